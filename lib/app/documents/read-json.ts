import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import { exceeds, STRATEGY_BYTES } from '../../messages/caps.ts';
import { jsonFault, lineAndColumn } from './json-syntax.ts';
import { DEEPEST_VALUE, soundValue } from './sound-value.ts';

/**
 * Reads JSON from outside: size, syntax, depth and refused keys, in this order, each before the next can be hurt by it. A
 * problem of the text has an empty path and names line and column; one inside the value names its place.
 */
export function readJson(text: string, maxBytes: number = STRATEGY_BYTES): Result<unknown, Problem[]> {
  const json = jsonOf(text, maxBytes);
  return json.ok ? soundValue(json.value) : json;
}

/** The first half of `readJson`: size and syntax. What it returns must be sound before anything else is done with it. */
export function jsonOf(text: string, maxBytes: number): Result<unknown, Problem[]> {
  if (exceeds(text, maxBytes)) return fail([tooLarge('text', maxBytes)]);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return fail([EMPTY]);
  const value = parsedJson(json);
  return value ? ok(value.json) : fail([syntaxProblem(json)]);
}

export const tooLarge = (what: string, maxBytes: number): Problem => ({
  path: '',
  message: `The ${what} is larger than ${size(maxBytes)}, more than is read.`,
  said: { code: 'file_too_big', values: [size(maxBytes)] },
});

/** Engines parse without recursion, so that no depth hurts them; how deep is looked at afterwards. */
function parsedJson(text: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

const EMPTY: Problem = {
  path: '',
  message: 'The text is empty; a JSON document was expected.',
  said: { code: 'file_empty', values: [] },
};

function syntaxProblem(text: string): Problem {
  const found = jsonFault(text, DEEPEST_VALUE);
  if (!found) return { path: '', message: 'The text is no valid JSON.' };
  const { line, column } = lineAndColumn(text, found.offset);
  return {
    path: '',
    message: `The text is no valid JSON at line ${line}, column ${column}: ${found.fault}.`,
    said: { code: 'file_syntax', values: [line, column] },
  };
}

const size = (count: number): string =>
  count >= 1024 * 1024 ? `${count / 1024 / 1024} MiB` : `${Math.round(count / 1024)} KiB`;
