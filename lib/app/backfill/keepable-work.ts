import { leaveOut } from '../../domain/leave-out.ts';
import type { Scope } from '../../domain/scope.ts';
import type { WorkItem } from '../../domain/work-item.ts';

/**
 * Items as they may be kept: of the scope's own tenant, nothing that was set in Throughline, no text, and with titles switched off
 * nothing that a person has written.
 */
export const keepableWork = (
  items: readonly WorkItem[],
  { site, tenant }: Pick<Scope, 'site' | 'tenant'>,
  keepTitles: boolean,
): readonly WorkItem[] =>
  items
    .filter((item) => item.site === site && item.tenant === tenant)
    .map((item) => leaveOut(item, 'text', 'manualGoal', 'manualCategory', 'noted'))
    .map((item) => (keepTitles ? item : untitled(item)));

function untitled({ ancestors, history, ...item }: WorkItem): WorkItem {
  return {
    ...item,
    title: '',
    ...(ancestors && { ancestors: ancestors.map((ancestor) => ({ ...ancestor, title: '' })) }),
    ...(history && { history: history.filter(({ field }) => field !== 'title' && field !== 'summary') }),
  };
}
