import { useState } from 'preact/hooks';
import { same } from '../edit/same.ts';

/**
 * Text of a field whose value is not text (a list, a percentage): what was typed stays as it was typed, and follows the value
 * when that changes from elsewhere (undo, another page).
 */
export function useTyped<T>(
  value: T,
  format: (value: T) => string,
  parse: (text: string) => T,
): [string, (text: string) => void] {
  const [text, setText] = useState(() => format(value));
  if (same(parse(text), value)) return [text, setText];
  return [format(value), setText];
}
