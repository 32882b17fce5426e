import type { StateName } from '../issue.ts';

/** What the replica shows at a path. */
export interface Place {
  readonly name: 'list' | 'board' | 'triage' | 'inbox' | 'issue' | 'projects' | 'project';
  readonly title: string;
  /** Key of the team whose page it is. */
  readonly team: string | null;
  /** Which issues a list holds; absent = all. */
  readonly states?: readonly StateName[];
  readonly mine?: true;
  readonly cycle?: number;
  /** `slugId` of the project whose page or issues these are. */
  readonly project?: string;
  /** Key of the issue that is open. */
  readonly issue?: string;
}

const OPEN: readonly StateName[] = ['In Progress', 'Todo'];
const TEAM_PAGES: Readonly<Record<string, Omit<Place, 'team'>>> = {
  all: { name: 'list', title: 'All issues', states: ['In Progress', 'Todo', 'Backlog', 'Done', 'Canceled'] },
  active: { name: 'list', title: 'Active issues', states: OPEN },
  backlog: { name: 'list', title: 'Backlog', states: ['Backlog'] },
  board: { name: 'board', title: 'Board' },
  triage: { name: 'triage', title: 'Triage', states: ['Triage'] },
  'cycle/active': { name: 'list', title: 'Active cycle', cycle: 14 },
  'projects/all': { name: 'projects', title: 'Projects' },
};

/** Null: no page of the workspace, such as the marketing site's. */
export function placeOf(path: string): Place | null {
  const [, below = ''] = /^\/acme\/(.*?)\/?(?:[?#].*)?$/.exec(path) ?? [];
  const team = /^team\/(ENG|WEB)\/(.+)$/.exec(below);
  const page = team && TEAM_PAGES[team[2] ?? ''];
  if (team && page) return { ...page, team: team[1] ?? null };
  const issue = /^issue\/([A-Z]+-\d+)(?:\/|$)/.exec(below)?.[1];
  if (issue) return { name: 'issue', title: issue, team: issue.split('-')[0] ?? null, issue };
  const project = /^project\/[^/]*([0-9a-f]{12})\/(overview|issues)$/.exec(below);
  if (project)
    return {
      name: project[2] === 'issues' ? 'list' : 'project',
      title: project[2] === 'issues' ? 'Issues' : 'Overview',
      team: null,
      project: project[1] ?? '',
    };
  if (below === 'my-issues/assigned') return { name: 'list', title: 'My issues', team: null, mine: true };
  if (below === 'inbox') return { name: 'inbox', title: 'Inbox', team: null };
  if (below === 'projects/all') return { name: 'projects', title: 'Projects', team: null };
  return null;
}
