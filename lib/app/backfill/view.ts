import type { ScopeState, ScopeView } from '../../messages/scope-messages.ts';
import type { Hold, Reading } from '../../store/reading.ts';
import type { ScopeRecord } from '../../store/records.ts';
import { readingOf } from '../../store/scopes.ts';

/** A scope as pages see it. */
export function viewOf(record: ScopeRecord): ScopeView {
  const reading = readingOf(record);
  return { scope: record.scope, state: stateOf(reading), items: reading.items };
}

function stateOf(reading: Reading): ScopeState {
  const { pass, hold, doneAt, counted, wanted, items } = reading;
  // Looking for changes in what is whole is no news; what keeps it from being looked at is.
  const first = pass?.kind === 'all';
  const read = first ? pass.read : items;
  const known = { read, ...(first && pass.total !== undefined && { total: pass.total }) };
  if (hold) return heldState(hold, known);
  if (first) return { is: 'reading', ...known };
  if (counted)
    return {
      is: 'counted',
      at: counted.at,
      total: counted.total,
      ...(counted.atLeast && { atLeast: true }),
      since: counted.since,
      buckets: counted.buckets,
    };
  if (doneAt !== undefined) return { is: 'whole', at: doneAt, read: items };
  return wanted ? { is: 'reading', read: 0 } : { is: 'new' };
}

function heldState(hold: Hold, known: { readonly read: number; readonly total?: number }): ScopeState {
  if (hold.is === 'stopped') return { is: 'stopped', ...known };
  if (hold.is === 'failed') return { is: 'failed', fault: hold.fault, read: known.read };
  return {
    is: 'waiting',
    for: hold.for,
    ...(hold.until !== undefined && { until: hold.until }),
    ...known,
    ...(hold.fault && { fault: hold.fault }),
  };
}
