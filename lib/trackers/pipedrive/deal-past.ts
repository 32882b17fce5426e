import type { FieldChange, StatusCategory } from '../../domain/work-item.ts';
import { dated } from '../value-history.ts';
import { instant, list, record, text, type Json } from '../untrusted.ts';
import type { Company } from './company.ts';
import { number } from './field-list.ts';
import { STATUS } from './map-deal.ts';

/** Instants without a zone are in UTC (Pipedrive's v1 documents). */
const instantIn = (value: unknown): string | undefined =>
  instant(text(value, 40)?.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/, '$1T$2Z'));

/**
 * What the deal itself tells of its past, without another request: when it was won or lost, and since when it is in its stage. In which
 * one it was before, it does not say.
 */
export function knownPast(deal: Json, { stages }: Company): readonly FieldChange[] {
  const to = categoryOf(deal['status']);
  const ended = instantIn(
    to === 'done' ? deal['won_time'] : to === 'cancelled' ? deal['lost_time'] : undefined,
  );
  const [moved, begun] = [instantIn(deal['stage_change_time']), instantIn(deal['add_time'])];
  const stage = stages.get(number(deal['stage_id']) ?? NaN)?.name ?? null;
  const changes: FieldChange[] = [];
  if (moved !== undefined && moved !== begun)
    changes.push({ at: moved, field: 'stage', from: null, to: stage });
  if (ended !== undefined)
    changes.push({ at: ended, field: 'statusCategory', from: 'active', to: to ?? null });
  return dated(changes);
}

/** Was it anywhere else before, that only its list of changes tells of? */
export const hasUnknownPast = (past: readonly FieldChange[]): boolean =>
  past.some(({ field }) => field === 'stage');

/** The changes of a deal as its list of changes tells of them, oldest first. Who made them is not read. */
export function toldPast(
  entries: readonly unknown[],
  { stages, pipelines }: Company,
): readonly FieldChange[] {
  const id = (value: unknown): number => Number(typeof value === 'number' ? value : (text(value, 20) ?? NaN));
  const readers: Readonly<Record<string, readonly [field: string, read: (value: unknown) => unknown]>> = {
    stage_id: ['stage', (value) => stages.get(id(value))?.name ?? null],
    pipeline_id: ['project', (value) => pipelines.get(id(value)) ?? null],
    status: ['statusCategory', (value) => categoryOf(value) ?? null],
    value: ['amount', (value) => (Number.isFinite(id(value)) ? id(value) : null)],
  };
  return dated(
    entries.flatMap((entry) => {
      const { field_key: key, old_value: was, new_value: is, time } = record(entry);
      const at = instantIn(time);
      const reader = typeof key === 'string' && Object.hasOwn(readers, key) ? readers[key] : undefined;
      if (at === undefined || !reader) return [];
      const [field, read] = reader;
      const [from, to] = [read(was), read(is)];
      return from === to ? [] : [{ at, field, from, to }];
    }),
  );
}

const categoryOf = (status: unknown): StatusCategory | undefined =>
  typeof status === 'string' && Object.hasOwn(STATUS, status) ? STATUS[status] : undefined;

/** The entries of an answer of API v1, which says null where there are none. */
export const entriesIn = (answer: unknown): readonly unknown[] => list(record(answer)['data']);
