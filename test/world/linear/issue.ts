/** What the world's Linear holds, in the words of Linear. */

export const STATES = ['Backlog', 'Todo', 'In Progress', 'Done', 'Canceled', 'Triage'] as const;
export type StateName = (typeof STATES)[number];

/** Type of each workflow state, as the API has it. */
export const STATE_TYPES: Readonly<Record<StateName, string>> = {
  Backlog: 'backlog',
  Todo: 'unstarted',
  'In Progress': 'started',
  Done: 'completed',
  Canceled: 'canceled',
  Triage: 'triage',
};

/** Names of priorities by their number: 0 is none. */
export const PRIORITIES = ['No priority', 'Urgent', 'High', 'Medium', 'Low'] as const;

export const PEOPLE = ['Ada Berg', 'Ben Okoye', 'Chiara Rossi', 'Dana Novak', 'Emil Sand'] as const;

/** One of a group has the group's name beside its own; an issue has at most one of a group. */
export interface Label {
  readonly name: string;
  readonly group?: string;
}

export interface Team {
  readonly key: string;
  readonly name: string;
}

export const TEAMS: readonly Team[] = [
  { key: 'ENG', name: 'Engineering' },
  { key: 'WEB', name: 'Web' },
];

export interface Initiative {
  readonly slugId: string;
  readonly name: string;
  /** `slugId` of the initiative above it. */
  readonly parent?: string;
}

export interface Project {
  /** Twelve hex digits at the end of its slug; they stay when it is renamed. */
  readonly slugId: string;
  readonly name: string;
  readonly status: 'Planned' | 'In Progress' | 'Completed';
  readonly labels: readonly Label[];
  /** By `slugId`. */
  readonly initiatives: readonly string[];
}

export interface Issue {
  /** A UUID. */
  readonly id: string;
  readonly key: string;
  readonly team: string;
  readonly number: number;
  readonly title: string;
  state: StateName;
  /** 0 to 4, as in `PRIORITIES`. */
  readonly priority: number;
  readonly labels: readonly Label[];
  /** `slugId`. */
  readonly project?: string;
  readonly parent?: string;
  readonly cycle?: number;
  readonly estimate?: number;
  /** Index into `PEOPLE`. */
  readonly assignee?: number;
  /** Instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** As addresses have it. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const projectSlug = ({ name, slugId }: Project): string => `${slugOf(name)}-${slugId}`;
