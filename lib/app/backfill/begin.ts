import { ok } from '../../domain/result.ts';
import { MOST_PULLED } from '../../domain/scope.ts';
import { cycleOn } from '../../domain/cycle.ts';
import { startOfDay } from '../../domain/start-of-day.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { todayIn } from '../../domain/today.ts';
import type { Counted, Pass, Reading } from '../../store/reading.ts';
import type {
  Answered,
  BackfillQuestion,
  BackfillSource,
  CountedLabels,
} from '../../trackers/backfill-source.ts';

/** An item may be written just before a pass began, and be found by the tool's search only later. */
const OVERLAP_MS = 10 * 60_000;

/** A first step: the pass, or the counts of a scope that is too large for one. */
export type Begun =
  { readonly is: 'pass'; readonly pass: Pass } | { readonly is: 'counted'; readonly counted: Counted };

/** Begins a pass. Only one over everything asks first how large it is. */
export async function begin(
  kind: Pass['kind'],
  reading: Reading,
  source: BackfillSource,
  question: BackfillQuestion,
  strategy: Strategy,
): Answered<Begun> {
  const pass: Pass = { id: crypto.randomUUID(), kind, begunAt: question.now, step: 0, read: 0 };
  if (kind === 'keys') return ok({ is: 'pass', pass: { ...pass, total: reading.items } });
  if (kind === 'changes') {
    const since = new Date(Date.parse(reading.since ?? question.horizon) - OVERLAP_MS).toISOString();
    return ok({ is: 'pass', pass: { ...pass, since } });
  }
  const size = await source.size(question);
  if (!size.ok) return size;
  if (size.value === null) return ok({ is: 'pass', pass });
  if (size.value <= MOST_PULLED) return ok({ is: 'pass', pass: { ...pass, total: size.value } });
  const since = cycleStart(strategy, Date.parse(question.now));
  const counts = source.counts && (await source.counts({ ...question, since }, labelsOf(strategy)));
  if (counts && !counts.ok) return counts;
  const buckets = counts?.value.buckets ?? [];
  return ok({ is: 'counted', counted: { at: question.now, total: size.value, since, buckets } });
}

/** First instant of the present cycle; where there is none, two weeks ago. */
function cycleStart({ cycle, timeZone }: Strategy, now: number): string {
  const today = todayIn(timeZone, now);
  const span = today === null ? null : cycleOn(cycle, today);
  return new Date(span ? startOfDay(timeZone, span.from) : now - 14 * 86_400_000).toISOString();
}

/** Labels that tag an item, by goal. What is tagged by a parent or matched by a rule is beyond a tool's count. */
const labelsOf = ({ goals, tagging: { labelPrefix } }: Strategy): readonly CountedLabels[] =>
  goals.map(({ id, aliases = [] }) => ({
    bucket: `goal:${id}`,
    labels: [`${labelPrefix}${id}`, ...aliases.filter((alias) => /^\S+$/.test(alias))],
  }));
