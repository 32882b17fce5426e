import { list, record, text } from '../untrusted.ts';

/**
 * A strategy on an item: entity properties, of which Jira keeps each up to 32,768 characters of JSON. The head says which revision
 * is the one, and its text lies in numbered parts under names of that revision, so that a new one is whole before the head turns
 * to it: docs/decisions/0307.
 */
export const HEAD = 'throughline.strategy';

/** As a JSON text a part may be twice as long, where all of it is quotes: still below Jira's limit. */
const PART_CHARS = 15_000;
/** 600,000 characters: far above what people keep, and no more requests than a person waits for. */
export const MOST_PARTS = 40;
/** Revisions a head remembers that it came from. */
const LINEAGE = 30;

export interface Head {
  readonly revision: string;
  /** Revisions before it, the newest first. */
  readonly lineage: readonly string[];
  readonly parts: number;
}

const REVISION = /^[\w-]{8,64}$/;

/** A head as the API gives it; null for anything else. */
export function headOf(value: unknown): Head | null {
  const { throughline, revision, lineage, parts } = record(value);
  const named = text(revision, 64) ?? '';
  if (throughline !== 1 || !REVISION.test(named)) return null;
  if (typeof parts !== 'number' || !Number.isInteger(parts) || parts < 1 || parts > MOST_PARTS) return null;
  const known = list(lineage)
    .slice(0, LINEAGE)
    .flatMap((one) => (typeof one === 'string' && REVISION.test(one) ? [one] : []));
  return { revision: named, lineage: known, parts };
}

/** The head that follows another one, or none. */
export const headAfter = (before: Head | null, revision: string, parts: number) => ({
  throughline: 1,
  revision,
  lineage: before ? [before.revision, ...before.lineage].slice(0, LINEAGE) : [],
  parts,
});

export const partName = (revision: string, part: number): string => `${HEAD}.${revision}.${part}`;

export const partsOfText = (whole: string): readonly string[] =>
  Array.from({ length: Math.max(1, Math.ceil(whole.length / PART_CHARS)) }, (_, part) =>
    whole.slice(part * PART_CHARS, (part + 1) * PART_CHARS),
  );
