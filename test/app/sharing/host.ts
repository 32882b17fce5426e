import { vi } from 'vitest';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { valueOf, type Background } from '../background.ts';
import { freshId } from '../sample.ts';

export const ADDRESS = 'https://strategy.example.com/acme.json';
export const ORIGIN = 'https://strategy.example.com';

export const named = (name: string): Strategy => ({ ...sampleStrategy, name });

/** The sample without a goal that nothing else points at. */
export const withoutGoal = (name = 'Fewer'): Strategy => {
  const goals = sampleStrategy.goals.filter(({ id }) => id !== 'legacy-mobile');
  if (goals.length === sampleStrategy.goals.length) throw new Error('The goal is gone already.');
  return { ...sampleStrategy, name, goals };
};

/** A host on the web, as `fetch` meets it: what it answers, and what it was asked. */
export class Host {
  readonly files = new Map<string, () => Response | Promise<Response>>();
  readonly asked: Request[] = [];

  constructor() {
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const request = new Request(url, init);
      this.asked.push(request);
      const file = this.files.get(url);
      return file ? file() : new Response('Nothing here', { status: 404 });
    });
  }

  /** Serves a text with an ETag that is as old as the text. */
  serve(
    text: string,
    etag = `"${text.length}-${text.slice(0, 60).length}"`,
    type = 'application/json',
  ): void {
    this.files.set(ADDRESS, () => {
      const known = this.asked.at(-1)?.headers.get('if-none-match') === etag;
      const headers = { 'content-type': type, etag };
      return known ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
    });
  }

  answer(response: () => Response | Promise<Response>): void {
    this.files.set(ADDRESS, response);
  }
}

/** Saves a strategy as a person does in the options. */
export async function putOwn(bg: Background, strategy: Strategy): Promise<void> {
  const { rev } = valueOf(await bg.page('strategy.get', {}));
  valueOf(await bg.page('strategy.put', { rev, requestId: freshId(), strategy }));
}

export const nameNow = async (bg: Background): Promise<string | undefined> =>
  valueOf(await bg.page('strategy.get', {})).strategy?.name;

export const sharing = async (bg: Background) => valueOf(await bg.page('sharing.get', {}));
