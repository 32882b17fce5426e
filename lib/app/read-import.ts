import { fail, ok } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import { exceeds } from '../messages/caps.ts';
import type { Answer, ExportDocument } from '../messages/protocol.ts';
import { MOST_BYTES, readJson } from './documents/read-json.ts';
import { looksLikeExport, parseExport } from './export-document.ts';
import { parsed } from './parsed.ts';

/** What a file holds. */
export type Imported =
  | { readonly kind: 'export'; readonly document: ExportDocument }
  | { readonly kind: 'strategy'; readonly strategy: Strategy };

/** Size cap, then parse, then schema; each with the place of what is wrong. A file is an export if it says so, else a strategy. */
export function readImport(text: string): Answer<Imported> {
  const json = readJson(text);
  if (!json.ok) {
    const code = exceeds(text, MOST_BYTES) ? 'too_big' : 'invalid';
    return fail({ code, message: 'The file cannot be read.', problems: json.error });
  }
  if (looksLikeExport(json.value)) {
    const document = parseExport(json.value);
    return document.ok ? ok({ kind: 'export', document: document.value }) : document;
  }
  const strategy = parsed(json.value);
  return strategy.ok ? ok({ kind: 'strategy', strategy: strategy.value }) : strategy;
}
