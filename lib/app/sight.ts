import type { Verdict } from '../domain/verdict.ts';
import type { ItemId } from '../domain/work-item.ts';
import type { Paint } from '../messages/protocol.ts';
import { stub } from '../store/observe.ts';
import type { Observation, State, TagRecord } from '../store/records.ts';
import type { ReadTx } from '../store/schema.ts';
import { Shelves } from '../store/shelves.ts';
import { tagsNear } from '../store/tags.ts';
import type { App } from './app.ts';
import { isCertain } from './certain.ts';
import { partsOf } from './id-parts.ts';
import { UNKNOWN, paintOf } from './paint.ts';
import type { Ruling } from './ruling.ts';

/** One item as the store knows it, and what the strategy says of it. */
export interface Sight {
  /** Where it is now: keys move. */
  readonly id: ItemId;
  readonly observation: Observation | undefined;
  readonly tag: TagRecord | undefined;
  readonly ruling: Ruling;
  verdict(tag: TagRecord | undefined): Verdict;
  paint(tag: TagRecord | undefined): Paint;
}

export async function sightOf(app: App, tx: ReadTx, state: State, asked: ItemId): Promise<Sight> {
  const ruling = await app.rulings.current(tx, state);
  const shelves = new Shelves(tx);
  const id = await shelves.whereabouts(asked);
  const observation = shelves.observation(id);
  const own = (await tagsNear(tx, [id])).get(id);
  const item = observation?.item ?? stub(partsOf(id));
  const verdict = (tag: TagRecord | undefined): Verdict => ruling.verdict(item, tag, app.now());
  return {
    id,
    observation,
    tag: own,
    ruling,
    verdict,
    paint(tag) {
      const said = verdict(tag);
      const sure = observation ? isCertain(ruling, observation, said) : said.provenance === 'manual';
      return sure ? paintOf(ruling, said, app.now()) : UNKNOWN;
    },
  };
}
