/** The kinds of place where work items show. One name per kind of page piece; `inspect` prints it. */
export type View =
  | 'issue'
  | 'board'
  | 'backlog'
  | 'list'
  | 'navigator'
  | 'timeline'
  | 'plan'
  | 'calendar'
  | 'links'
  | 'deal'
  | 'project'
  | 'inbox';
