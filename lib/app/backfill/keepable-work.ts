import type { Scope } from '../../domain/scope.ts';
import type { WorkItem } from '../../domain/work-item.ts';

/**
 * Items as they may be kept: of the scope's own tenant, nothing that was set in Throughline, no text, and with titles switched off
 * nothing that a person has written.
 */
export function keepableWork(
  items: readonly WorkItem[],
  { site, tenant }: Pick<Scope, 'site' | 'tenant'>,
  keepTitles: boolean,
): readonly WorkItem[] {
  return items
    .filter((item) => item.site === site && item.tenant === tenant)
    .map((item): WorkItem => {
      const kept: Record<string, unknown> = { ...item };
      for (const field of ['text', 'manualGoal', 'manualCategory', 'noted']) delete kept[field];
      if (!keepTitles) {
        kept['title'] = '';
        kept['ancestors'] = item.ancestors?.map((ancestor) => ({ ...ancestor, title: '' }));
        kept['history'] = item.history?.filter(({ field }) => field !== 'title' && field !== 'summary');
      }
      return kept as unknown as WorkItem;
    });
}
