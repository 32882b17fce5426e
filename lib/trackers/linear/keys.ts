/** What keys look like. Nothing else is ever sent to Linear. */
const ISSUE = /^[A-Z][A-Z0-9]{0,9}-[1-9]\d{0,8}$/;
const PROJECT = /^[^/?#\s]{0,242}([0-9a-f]{12})$/;

export const isIssueKey = (key: string): boolean => ISSUE.test(key);

/** The part of a project's slug that stays when the project is renamed; empty where it is no such slug. */
export const slugIdOf = (slug: string): string => PROJECT.exec(slug)?.[1] ?? '';

/** A key as it is sent; null for what is none. */
export function spell(key: string): string | null {
  const upper = key.toUpperCase();
  return isIssueKey(upper) ? upper : slugIdOf(key) ? key : null;
}

/** The filter that finds issues by keys: one clause a team. */
export function filterOf(keys: readonly string[]): object {
  const teams = Map.groupBy(keys, (key) => key.slice(0, key.lastIndexOf('-')));
  return {
    or: [...teams].map(([team, members]) => ({
      team: { key: { eq: team } },
      number: { in: members.map((key) => Number(key.slice(team.length + 1))) },
    })),
  };
}
