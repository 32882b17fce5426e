import type { Verdict } from '../domain/verdict.ts';
import type { ItemLine } from '../messages/protocol.ts';
import type { Observation } from '../store/records.ts';
import { decisionRightOf } from './card.ts';
import { paintOf } from './paint.ts';
import type { Ruling } from './ruling.ts';

const WITH_PATH = new Map<string, (url: URL, key: string) => boolean>([
  ['jira', (url, key) => url.pathname.endsWith(`/browse/${key}`)],
]);

/**
 * The address that opens the item: rebuilt on https and the item's own tenant, so that no page can plant another. The path
 * is the page's only where it is the site's own for this key, since self-hosted tools live under a context path.
 */
export function addressOf({ item }: Observation): string {
  const url = URL.canParse(item.url) ? new URL(item.url) : null;
  const own = url?.host === item.tenant && (WITH_PATH.get(item.site)?.(url, item.key) ?? false);
  return `https://${item.tenant}${own ? url.pathname : `/browse/${encodeURIComponent(item.key)}`}`;
}

/** One line of a list in the popup or options. */
export function lineOf(ruling: Ruling, seen: Observation, verdict: Verdict, now: Date): ItemLine {
  const guardrail = ruling.guardrails.get(verdict.guardrail ?? '');
  const decides = verdict.bucket === 'off_strategy' ? decisionRightOf(ruling, guardrail)?.decides : undefined;
  return {
    id: seen.id,
    key: seen.item.key,
    title: seen.item.title,
    url: addressOf(seen),
    paint: paintOf(ruling, verdict, now),
    ...(decides !== undefined && { decides }),
    observedAt: seen.at,
  };
}
