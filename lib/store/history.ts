import type { WorkItem } from '../domain/work-item.ts';
import type { HistoryRecord, Observation } from './records.ts';

/** The fields whose changes are kept. The assignee is not one, and never will be. */
const TRACKED: Readonly<Record<string, (item: WorkItem) => unknown>> = {
  status: (item) => item.status,
  labels: (item) => item.labels && [...item.labels].sort(),
  parent: (item) => item.ancestors?.[0]?.key,
  sprint: (item) => item.sprint,
  estimate: (item) => item.estimate,
};

const wasRead = (known: Observation | undefined): known is Observation =>
  known?.source === 'api' && known.item.readable !== false;

/** What differs between two reads of the API; none where either side was not read from it. */
export function changesBetween(before: Observation | undefined, after: Observation): HistoryRecord[] {
  if (!wasRead(before) || !wasRead(after)) return [];
  return Object.entries(TRACKED).flatMap(([field, read]) => {
    const from = read(before.item) ?? null;
    const to = read(after.item) ?? null;
    if (JSON.stringify(from) === JSON.stringify(to)) return [];
    return [{ item: after.id, at: after.at, field, from, to }];
  });
}
