import type { Strategy } from '../../domain/strategy.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { DEFAULT_SETTINGS, type KeptSettings } from '../../store/records.ts';

const DAY_MS = 86_400_000;
/** The measures look at twelve cycles; the one more is for a cycle that has begun. */
const CYCLES = 13;

/**
 * Work that was finished before this instant (milliseconds since 1970) is not kept: no number looks at it. A person who lets things be
 * kept for less than usual gets less here too.
 */
export function horizonOf(
  { cycle: { days } }: Pick<Strategy, 'cycle'>,
  { retentionDays }: Pick<KeptSettings, 'retentionDays'>,
  now: number,
): number {
  const cycles = CYCLES * Math.max(1, days);
  const kept = retentionDays < DEFAULT_SETTINGS.retentionDays ? Math.min(cycles, retentionDays) : cycles;
  return now - kept * DAY_MS;
}

/** Was it finished before the horizon? What is open, or of an unknown state, is not. */
export function isPast(
  { statusCategory, history, updatedAt, createdAt }: WorkItem,
  horizon: number,
): boolean {
  if (statusCategory !== 'done' && statusCategory !== 'cancelled') return false;
  const turned = history?.findLast(
    ({ field }) => field === 'status' || field === 'statusCategory' || field === 'stage',
  );
  const last = Date.parse(turned?.at ?? updatedAt ?? createdAt ?? '');
  return last < horizon;
}
