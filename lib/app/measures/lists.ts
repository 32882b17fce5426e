import { searchFor } from '../../domain/interpret/search-link.ts';
import { someItems } from '../../domain/interpret/some-items.ts';
import type { Measurement } from '../../domain/measure/measure.ts';
import { itemId, type ItemId, type WorkItem } from '../../domain/work-item.ts';
import type { ItemLine } from '../../messages/protocol.ts';
import type { Observation } from '../../store/records.ts';
import type { App } from '../app.ts';
import { decisionRightOf } from '../card.ts';
import { seenLine } from '../seen-line.ts';
import type { Gathered } from './gather.ts';
import { listName, type KeptList } from './kept-list.ts';

const MOST_LINES = 200;

/** The lists behind the numbers, by name, as they are kept: bounded, and quick to be shown. */
export function listsOf(
  app: App,
  { place, ruling, items, seenAt }: Gathered,
  measured: Measurement,
): ReadonlyMap<string, string> {
  const byId = new Map(items.map((item) => [itemId(item), item]));
  const lines = new Map<ItemId, ItemLine>();
  const lineOf = (id: ItemId, item: WorkItem): ItemLine => {
    const known = lines.get(id);
    if (known) return known;
    const seen: Observation = { id, item, at: seenAt(id), source: 'api' };
    const verdict = ruling.verdict(item, undefined, app.now());
    const decides = decisionRightOf(ruling, ruling.guardrails.get(verdict.guardrail ?? ''))?.decides;
    const line = {
      ...seenLine(ruling, seen, verdict, app.now()),
      ...(verdict.bucket === 'off_strategy' && decides !== undefined && { decides }),
    };
    lines.set(id, line);
    return line;
  };
  const kept = new Map<string, string>();
  const keep = (behind: Parameters<typeof listName>[0], ids: readonly ItemId[]): void => {
    if (ids.length === 0) return;
    const first = ids.slice(0, MOST_LINES);
    const search = searchFor(someItems(ids), (id) => byId.get(id)?.url, place.scope?.scope);
    const list: KeptList = {
      total: ids.length,
      ids: first,
      lines: first.flatMap((id) => {
        const item = byId.get(id);
        return item ? [lineOf(id, item)] : [];
      }),
      ...(search && { search }),
    };
    kept.set(listName(behind), JSON.stringify(list));
  };

  const windows = [measured.work, ...measured.deals.map(({ measure }) => measure)].flatMap(
    (one) => one ?? [],
  );
  const buckets = new Set(windows.flatMap((one) => one.buckets.map(({ bucket }) => bucket)));
  for (const bucket of buckets)
    keep(
      { bucket },
      windows.flatMap((one) =>
        one.buckets.filter((each) => each.bucket === bucket).flatMap((each) => each.items),
      ),
    );
  for (const what of ['implemented', 'notImplemented', 'modified', 'added'] as const)
    keep({ plan: what }, measured.plan[what]);
  keep(
    { list: 'orphans' },
    measured.orphans.map(({ item }) => item),
  );
  keep(
    { list: 'unknown' },
    windows.flatMap(({ unknown }) => unknown),
  );
  const waiting = measured.decisions.waits
    .filter(({ until }) => until === null)
    .toSorted((one, other) => other.days - one.days);
  keep({ list: 'decisions' }, [...new Set(waiting.map(({ item }) => item))]);
  for (const { goal, items: pointing } of measured.ghosts) keep({ ghost: goal }, pointing);
  return kept;
}
