import { leaveOut } from '../../domain/leave-out.ts';
import { MOST_PULLED, type Scope } from '../../domain/scope.ts';
import { itemId } from '../../domain/work-item.ts';
import type { Pass, Reading } from '../../store/reading.ts';
import type { WriteTx } from '../../store/schema.ts';
import { forgetMet, keepMet } from '../../store/scopes.ts';
import { readState } from '../../store/state.ts';
import { dropWork, outsideParents, putWork } from '../../store/work.ts';
import type { BackfillPage } from '../../trackers/backfill-source.ts';
import { isPast } from './horizon.ts';
import { keepableWork } from './keepable-work.ts';

/** What a page is kept with. `horizon`: milliseconds since 1970. */
export interface Keeping {
  readonly scope: Scope;
  readonly horizon: number;
  /** Parents that lie outside are asked for after the last page. */
  readonly hasParents: boolean;
}

/**
 * Keeps a page and where the next one begins. After the last page, without parents to be asked for, the pass has no cursor and no
 * parents any more: it can be finished.
 */
export async function keepPage(
  tx: WriteTx,
  reading: Reading,
  pass: Pass,
  page: BackfillPage,
  { scope, horizon, hasParents }: Keeping,
): Promise<Reading> {
  const { settings } = await readState(tx);
  const items = keepableWork(page.items, scope, settings.keepTitles);
  const [past, kept] = [
    items.filter((item) => isPast(item, horizon)),
    items.filter((item) => !isPast(item, horizon)),
  ];
  const grown = await putWork(tx, scope.id, kept, past.map(itemId));
  if (pass.kind === 'all') await keepMet(tx, scope.id, pass.step, kept.map(itemId));
  const all = reading.items + grown;
  const changed = { version: reading.version + (items.length > 0 ? 1 : 0), items: all };
  if (all > MOST_PULLED) return tooLarge(tx, scope, { ...reading, ...changed }, pass);

  const rest = leaveOut(pass, 'cursor');
  const total = page.total ?? pass.total;
  const next: Pass = {
    ...rest,
    step: pass.step + 1,
    read: pass.read + items.length,
    ...(total !== undefined && { total }),
    ...(page.next && { cursor: page.next }),
  };
  const parents = !page.next && hasParents ? await outsideParents(tx, scope.id) : [];
  return { ...reading, ...changed, pass: { ...next, ...(parents.length > 0 && { parents }) } };
}

/** A tool that does not say how many there are, and there are too many: what was pulled says nothing, and makes room. */
async function tooLarge(tx: WriteTx, scope: Scope, reading: Reading, pass: Pass): Promise<Reading> {
  await dropWork(tx, scope.id);
  await forgetMet(tx, scope.id);
  return {
    version: reading.version,
    items: 0,
    counted: { at: pass.begunAt, total: reading.items, atLeast: true, since: pass.begunAt, buckets: [] },
  };
}
