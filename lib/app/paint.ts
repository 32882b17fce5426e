import { dayIn, dayNumber } from '../domain/day.ts';
import type { Goal } from '../domain/strategy.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Paint } from '../messages/protocol.ts';
import { t } from '../platform/i18n.ts';
import type { Ruling } from './ruling.ts';

export const LOADING: Paint = { state: 'loading', provenance: null, title: '' };
export const UNTAGGED: Paint = { state: 'untagged', provenance: null, title: '' };
export const UNKNOWN: Paint = { state: 'unknown', provenance: null, title: '' };

/** Why a goal that no guardrail forbids is not one to work for at this time. */
function stateOf(ruling: Ruling, goal: Goal | undefined, at: Date): string {
  if (goal?.status === 'closed') return t('app_goal_closed');
  if (goal?.status === 'paused') return t('app_goal_paused');
  const early =
    goal?.startsOn !== undefined && dayNumber(goal.startsOn) > dayIn(ruling.strategy.timeZone, at.getTime());
  return t(early ? 'app_goal_not_started' : 'app_goal_over');
}

function reasonOf(ruling: Ruling, verdict: Verdict, at: Date): string {
  const guardrail = verdict.guardrail === undefined ? undefined : ruling.guardrails.get(verdict.guardrail);
  const why = guardrail?.title ?? stateOf(ruling, ruling.goals.get(verdict.goal ?? ''), at);
  // What was in order until lately should not come as a surprise.
  const ended = verdict.reasons.some(({ said }) => said.code === 'exception_over');
  return ended ? t('app_exception_over', why) : why;
}

/** The ancestor that carried the tag which decided. */
const ancestorOf = ({ reasons }: Verdict): string | undefined =>
  reasons.find(({ step, outcome }) => step === 'ancestor' && outcome === 'decided')?.ancestor;

/** What a badge shows of a verdict, and nothing else of the strategy. */
export function paintOf(ruling: Ruling, verdict: Verdict, at: Date): Paint {
  const { bucket, provenance } = verdict;
  const goal = verdict.goal === undefined ? undefined : ruling.goals.get(verdict.goal);
  const hue = goal && ruling.hues[goal.id];
  const from = ancestorOf(verdict);
  const others = verdict.otherGoals?.length ?? 0;
  const common = {
    provenance,
    title: goal?.title ?? '',
    ...(hue !== undefined && { hue }),
    ...(from !== undefined && { from }),
    ...(others > 0 && { others }),
  };
  if (bucket === 'unknown') return UNKNOWN;
  if (bucket === 'untagged') return UNTAGGED;
  if (bucket === 'off_strategy')
    return { state: 'off_strategy', ...common, reason: reasonOf(ruling, verdict, at) };
  if (bucket.startsWith('goal:')) return { state: 'goal', ...common };
  const category = ruling.categories.get(bucket.slice('category:'.length));
  return { state: 'category', ...common, title: category?.title ?? '' };
}
