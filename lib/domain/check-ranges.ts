import type { Note } from './check-strategy.ts';
import { dayNumber, type DayNumber } from './day.ts';
import { upwards, goalsById } from './goal-path.ts';
import type { Goal, Strategy, TargetRange } from './strategy.ts';

/** Sums of shares are compared with room for rounding: 0.1 + 0.2 is more than 0.3 on a computer. */
const ROUNDING = 1e-9;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/**
 * Each range is a range, and all can be met at the same time.
 *
 * A parent's range is read as that of its whole branch. So a branch needs the larger of its own lower end and what its children
 * need together, and only the tops of the cascade and the categories compete for the whole. Goals that are not active need
 * nothing. Since goals come and go, needs are added up for each day on which a goal starts.
 */
export function checkRanges(strategy: Strategy, note: Note): void {
  let sound = true;
  const range = (path: string, target: TargetRange | undefined): void => {
    if (!target || isRange(target)) return;
    sound = false;
    if (isShare(target.lo) && isShare(target.hi))
      note(
        path,
        `runs from ${percent(target.lo)} down to ${percent(target.hi)}; exchange lo and hi.`,
        'range_backwards',
        percent(target.lo),
        percent(target.hi),
      );
    for (const end of ['lo', 'hi'] as const)
      if (!isShare(target[end])) note(`${path}.${end}`, 'must be a number from 0 to 1.', 'share');
  };
  strategy.goals.forEach(({ target }, n) => range(`goals[${n}].target`, target));
  strategy.categories.forEach(({ target }, n) => range(`categories[${n}].target`, target));
  if (sound) checkTogether(strategy, note);
}

const isShare = (share: number): boolean => share >= 0 && share <= 1;
const isRange = ({ lo, hi }: TargetRange): boolean => isShare(lo) && isShare(hi) && lo <= hi;

interface Branch {
  readonly goal: Goal;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** The goals above it, nearest first. */
  readonly above: readonly Goal[];
}

/** Active goals, deepest first, so that children are added up before their parent. */
function branches(goals: readonly Goal[]): readonly Branch[] {
  const byId = goalsById(goals);
  return [...byId.values()]
    .filter(({ status }) => status === 'active')
    .map((goal) => {
      const [from, to] = [dayNumber(goal.startsOn ?? ''), dayNumber(goal.endsOn ?? '')];
      return {
        goal,
        from: Number.isNaN(from) ? -Infinity : from,
        to: Number.isNaN(to) ? Infinity : to,
        above: upwards(byId, goal.id).slice(1),
      };
    })
    .sort((one, other) => other.above.length - one.above.length);
}

function checkTogether({ goals, categories }: Strategy, note: Note): void {
  const all = branches(goals);
  const sanctioned = categories.reduce((sum, { target }) => sum + (target?.lo ?? 0), 0);
  const tight = new Map<Goal, number>();
  const starts = new Set([-Infinity, ...all.map(({ from }) => from)]);
  for (const today of [...starts].sort((one, other) => one - other)) {
    const live = all.filter(({ from, to }) => from <= today && today <= to);
    const needed = sanctioned + topNeeds(live, tight);
    if (needed <= 1 + ROUNDING) continue;
    const since = live.find(({ from }) => from === today)?.goal.startsOn;
    const when = since === undefined ? '' : ` from ${since} on`;
    note(
      'goals',
      `and categories need at least ${percent(needed)} of the capacity together${when}, more than there is; lower some of the lower ends.`,
      since === undefined ? 'over' : 'over_from',
      percent(needed),
      since ?? '',
    );
    break;
  }
  for (const [goal, children] of tight)
    note(
      `goals[${goals.indexOf(goal)}].target.hi`,
      `is ${percent(goal.target?.hi ?? 1)}, less than the ${percent(children)} that the goals below it need at least; raise it or lower theirs.`,
      'tight',
      percent(goal.target?.hi ?? 1),
      percent(children),
    );
}

/** What the tops of the cascade need together; notes in `tight` the goals whose children need more than their upper end. */
function topNeeds(live: readonly Branch[], tight: Map<Goal, number>): number {
  const present = new Set(live.map(({ goal }) => goal));
  const below = new Map<Goal, number>();
  let needs = 0;
  for (const { goal, above } of live) {
    const children = below.get(goal) ?? 0;
    if (children > (goal.target?.hi ?? 1) + ROUNDING && !tight.has(goal)) tight.set(goal, children);
    const need = Math.max(goal.target?.lo ?? 0, children);
    const parent = above.find((ancestor) => present.has(ancestor));
    if (parent) below.set(parent, (below.get(parent) ?? 0) + need);
    else needs += need;
  }
  return needs;
}
