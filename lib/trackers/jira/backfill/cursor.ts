import type { Cursor } from '../../backfill-source.ts';
import { each, list, record, text } from '../../untrusted.ts';
import type { FieldIds } from '../field-ids.ts';
import type { StatusCategory } from '../../../domain/work-item.ts';

/** What the first page has found out, and where the next one begins. */
export interface JiraCursor {
  /** The query as it was first sent: a token belongs to it, and so do its times. */
  readonly jql: string;
  /** Cloud. */
  readonly token?: string;
  /** Data Center: how many came before, of how many. */
  readonly startAt?: number;
  readonly total?: number;
  readonly ids: Omit<FieldIds, 'named'>;
  /** Category of each status by its id. */
  readonly categories: Readonly<Record<string, StatusCategory>>;
}

const CATEGORIES: readonly string[] = ['todo', 'active', 'done', 'cancelled'] satisfies StatusCategory[];
const isCategory = (value: unknown): value is StatusCategory => CATEGORIES.includes(value as string);

const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;

/** A cursor as it was kept; null when it is none of ours. */
export function cursorOf(cursor: Cursor): JiraCursor | null {
  const jql = text(cursor['jql'], 10_000);
  const ids = record(cursor['ids']);
  if (jql === undefined) return null;
  const token = text(cursor['token'], 10_000);
  const [startAt, total] = [count(cursor['startAt']), count(cursor['total'])];
  const kind = (name: string): readonly string[] => each(list(ids[name]), (id) => text(id)) ?? [];
  return {
    jql,
    ...(token !== undefined && { token }),
    ...(startAt !== undefined && { startAt }),
    ...(total !== undefined && { total }),
    ids: { sprint: kind('sprint'), points: kind('points'), team: kind('team'), parent: kind('parent') },
    categories: Object.fromEntries(
      Object.entries(record(cursor['categories'])).flatMap(([id, category]) =>
        isCategory(category) ? [[id, category] as const] : [],
      ),
    ),
  };
}
