import { fail, type Problem, type Result } from '../../domain/result.ts';
import { jsonFault, lineAndColumn } from './json-syntax.ts';
import { DEEPEST_VALUE, soundValue } from './sound-value.ts';

/** Most bytes of a strategy or an export that are read (UTF-8). */
export const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Reads JSON from outside: size, syntax, depth and refused keys, in this order, each before the next can be hurt by it. A
 * problem of the text has an empty path and names line and column; one inside the value names its place.
 */
export function readJson(text: string, maxBytes: number = MOST_BYTES): Result<unknown, Problem[]> {
  if (text.length > maxBytes || bytes(text, maxBytes) > maxBytes)
    return refused(`The text is larger than ${size(maxBytes)}, more than is read.`);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return refused('The text is empty; a JSON document was expected.');
  const found = jsonFault(json, DEEPEST_VALUE);
  if (found) {
    const { line, column } = lineAndColumn(json, found.offset);
    return refused(`The text is no valid JSON at line ${line}, column ${column}: ${found.fault}.`);
  }
  try {
    return soundValue(JSON.parse(json));
  } catch {
    return refused('The text is no valid JSON.');
  }
}

/** Counted only when it can matter: a character is 1 to 3 bytes per unit of a string's length. */
const bytes = (text: string, maxBytes: number): number =>
  text.length * 3 <= maxBytes ? text.length : new TextEncoder().encode(text).length;

const size = (count: number): string =>
  count >= 1024 * 1024 ? `${count / 1024 / 1024} MiB` : `${Math.round(count / 1024)} KiB`;

const refused = (message: string): Result<unknown, Problem[]> => fail([{ path: '', message }]);
