import { endedAt } from './history.ts';
import { STATE_TYPES, type Issue } from './issue.ts';

interface Dates {
  readonly gte?: string | null;
}

/** As much of an `IssueFilter` as the world understands. */
export interface Clause {
  readonly or?: readonly Clause[] | null;
  readonly id?: { readonly in?: readonly string[] | null } | null;
  readonly team?: { readonly key?: { readonly eq?: string | null } | null } | null;
  readonly number?: { readonly in?: readonly number[] | null } | null;
  readonly state?: { readonly type?: { readonly nin?: readonly string[] | null } | null } | null;
  readonly completedAt?: Dates | null;
  readonly canceledAt?: Dates | null;
  readonly updatedAt?: Dates | null;
}

const DURATION = /^-PT(\d+)S$/;

/** A date, or a time before now. */
function instantOf(said: string): number {
  const ago = DURATION.exec(said)?.[1];
  return ago === undefined ? Date.parse(said) : Date.now() - Number(ago) * 1_000;
}

const since = (at: string | null, { gte }: Dates): boolean =>
  gte === undefined || gte === null || (at !== null && Date.parse(at) >= instantOf(gte));

/** Is the issue found by the filter? */
export const fits = (issue: Issue, clause: Clause): boolean => {
  const { or, id, team, number, state, completedAt, canceledAt, updatedAt } = clause;
  return (
    (or ? or.some((each) => fits(issue, each)) : true) &&
    (id?.in ? id.in.includes(issue.id) : true) &&
    (team?.key?.eq ? issue.team === team.key.eq : true) &&
    (number?.in ? number.in.includes(issue.number) : true) &&
    (state?.type?.nin ? !state.type.nin.includes(STATE_TYPES[issue.state]) : true) &&
    (completedAt ? since(endedAt(issue, 'Done'), completedAt) : true) &&
    (canceledAt ? since(endedAt(issue, 'Canceled'), canceledAt) : true) &&
    (updatedAt ? since(issue.updatedAt, updatedAt) : true)
  );
};
