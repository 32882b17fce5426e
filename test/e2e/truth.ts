import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Ancestor, WorkItem } from '../../lib/domain/work-item.ts';
import { generate } from '../world/jira/generate.ts';
import { CLOUD_PROJECTS, SERVER_PROJECTS, type Issue } from '../world/jira/issue.ts';

/** What a badge says of an item: the state, and the title it shows in whole. */
export interface Truth {
  readonly state: string;
  readonly title: string;
}

const compiled = compileStrategy(sampleStrategy);
const titles = new Map(
  [...sampleStrategy.goals, ...sampleStrategy.categories].map((part) => [part.id, part.title]),
);

/**
 * What every badge of a tenant must say, from the world's own issues and the strategy, past all of the extension's own reading.
 * `items` as the world was started with.
 */
export function truthOf(tenant: string, items = 120, seed = 1): (key: string) => Truth | undefined {
  const projects = tenant.endsWith('.atlassian.net') ? CLOUD_PROJECTS : SERVER_PROJECTS;
  const { issues, forbidden, moved } = generate(projects, items, seed);
  const now = new Map(moved);
  const ancestorsOf = (issue: Issue): Ancestor[] => {
    const parent = issue.parent === undefined ? undefined : issues.get(issue.parent);
    if (!parent) return [];
    return [
      { key: parent.key, title: parent.title, type: parent.type, labels: parent.labels },
      ...ancestorsOf(parent),
    ];
  };
  return (key) => {
    // A moved item is what its present key says, whatever the page still calls it.
    const issue = issues.get(now.get(key) ?? key);
    if (!issue) return undefined;
    const item: WorkItem = {
      site: 'jira',
      tenant,
      key,
      kind: 'ticket',
      title: issue.title,
      url: `https://${tenant}/browse/${key}`,
      project: issue.project,
      type: issue.type,
      status: issue.status,
      labels: issue.labels,
      components: issue.components,
      ancestors: ancestorsOf(issue),
      ...(forbidden.includes(key) && { readable: false }),
    };
    const { bucket } = resolve(compiled, item, new Date());
    const [state = '', id = ''] = bucket.split(':');
    return { state, title: titles.get(id) ?? '' };
  };
}

/** Badges that do not say what they must; each as a sentence. */
export function wrongBadges(
  badges: readonly { key: string; state: string; label: string }[],
  truth: (key: string) => Truth | undefined,
): string[] {
  return badges.flatMap(({ key, state, label }) => {
    const right = truth(key);
    if (!right) return [`a badge on "${key}", which is no item`];
    const fits = state === right.state && (right.title === '' || label.includes(right.title));
    return fits ? [] : [`${key} says ${state} "${label}", which is ${right.state} "${right.title}"`];
  });
}
