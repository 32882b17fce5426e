/** The opportunities of an org with their pasts, which only its API tells of. Tests change them. */
import { chanceOf } from '../chance.ts';
import { STAGES, type Deal, type Stage } from './deal.ts';

/** A row of `OpportunityHistory`: what the deal was from an instant on. */
export interface Row {
  readonly at: string;
  readonly stage: Stage;
  readonly amount: number | null;
}

export interface Entry {
  readonly deal: Deal;
  /** Oldest first. */
  readonly rows: readonly Row[];
  /** Instant. */
  readonly updatedAt: string;
}

const DAY_MS = 86_400_000;
const OPEN = STAGES.filter((stage) => !stage.startsWith('Closed'));

/** API names of record types, and what people call them. */
export const RECORD_TYPES = { New_Business: 'New business', Renewals: 'Renewals' } as const;
export const recordTypeOf = ({ type }: Deal): keyof typeof RECORD_TYPES =>
  type === 'Renewal' ? 'Renewals' : 'New_Business';

function entryOf(deal: Deal): Entry {
  const chance = chanceOf(Number(deal.id.replace(/\D/g, '')) + 3);
  let at = Date.parse(`${deal.created}T08:00:00Z`);
  const path = deal.stage.startsWith('Closed')
    ? [...OPEN.slice(0, 1 + chance.below(OPEN.length)), deal.stage]
    : OPEN.slice(0, OPEN.indexOf(deal.stage) + 1);
  const first = deal.amount !== null && chance.next() < 0.4 ? deal.amount + 500 : deal.amount;
  const rows: Row[] = [];
  for (const stage of path) {
    rows.push({ at: new Date(at).toISOString(), stage, amount: first });
    at += DAY_MS * (1 + chance.below(9)) + chance.below(3_600_000);
  }
  const last = rows.at(-1) as Row;
  if (first !== deal.amount) rows.push({ ...last, at: new Date(at).toISOString(), amount: deal.amount });
  return { deal, rows, updatedAt: rows.at(-1)?.at ?? last.at };
}

export class Book {
  readonly entries: Map<string, Entry>;

  constructor(deals: readonly Deal[]) {
    this.entries = new Map(deals.map((deal) => [deal.id, entryOf(deal)]));
  }

  move(id: string, stage: Stage, at = new Date().toISOString()): void {
    const entry = this.entries.get(id);
    if (!entry) throw new Error(id);
    const { deal, rows } = entry;
    this.entries.set(id, {
      deal: { ...deal, stage },
      rows: [...rows, { at, stage, amount: deal.amount }],
      updatedAt: at,
    });
  }

  add(deal: Deal, at = new Date().toISOString()): void {
    const { stage, amount } = deal;
    this.entries.set(deal.id, { deal, rows: [{ at, stage, amount }], updatedAt: at });
  }
}
