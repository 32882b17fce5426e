import { chanceOf, type Chance } from '../chance.ts';
import { PEOPLE, STATUSES, type Issue, type Project } from './issue.ts';
import { APP, OPS, PLAT, SHOP, type Written } from './written.ts';

const WRITTEN: Readonly<Record<string, readonly Written[]>> = { SHOP, APP, OPS, PLAT };

const VERBS = [
  'Add',
  'Simplify',
  'Speed up',
  'Document',
  'Test',
  'Redesign',
  'Measure',
  'Automate',
  'Move',
] as const;
const THINGS = [
  'the export of orders',
  'the invitation e-mail',
  'the admin roles',
  'the price rules',
  'search suggestions',
  'the import of contacts',
  'the return form',
  'the delivery calendar',
  'the usage report',
  'the sign-up form',
  'the product filter',
  'the tax settings',
] as const;
const PLACES = [
  'for new teams',
  'in the back office',
  'on small screens',
  'for large customers',
  'before the sale',
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
  ['goal-scale-platform'],
  ['goal-health-sector'],
  ['goal-legacy-mobile'],
  ['custom-work'],
  ['support'],
  ['gdpr'],
] as const;

/** Every project's items, with the gaps and moves the written ones ask for. */
export interface Generated {
  readonly issues: ReadonlyMap<string, Issue>;
  readonly forbidden: readonly string[];
  readonly moved: readonly (readonly [string, string])[];
}

const day = (from: string, offset: number): string =>
  new Date(Date.parse(from) + offset * 86_400_000).toISOString().slice(0, 10);

function invented(chance: Chance, number: number, epics: number): Written {
  const bug = chance.next() < 0.18;
  const labels = chance.pick(LABELS as unknown as [readonly string[], ...(readonly string[])[]]);
  return {
    title: bug
      ? `${chance.pick(THINGS).replace(/^./, (first) => first.toUpperCase())}: wrong result ${chance.pick(PLACES)}`
      : `${chance.pick(VERBS)} ${chance.pick(THINGS)} ${chance.pick(PLACES)}`,
    type: bug ? 'Bug' : chance.next() < 0.6 ? 'Story' : 'Task',
    status: chance.pick(STATUSES),
    labels,
    components: chance.next() < 0.1 ? ['Billing'] : [],
    ...(epics > 0 && chance.next() < 0.5 && { parent: 1 + chance.below(epics) }),
    ...(number < 60 && { sprint: number % 3 === 0 ? 0 : 1 }),
    points: 1 + chance.below(8),
    priority: chance.pick(['High', 'Medium', 'Medium', 'Low']),
  };
}

/** The written items of a project, then invented ones up to `count`. Ids rise with the number; dates are fixed days. */
export function generate(projects: readonly Project[], count: number, seed: number): Generated {
  const issues = new Map<string, Issue>();
  const forbidden: string[] = [];
  const moved: [string, string][] = [];
  for (const project of projects) {
    const chance = chanceOf(seed * 7919 + project.id);
    const written = WRITTEN[project.key] ?? [];
    const epics = written.filter(({ type }) => type === 'Epic').length;
    for (let number = 1; number <= Math.max(count, written.length); number += 1) {
      const given = written[number - 1] ?? invented(chance, number, epics);
      const key = `${project.key}-${number}`;
      const created = day('2026-06-01', chance.below(120));
      const start = day('2026-11-02', chance.below(28));
      issues.set(key, {
        id: project.id * 100_000 + number,
        key,
        project: project.key,
        type: given.type ?? 'Story',
        title: given.title,
        status: given.status ?? 'To Do',
        priority: given.priority ?? 'Medium',
        labels: given.labels ?? [],
        components: given.components ?? [],
        ...(given.parent !== undefined && { parent: `${project.key}-${given.parent}` }),
        ...(given.sprint !== undefined && { sprint: given.sprint }),
        ...(given.points !== undefined && { points: given.points }),
        ...(chance.next() < 0.85 && { assignee: chance.below(PEOPLE.length) }),
        created,
        updated: day(created, chance.below(60)),
        start,
        due: day(start, 2 + chance.below(12)),
        links: (given.links ?? []).map((other) => `${project.key}-${other}`),
      });
      if (given.forbidden) forbidden.push(key);
      if (given.movedTo) moved.push([key, given.movedTo]);
    }
  }
  for (const [from, to] of moved) {
    const [left, now] = [issues.get(from), issues.get(to)];
    if (left && now) issues.set(to, { ...now, title: left.title, status: left.status });
  }
  return { issues, forbidden, moved };
}
