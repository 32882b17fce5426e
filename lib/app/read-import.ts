import { fail, ok, type Problem } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import { EXPORT_BYTES, STRATEGY_BYTES, exceeds } from '../messages/caps.ts';
import type { Answer, ExportDocument } from '../messages/protocol.ts';
import { jsonOf, tooLarge } from './documents/read-json.ts';
import { soundValue } from './documents/sound-value.ts';
import { looksLikeExport, parseExport } from './export-document.ts';
import { parsed } from './parsed.ts';

/** What a file holds. */
export type Imported =
  | { readonly kind: 'export'; readonly document: ExportDocument }
  | { readonly kind: 'strategy'; readonly strategy: Strategy };

/** Values that an export may hold. One of 70,000 items has some two million. */
const MOST_VALUES = 5_000_000;

const refused = (code: 'too_big' | 'invalid', problems: readonly Problem[]): Answer<never> =>
  fail({ code, message: 'The file cannot be read.', problems });

/**
 * Size cap, then parse, then schema; each with the place of what is wrong. A file is an export if it says so, else a strategy, and
 * a strategy may be far smaller than an export.
 */
export async function readImport(text: string): Promise<Answer<Imported>> {
  const json = jsonOf(text, EXPORT_BYTES);
  if (!json.ok) return refused(exceeds(text, EXPORT_BYTES) ? 'too_big' : 'invalid', json.error);
  const whole = looksLikeExport(json.value);
  if (!whole && exceeds(text, STRATEGY_BYTES))
    return refused('too_big', [tooLarge('strategy', STRATEGY_BYTES)]);
  const sound = soundValue(json.value, whole ? MOST_VALUES : undefined);
  if (!sound.ok) return refused('invalid', sound.error);
  if (whole) {
    const document = await parseExport(sound.value);
    return document.ok ? ok({ kind: 'export', document: document.value }) : document;
  }
  const strategy = parsed(sound.value);
  return strategy.ok ? ok({ kind: 'strategy', strategy: strategy.value }) : strategy;
}
