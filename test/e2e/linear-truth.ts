import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { Ancestor, WorkItem } from '../../lib/domain/work-item.ts';
import { generate } from '../world/linear/generate.ts';
import { projectSlug, type Issue, type Label, type Project } from '../world/linear/issue.ts';
import { INITIATIVES, PROJECTS } from '../world/linear/written.ts';
import type { Truth } from './truth.ts';

/** What Linear calls the goals: a label of a group, and initiatives above projects. No page shows either. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'enterprise-access': ['Goal/enterprise-access', 'Security reviews pass'],
  'scale-platform': ['Handle ten times the load'],
};

export const linearStrategy: Strategy = {
  ...sampleStrategy,
  goals: sampleStrategy.goals.map((goal) => ({
    ...goal,
    aliases: [...(goal.aliases ?? []), ...(ALIASES[goal.id] ?? [])],
  })),
};

const compiled = compileStrategy(linearStrategy);
const titles = new Map(
  [...linearStrategy.goals, ...linearStrategy.categories].map((part) => [part.id, part.title]),
);

/** Nearest first: an initiative and those above it. */
function initiativesOf({ initiatives }: Project): Ancestor[] {
  const chain: Ancestor[] = [];
  for (let at = INITIATIVES.find(({ slugId }) => initiatives.includes(slugId)); at;) {
    chain.push({ key: at.slugId, title: at.name, type: 'Initiative' });
    const above = at.parent;
    at = INITIATIVES.find(({ slugId }) => slugId === above);
  }
  return chain;
}

const named = (labels: readonly Label[]): string[] =>
  labels.flatMap(({ name, group }) => (group === undefined ? [name] : [name, `${group}/${name}`]));

/**
 * What every badge of the workspace must say, from the world's own issues and the strategy, past all of the extension's own
 * reading. Known by `page`: what a row or an issue's page shows, and nothing more.
 */
export function linearTruth(
  known: 'api' | 'page',
  items = 120,
  seed = 1,
): (key: string) => Truth | undefined {
  const { issues, forbidden, moved } = generate(items, seed);
  const now = new Map(moved);
  const usual = { site: 'linear', tenant: 'acme', kind: 'ticket', url: 'https://linear.app/acme' } as const;

  const ofApi = (issue: Issue): Partial<WorkItem> => {
    const ancestors: Ancestor[] = [];
    let project = issue.project;
    for (let at = issues.get(issue.parent ?? ''); at; at = issues.get(at.parent ?? '')) {
      ancestors.push({ key: at.key, title: at.title, labels: named(at.labels) });
      project ??= at.project;
    }
    const found = PROJECTS.find(({ slugId }) => slugId === project);
    if (found)
      ancestors.push(
        { key: found.slugId, title: found.name, type: 'Project', labels: named(found.labels) },
        ...initiativesOf(found),
      );
    return { labels: named(issue.labels), ancestors };
  };
  const ofPage = (issue: Issue): Partial<WorkItem> => {
    const found = PROJECTS.find(({ slugId }) => slugId === issue.project);
    return {
      ...(issue.labels.length > 0 && { labels: issue.labels.map(({ name }) => name) }),
      ...(found && { ancestors: [{ key: '', title: found.name, type: 'Project' }] }),
    };
  };

  function itemOf(key: string): WorkItem | undefined {
    const project = PROJECTS.find((each) => projectSlug(each) === key);
    if (project) {
      const fields =
        known === 'api' ? { labels: named(project.labels), ancestors: initiativesOf(project) } : {};
      return { ...usual, key, title: project.name, type: 'Project', ...fields };
    }
    // A moved issue is what its present key says, whatever the page still calls it.
    const issue = issues.get(known === 'api' ? (now.get(key) ?? key) : key);
    if (!issue) return undefined;
    const fields = known === 'api' ? ofApi(issue) : ofPage(issue);
    const away = known === 'api' && forbidden.includes(key);
    return {
      ...usual,
      key,
      title: issue.title,
      team: issue.team,
      ...fields,
      ...(away && { readable: false }),
    };
  }

  return (key) => {
    const item = itemOf(key);
    if (!item) return undefined;
    const { bucket, provenance } = resolve(compiled, item, new Date());
    const [state = '', id = ''] = bucket.split(':');
    // A page alone is believed where it shows a tag of the item's own, or everything that could hold one.
    const certain =
      known === 'api' ||
      provenance === 'explicit' ||
      (item.labels !== undefined && item.ancestors !== undefined);
    return certain ? { state, title: titles.get(id) ?? '' } : { state: 'unknown', title: '' };
  };
}
