import { chanceOf, type Chance } from '../chance.ts';
import { PEOPLE, TEAMS, type Issue, type StateName } from './issue.ts';
import { PROJECTS, WRITTEN, type Written } from './written.ts';

const VERBS = ['Add', 'Simplify', 'Speed up', 'Test', 'Redesign', 'Measure', 'Automate', 'Move'] as const;
const THINGS = [
  'the export of reports',
  'the invitation e-mail',
  'the admin roles',
  'search suggestions',
  'the import of contacts',
  'the delivery calendar',
  'the usage report',
  'the product filter',
] as const;
const PLACES = [
  'for new teams',
  'on small screens',
  'for large customers',
  'in the API',
  'for clinics',
  'in the checkout',
] as const;
const LABELS = [
  [],
  [],
  [],
  ['goal-self-serve'],
  ['goal-enterprise-access'],
  ['goal-scale-platform', 'Feature'],
  ['goal-health-sector'],
  ['custom-work'],
  ['support'],
  ['gdpr', 'Bug'],
] as const;
const INVENTED_STATES = ['In Progress', 'Todo', 'Todo', 'Backlog', 'Backlog', 'Done', 'Canceled'] as const;

/** Every team's issues in the order of their numbers, with the gaps and moves the written ones ask for. */
export interface Generated {
  readonly issues: ReadonlyMap<string, Issue>;
  readonly forbidden: readonly string[];
  /** Former key, present key. */
  readonly moved: readonly (readonly [string, string])[];
}

const instant = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T08:00:00Z`) + days * 86_400_000).toISOString();

function invented(chance: Chance): Written {
  const state: StateName = chance.pick(INVENTED_STATES);
  const names = chance.pick(LABELS as unknown as [readonly string[], ...(readonly string[])[]]);
  return {
    title: `${chance.pick(VERBS)} ${chance.pick(THINGS)} ${chance.pick(PLACES)}`,
    state,
    priority: chance.below(5),
    labels: names.map((name) => ({ name })),
    project: chance.next() < 0.3 ? PROJECTS[chance.below(PROJECTS.length)]?.slugId : undefined,
    ...(chance.next() < 0.2 && { cycle: 14 }),
    estimate: 1 + chance.below(5),
  };
}

/** The written issues of each team, then invented ones up to `count`. The same seed gives the same. */
export function generate(count: number, seed: number): Generated {
  const issues = new Map<string, Issue>();
  const forbidden: string[] = [];
  const moved: [string, string][] = [];
  for (const [at, { key: team }] of TEAMS.entries()) {
    const chance = chanceOf(seed * 6271 + at);
    const written = WRITTEN[team] ?? [];
    for (let number = 1; number <= Math.max(count, written.length); number += 1) {
      const given = written[number - 1] ?? invented(chance);
      const key = `${team}-${number}`;
      const created = chance.below(120);
      issues.set(key, {
        id: `00000000-0000-4000-8${at}00-${String(number).padStart(12, '0')}`,
        key,
        team,
        number,
        title: given.title,
        state: given.state ?? 'Todo',
        priority: given.priority ?? 0,
        labels: given.labels ?? [],
        ...(given.project !== undefined && { project: given.project }),
        ...(given.parent !== undefined && { parent: `${team}-${given.parent}` }),
        ...(given.cycle !== undefined && { cycle: given.cycle }),
        ...(given.estimate !== undefined && { estimate: given.estimate }),
        ...(chance.next() < 0.85 && { assignee: chance.below(PEOPLE.length) }),
        createdAt: instant('2026-06-01', created),
        updatedAt: instant('2026-06-01', created + chance.below(60)),
      });
      if (given.forbidden) forbidden.push(key);
      if (given.movedTo !== undefined) moved.push([key, given.movedTo]);
    }
  }
  return { issues, forbidden, moved };
}
