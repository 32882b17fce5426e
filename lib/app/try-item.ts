import { lookedAt } from '../domain/looked-at.ts';
import { compileCondition } from '../domain/match.ts';
import { FieldTable, PreparedItem } from '../domain/prepared-item.ts';
import { fail, ok } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { ItemId, WorkItem } from '../domain/work-item.ts';
import type { Answer, TriedEntry, TryAnswer } from '../messages/protocol.ts';
import { Shelves } from '../store/shelves.ts';
import { readState } from '../store/state.ts';
import { tagsNear } from '../store/tags.ts';
import type { App } from './app.ts';
import { parsed } from './parsed.ts';
import { rulingOf } from './ruling.ts';
import { seenLine } from './seen-line.ts';

/** Rules and guardrails that are told with their comparisons. */
const MOST_TRIED = 20;

/** The verdict of one seen item under a strategy that need not be saved yet, with what in the item led to it. */
export async function tryItem(
  app: App,
  request: { strategy: Strategy; item: ItemId },
): Promise<Answer<TryAnswer>> {
  const strategy = parsed(request.strategy);
  if (!strategy.ok) return strategy;
  const found = await app.store.read(async (tx) => {
    const shelves = new Shelves(tx);
    const id = await shelves.whereabouts(request.item);
    return {
      state: await readState(tx),
      seen: shelves.observation(id),
      tag: (await tagsNear(tx, [id])).get(id),
    };
  });
  if (!found.ok) return found;
  const { state, seen, tag } = found.value;
  if (!seen) return fail({ code: 'not_found', message: 'This item has not been seen yet.' });
  const ruling = rulingOf(strategy.value, state.hues);
  const verdict = ruling.verdict(seen.item, tag, app.now());
  return ok({
    ...verdict,
    line: seenLine(ruling, seen, verdict, app.now()),
    tried: seen.item.readable === false ? [] : triedOn(strategy.value, seen.item),
  });
}

/** What matches, in order, with each of its comparisons. */
function triedOn({ rules, guardrails, timeZone }: Strategy, item: WorkItem): readonly TriedEntry[] {
  const entries = [
    ...rules.map((rule) => ({ kind: 'rule' as const, ...rule })),
    ...guardrails.map((guardrail) => ({ kind: 'guardrail' as const, ...guardrail })),
  ];
  const table = new FieldTable();
  const tests = entries.map(({ when }) => compileCondition(when, table, timeZone));
  const prepared = new PreparedItem(item, table);
  return entries
    .filter((_, n) => tests[n]?.(prepared))
    .slice(0, MOST_TRIED)
    .map(({ kind, id, when }) => ({ kind, id, tests: lookedAt(when, item, timeZone) }));
}
