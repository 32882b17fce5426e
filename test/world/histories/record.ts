import type { FieldChange, StatusCategory, WorkItem } from '../../../lib/domain/work-item.ts';

/** `[instant, field, to]`, oldest first; what it was before is what the step before said. */
export type Step = readonly [at: number, field: string, to: unknown];

/** Statuses as the tool names them, and what they mean. */
export const STATUSES = {
  'To Do': 'todo',
  'Needs decision': 'todo',
  'In Progress': 'active',
  Done: 'done',
  Cancelled: 'cancelled',
} as const satisfies Record<string, StatusCategory>;

const written = (ms: number): string => new Date(ms).toISOString();

/** An item that began as `first` and lived through the steps up to `now`; null = it had not come to be by then. */
export function recorded(
  first: Omit<WorkItem, 'history' | 'createdAt' | 'updatedAt' | 'statusCategory'> & {
    readonly status: keyof typeof STATUSES;
  },
  born: number,
  steps: readonly Step[],
  now: number,
): WorkItem | null {
  if (born > now) return null;
  const present: Record<string, unknown> = { ...first };
  const past = steps.filter(([at]) => at <= now).sort(([one], [other]) => one - other);
  const history = past.map(([at, field, to]): FieldChange => {
    const change = { at: written(at), field, from: present[field] ?? null, to };
    if (to === null) Reflect.deleteProperty(present, field);
    else present[field] = to;
    return change;
  });
  return {
    ...(present as unknown as WorkItem),
    statusCategory: STATUSES[present['status'] as keyof typeof STATUSES],
    createdAt: written(born),
    updatedAt: written(past.at(-1)?.[0] ?? born),
    history,
  };
}
