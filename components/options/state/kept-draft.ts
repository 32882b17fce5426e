import type { Strategy } from '../../../lib/domain/strategy.ts';
import { LISTS } from '../edit/compare.ts';

/** What a page leaves behind so that nothing typed is lost: the draft, and the stored version it started from. */
export interface KeptDraft {
  readonly rev: number;
  readonly base: Strategy | null;
  readonly draft: Strategy;
  readonly asides: readonly Strategy[];
  /** ISO 8601 instant of the last edit. */
  readonly at: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Enough of the shape for the page to show it; whether it holds together is said by the check. */
function isStrategy(value: unknown): value is Strategy {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    isRecord(value.cycle) &&
    isRecord(value.tagging) &&
    LISTS.every((list) => Array.isArray(value[list]) && value[list].every(isRecord))
  );
}

/** Reads a kept draft; null when the text is not one (an older version, a damaged profile). */
export function readDraft(text: string | null): KeptDraft | null {
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || !isStrategy(value.draft) || typeof value.rev !== 'number') return null;
  return {
    rev: value.rev,
    base: isStrategy(value.base) ? value.base : null,
    draft: value.draft,
    // Earlier versions kept one.
    asides: (Array.isArray(value.asides) ? value.asides : [value.aside]).filter(isStrategy),
    at: typeof value.at === 'string' ? value.at : '',
  };
}
