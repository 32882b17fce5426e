import { shownKey } from '../domain/shown-key.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { ItemLine, Paint } from '../messages/protocol.ts';
import type { Observation } from '../store/records.ts';
import { decisionRightOf } from './card.ts';
import { partsOf } from './id-parts.ts';
import { addressOf, usualAddress } from './item-address.ts';
import { UNKNOWN, UNTAGGED, paintOf } from './paint.ts';
import type { Ruling } from './ruling.ts';

/**
 * A line as a tally keeps it, without what follows from the rest: id, title, instant, then address, paint and role where
 * they are not the usual ones. With thousands of items these decide how fast a popup opens.
 */
export type Row = readonly [
  id: ItemId,
  title: string,
  at: string,
  url: string | null,
  paint: Paint | null,
  decides: string | null,
];

/** The lists that name items, and the paint that most lines of each have. */
export const USUAL = { untagged: UNTAGGED, off_strategy: null, unknown: UNKNOWN } as const;
export type List = keyof typeof USUAL;

/** The row of an item in an `off_strategy` list carries its paint and who decides; in the others nothing is to be said. */
export function rowOf(ruling: Ruling, seen: Observation, verdict: Verdict, list: List, now: Date): Row {
  const url = addressOf(seen);
  const guardrail = ruling.guardrails.get(verdict.guardrail ?? '');
  const off = list === 'off_strategy';
  return [
    seen.id,
    seen.item.title,
    seen.at,
    url === usualAddress(seen.id) ? null : url,
    off ? paintOf(ruling, verdict, now) : null,
    (off && decisionRightOf(ruling, guardrail)?.decides) || null,
  ];
}

/** One line of a list in the popup or options. */
export function lineOf([id, title, at, url, paint, decides]: Row, list: List): ItemLine {
  return {
    id,
    key: shownKey(partsOf(id)),
    title,
    url: url ?? usualAddress(id),
    paint: paint ?? USUAL[list] ?? UNKNOWN,
    ...(decides !== null && { decides }),
    observedAt: at,
  };
}
