/** A work item of the replica, before it becomes a page or a REST answer. */
export interface Issue {
  readonly id: number;
  readonly key: string;
  readonly project: string;
  readonly type: 'Epic' | 'Story' | 'Task' | 'Bug' | 'Sub-task';
  readonly title: string;
  /** Mutable: boards and menus of the page change it. */
  status: Status;
  readonly priority: 'Highest' | 'High' | 'Medium' | 'Low';
  readonly labels: readonly string[];
  readonly components: readonly string[];
  /** Key of the epic, or of the parent of a sub-task. */
  readonly parent?: string;
  /** Index into `SPRINTS`; absent = backlog. */
  readonly sprint?: number;
  readonly points?: number;
  /** Index into `PEOPLE`. */
  readonly assignee?: number;
  /** Days `YYYY-MM-DD`. */
  readonly created: string;
  readonly updated: string;
  readonly start?: string;
  readonly due?: string;
  readonly links: readonly string[];
}

export const STATUSES = ['To Do', 'In Progress', 'In Review', 'Done'] as const;
export type Status = (typeof STATUSES)[number];

/** Jira's key, id and name of the category of each status. */
export const STATUS_CATEGORY: Readonly<
  Record<
    Status,
    { readonly id: number; readonly key: string; readonly name: string; readonly colorName: string }
  >
> = {
  'To Do': { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  'In Progress': { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  'In Review': { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  Done: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
};

export const SPRINTS = ['Sprint 41', 'Sprint 42'] as const;

export const PEOPLE = [
  'Amara Okafor',
  'Jonas Weber',
  'Priya Raman',
  'Mateo Silva',
  'Ingrid Dahl',
  'Kenji Mori',
  'Leila Haddad',
] as const;

export interface Project {
  readonly key: string;
  readonly name: string;
  readonly kind: 'company' | 'team' | 'business' | 'server';
  readonly board: number;
  readonly id: number;
}

export const CLOUD_PROJECTS: readonly Project[] = [
  { key: 'SHOP', name: 'Storefront', kind: 'company', board: 12, id: 10010 },
  { key: 'APP', name: 'Companion app', kind: 'team', board: 21, id: 10020 },
  { key: 'OPS', name: 'Business operations', kind: 'business', board: 31, id: 10030 },
];

export const SERVER_PROJECTS: readonly Project[] = [
  { key: 'PLAT', name: 'Platform', kind: 'server', board: 7, id: 10040 },
];

/** Board position `DONE` is a resolution too. */
export const resolved = (issue: Pick<Issue, 'status'>): boolean => issue.status === 'Done';
