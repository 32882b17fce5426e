// Items with histories, written briefly: what happened to them, in order.
import type { FieldChange, WorkItem } from '../../../lib/domain/work-item.ts';
import { ticket } from '../ticket.ts';

/** `[instant, field, to]`, oldest first; what it was before is what the step before said. */
export type Step = readonly [at: string, field: string, to: unknown];

const START: Readonly<Record<string, unknown>> = {
  status: 'todo',
  assignee: null,
  sprint: null,
  estimate: null,
};

/** An item whose history is the steps, and whose present is where they end. */
export function happened(
  key: string,
  createdAt: string,
  steps: readonly Step[],
  parts: Partial<WorkItem> = {},
): WorkItem {
  const now: Record<string, unknown> = { ...START };
  const history = steps.map(([at, field, to]): FieldChange => {
    const change = { at, field, from: now[field] ?? null, to };
    now[field] = to;
    return change;
  });
  const present = Object.entries(now).filter(([, value]) => value !== null);
  return ticket({
    key,
    createdAt,
    history,
    ...Object.fromEntries(present),
    statusCategory: now['status'] as NonNullable<WorkItem['statusCategory']>,
    ...parts,
  });
}
