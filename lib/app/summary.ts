import { ok } from '../domain/result.ts';
import type { Bucket } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { Answer, ItemLine, SummaryAnswer, SummaryRequest } from '../messages/protocol.ts';
import { allAsked } from '../store/asked.ts';
import type { State } from '../store/records.ts';
import type { ReadTx } from '../store/schema.ts';
import { Shelves } from '../store/shelves.ts';
import { readState } from '../store/state.ts';
import { hasStrategy } from '../store/strategy.ts';
import { tagsNear } from '../store/tags.ts';
import type { App } from './app.ts';
import { wholeTally } from './kept-tallies.ts';
import type { List } from './item-line.ts';
import { lineOf } from './item-line.ts';
import type { Ruling } from './ruling.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

/** Most lines of each list. */
const MOST_LINES = 100;

/** What was seen, by bucket: everything, or only the items of one page. */
export async function summary(app: App, request: SummaryRequest): Promise<Answer<SummaryAnswer>> {
  const { ids } = request;
  let answer: SummaryAnswer | undefined;
  const done = await app.store.write<SummaryAnswer, never>('relaxed', async (tx) => {
    const state = await readState(tx);
    const ruling = await app.rulings.current(tx, state);
    const planned = await hasStrategy(tx);
    // Before the tally: where there is no space to keep that, the transaction ends with it.
    const asked = await askedAts(tx);
    const tally = ids ? await tallyOfIds(app, tx, ruling, ids) : await wholeTally(app, tx, state, MOST_LINES);
    answer = answerOf(state, ruling, planned, tally, asked);
    return ok(answer);
  });
  await app.room.heard(done, false);
  // Numbers do not depend on there being space to keep them.
  if (!answer) return done;
  const full = await app.room.fullSince();
  return ok({ ...answer, ...(full !== undefined && { full }) });
}

/** The tally of these items, each once also when it is named by an old key; those never stored count as unknown. */
async function tallyOfIds(app: App, tx: ReadTx, ruling: Ruling, asked: readonly ItemId[]): Promise<Tally> {
  const shelves = new Shelves(tx);
  await shelves.load(asked);
  const ids = new Set(await Promise.all(asked.map((id) => shelves.whereabouts(id))));
  const seen = [...ids].flatMap((id) => shelves.observation(id) ?? []);
  const tally = tallyOf(ruling, seen, await tagsNear(tx, [...ids]), app.now());
  const missing = ids.size - seen.length;
  const unknown = (tally.counts.unknown ?? 0) + missing;
  return { ...tally, counts: { ...tally.counts, ...(unknown > 0 && { unknown }) } };
}

const newest = ({ rows }: Tally, list: List): readonly ItemLine[] =>
  rows[list].slice(0, MOST_LINES).map((row) => lineOf(row, list));

const askedAts = async (tx: ReadTx): Promise<ReadonlyMap<ItemId, string>> =>
  new Map((await allAsked(tx)).map(({ id, at }) => [id, at]));

const withAsked = (line: ItemLine, askedAt: string | undefined): ItemLine =>
  askedAt === undefined ? line : { ...line, askedAt };

function answerOf(
  state: State,
  ruling: Ruling,
  planned: boolean,
  tally: Tally,
  asked: ReadonlyMap<ItemId, string>,
): SummaryAnswer {
  const { strategy, hues } = ruling;
  const count = (bucket: Bucket): number => tally.counts[bucket] ?? 0;
  const goals = strategy.goals.map(({ id, title, status, target }) => ({
    id,
    title,
    hue: hues[id] ?? 0,
    count: count(`goal:${id}`),
    status,
    ...(target && { target }),
  }));
  const categories = strategy.categories.map(({ id, title, target }) => ({
    id,
    title,
    count: count(`category:${id}`),
    ...(target && { target }),
  }));
  const sum = (parts: readonly { readonly count: number }[]): number =>
    parts.reduce((total, part) => total + part.count, 0);
  const parts = {
    goals: sum(goals),
    sanctioned: sum(categories),
    untagged: count('untagged'),
    offStrategy: count('off_strategy'),
  };
  const known = parts.goals + parts.sanctioned + parts.untagged + parts.offStrategy;
  const unknown = count('unknown');
  const total = known + unknown;
  return {
    rev: state.rev,
    hasStrategy: planned,
    strategyName: strategy.name,
    total,
    known,
    unknown,
    coverage: total === 0 ? 0 : known / total,
    parts,
    goals,
    categories,
    untagged: newest(tally, 'untagged'),
    offStrategy: newest(tally, 'off_strategy').map((line) => withAsked(line, asked.get(line.id))),
    unreadable: newest(tally, 'unknown'),
    ...(tally.oldest !== undefined && { oldest: tally.oldest }),
    ...(tally.newest !== undefined && { newest: tally.newest }),
  };
}
