import type { Verdict } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { ItemLine, Paint } from '../messages/protocol.ts';
import type { Observation } from '../store/records.ts';
import { decisionRightOf } from './card.ts';
import { partsOf } from './id-parts.ts';
import { UNKNOWN, UNTAGGED, paintOf } from './paint.ts';
import type { Ruling } from './ruling.ts';

const WITH_PATH = new Map<string, (url: URL, key: string) => boolean>([
  ['jira', (url, key) => url.pathname.endsWith(`/browse/${key}`)],
]);

/**
 * The address that opens the item: rebuilt on https and the item's own tenant, so that no page can plant another. The path
 * is the page's only where it is the site's own for this key, since self-hosted tools live under a context path.
 */
export function addressOf({ id, item }: Observation): string {
  const url = URL.canParse(item.url) ? new URL(item.url) : null;
  const own = url?.host === item.tenant && (WITH_PATH.get(item.site)?.(url, item.key) ?? false);
  return own ? `https://${item.tenant}${url.pathname}` : usualAddress(id);
}

/** Where an item is when nothing else is known of its site. */
function usualAddress(id: ItemId): string {
  const { tenant, key } = partsOf(id);
  return `https://${tenant}/browse/${encodeURIComponent(key)}`;
}

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
    key: partsOf(id).key,
    title,
    url: url ?? usualAddress(id),
    paint: paint ?? USUAL[list] ?? UNKNOWN,
    ...(decides !== null && { decides }),
    observedAt: at,
  };
}
