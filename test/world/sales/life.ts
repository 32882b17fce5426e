/** How the deals of the world came to be what they are, and those that are over: only APIs tell of either. */
import { chanceOf } from '../chance.ts';
import { STAGES, type Deal, type Stage } from './deal.ts';
import { generate, type IdOf } from './generate.ts';

export type End = 'won' | 'lost';

interface Since<V> {
  /** Instant. */
  readonly at: string;
  readonly value: V;
}

/** A deal with its past: oldest first, and what it was at first is the first of each list. */
export interface Lived {
  readonly deal: Deal;
  /** Null = it is open. */
  readonly end: End | null;
  readonly stages: readonly Since<Stage | End>[];
  readonly amounts: readonly Since<number | null>[];
  /** Instant. */
  readonly updatedAt: string;
}

const DAY_MS = 86_400_000;

const chanceFor = (id: string) => chanceOf(Number(id.slice(-7).replace(/\D/g, '')) * 97 + 5);

/** From the first stage on to its own, and to the end if there is one; the same for the same deal. */
export function lived(deal: Deal, end: End | null = null): Lived {
  const chance = chanceFor(deal.id);
  let at = Date.parse(`${deal.created}T08:00:00Z`);
  const next = (): string =>
    new Date((at += DAY_MS * (1 + chance.below(9)) + chance.below(3_600_000))).toISOString();
  const path: (Stage | End)[] = [...STAGES.slice(0, STAGES.indexOf(deal.stage) + 1), ...(end ? [end] : [])];
  const begun = new Date(at).toISOString();
  const stages = path.map((value, index) => ({ at: index === 0 ? begun : next(), value }));
  const amounts: Since<number | null>[] = [{ at: begun, value: deal.amount }];
  if (deal.amount !== null && chance.next() < 0.4) {
    amounts[0] = { at: begun, value: deal.amount + 1_000 };
    amounts.push({ at: next(), value: deal.amount });
  }
  return { deal, end, stages, amounts, updatedAt: new Date(at).toISOString() };
}

/** Every deal that an API knows of, by id. Tests change it. */
export class Book {
  readonly entries = new Map<string, Lived>();

  /** With half as many deals again as pages show, all of which are over. */
  constructor(deals: readonly Deal[], seed: number, idOf: IdOf) {
    for (const deal of deals) this.entries.set(deal.id, lived(deal));
    const over = generate(Math.ceil(deals.length / 2), seed + 17, (kind, number) =>
      idOf(kind, kind === 'deal' ? 50_000 + number : number),
    );
    for (const [index, deal] of over.deals.entries())
      this.entries.set(
        deal.id,
        lived({ ...deal, name: `${deal.name}, over` }, index % 3 === 0 ? 'lost' : 'won'),
      );
  }

  /** In the order they were made in. */
  all(hidden: ReadonlySet<string>): readonly Lived[] {
    return [...this.entries.values()].filter(({ deal }) => !hidden.has(deal.id));
  }

  at(id: string): Lived | undefined {
    return this.entries.get(id);
  }

  /** Goes on to another stage or its end now. */
  move(id: string, value: Stage | End, now = new Date().toISOString()): void {
    const entry = this.entries.get(id);
    if (!entry) throw new Error(id);
    const end = value === 'won' || value === 'lost' ? value : null;
    const stage = end ? entry.deal.stage : (value as Stage);
    this.entries.set(id, {
      ...entry,
      deal: { ...entry.deal, stage },
      end,
      stages: [...entry.stages, { at: now, value }],
      updatedAt: now,
    });
  }

  add(deal: Deal, now = new Date().toISOString()): void {
    this.entries.set(deal.id, { ...lived(deal), stages: [{ at: now, value: deal.stage }], updatedAt: now });
  }

  remove(id: string): void {
    this.entries.delete(id);
  }
}
