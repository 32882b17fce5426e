import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Answered } from './answer.ts';

const kept = new Map<string, Answered>();

/**
 * Scripts and styles of the replicas' pages: `/assets/PATH` is the file PATH of this folder, TypeScript without its types.
 * Null for any other path.
 */
export function asset(path: string): Answered | null {
  const name = /^\/assets\/((?:[\w-]+\/){1,2}[\w-]+\.(?:ts|css))$/.exec(path)?.[1];
  if (!name) return null;
  const known = kept.get(name);
  if (known) return known;
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const answer: Answered = name.endsWith('.css')
    ? { status: 200, type: 'text/css;charset=UTF-8', body: text }
    : { status: 200, type: 'text/javascript;charset=UTF-8', body: stripTypeScriptTypes(text) };
  kept.set(name, answer);
  return answer;
}
