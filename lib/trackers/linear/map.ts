import type { StatusCategory, WorkItem } from '../../domain/work-item.ts';
import type { ReadIssue } from '../outcome.ts';
import { instant, known, list, nameOf, record, text, type Json } from '../untrusted.ts';
import { ancestorsOf, initiativesOf, labelsOf } from './ancestors.ts';
import { isIssueKey, slugIdOf } from './keys.ts';

/** An issue or a project as Linear answered it, and the keys it had before. */
export interface LinearItem extends ReadIssue {
  readonly previously: readonly string[];
}

const TITLE_LENGTH = 500;

/** Types of workflow states, and of projects' statuses. A paused project is waiting, not dropped. */
const CATEGORIES: Readonly<Record<string, StatusCategory>> = {
  triage: 'todo',
  backlog: 'todo',
  unstarted: 'todo',
  planned: 'todo',
  paused: 'todo',
  started: 'active',
  completed: 'done',
  canceled: 'cancelled',
  duplicate: 'cancelled',
};

/** What a type of workflow states, or of projects' statuses, means. */
export const categoryOf = (type: unknown): StatusCategory | undefined =>
  typeof type === 'string' && Object.hasOwn(CATEGORIES, type) ? CATEGORIES[type] : undefined;

const statusOf = (state: unknown): Pick<WorkItem, 'status' | 'statusCategory'> =>
  known({ status: nameOf(state), statusCategory: categoryOf(record(state)['type']) });

const common = (said: Json, workspace: string) =>
  ({
    site: 'linear',
    tenant: workspace,
    kind: 'ticket',
    priority: text(said['priorityLabel']),
    createdAt: instant(said['createdAt']),
    updatedAt: instant(said['updatedAt']),
    labels: labelsOf(said['labels']),
  }) as const;

/** Null when it is no issue with a key. `team` is the team's key, as on pages without an API key. */
export function mapIssue(issue: unknown, workspace: string): LinearItem | null {
  const said = record(issue);
  const key = text(said['identifier'])?.toUpperCase() ?? '';
  if (!isIssueKey(key)) return null;
  return {
    previously: list(said['previousIdentifiers']).flatMap((each) => text(each)?.toUpperCase() ?? []),
    item: known<WorkItem>({
      ...common(said, workspace),
      ...statusOf(said['state']),
      key,
      title: text(said['title'], TITLE_LENGTH) ?? '',
      url: `https://linear.app/${workspace}/issue/${key}`,
      project: nameOf(said['project']),
      team: text(record(said['team'])['key']),
      sprint: cycleOf(said['cycle']),
      estimate: Number.isFinite(said['estimate']) ? Number(said['estimate']) : undefined,
      ancestors: ancestorsOf(said),
    }),
  };
}

/** A cycle has a number, and a name only where somebody gave it one. */
export function cycleOf(value: unknown): string | undefined {
  const { number } = record(value);
  return nameOf(value) ?? (Number.isFinite(number) ? `Cycle ${Number(number)}` : undefined);
}

/** Null when it is no project with a slug. Its key is the slug of its page, which changes with its name. */
export function mapProject(project: unknown, workspace: string): LinearItem | null {
  const said = record(project);
  const slugId = text(said['slugId']) ?? '';
  const slug = /\/project\/([^/?#\s]+)/.exec(text(said['url'], 1000) ?? '')?.[1] ?? '';
  if (slugId === '' || slugIdOf(slug) !== slugId) return null;
  return {
    previously: [],
    item: known<WorkItem>({
      ...common(said, workspace),
      ...statusOf(said['status']),
      key: slug,
      title: text(said['name'], TITLE_LENGTH) ?? '',
      url: `https://linear.app/${workspace}/project/${slug}`,
      type: 'Project',
      ancestors: initiativesOf(said['initiatives']),
    }),
  };
}
