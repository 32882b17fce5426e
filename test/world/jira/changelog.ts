import { CUSTOM } from './fields.ts';
import { PEOPLE, SPRINTS, STATUSES, type Issue } from './issue.ts';
import type { Tenant } from './tenant.ts';

const DAY_MS = 86_400_000;

/** One changed field, as changelogs name it. */
interface Changed {
  readonly fieldId: string;
  readonly field: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

interface Entry {
  readonly at: number;
  readonly changed: readonly Changed[];
}

const custom = (issue: Issue, flavour: Tenant['flavour']): readonly Changed[] => {
  const ids = CUSTOM[flavour];
  const { sprint, points } = issue;
  return [
    ...(sprint === undefined
      ? []
      : [
          {
            fieldId: ids.sprint,
            field: 'Sprint',
            from: '',
            fromString: '',
            to: String(100 + sprint),
            toString: SPRINTS[sprint] ?? '',
          },
        ]),
    ...(points === undefined
      ? []
      : [
          {
            fieldId: ids.points,
            field: 'Story point estimate',
            from: null,
            fromString: null,
            to: null,
            toString: String(points),
          },
        ]),
  ];
};

/** What has happened to an issue, the oldest first: taken on, planned, and led through the columns to where it is. Always the same. */
export function entriesOf(issue: Issue, flavour: Tenant['flavour']): readonly Entry[] {
  const [born, last] = [Date.parse(`${issue.created}T08:30:00Z`), Date.parse(`${issue.updated}T15:05:00Z`)];
  const person = flavour === 'cloud' ? `5b10-${issue.assignee}` : `JIRAUSER1010${issue.assignee}`;
  const taken: readonly Changed[] =
    issue.assignee === undefined
      ? []
      : [
          {
            fieldId: 'assignee',
            field: 'assignee',
            from: null,
            fromString: null,
            to: person,
            toString: PEOPLE[issue.assignee] ?? '',
          },
        ];
  const labelled: readonly Changed[] =
    issue.labels.length === 0
      ? []
      : [
          {
            fieldId: 'labels',
            field: 'labels',
            from: '',
            fromString: '',
            to: '',
            toString: issue.labels.join(' '),
          },
        ];
  const moves = STATUSES.slice(0, STATUSES.indexOf(issue.status)).map((from, index): readonly Changed[] => [
    {
      fieldId: 'status',
      field: 'status',
      from: String(index + 1),
      fromString: from,
      to: String(index + 2),
      toString: STATUSES[index + 1] ?? '',
    },
  ]);
  const steps = [taken, [...custom(issue, flavour), ...labelled], ...moves].filter(
    ({ length }) => length > 0,
  );
  const gap = Math.max(60_000, Math.min(DAY_MS, (last - born) / Math.max(1, steps.length)));
  return steps.map((changed, index) => ({
    at: Math.max(born, last - (steps.length - 1 - index) * gap),
    changed,
  }));
}

/** An entry as the API gives it. */
export function entryBean({ at, changed }: Entry, issue: Issue, index: number, flavour: Tenant['flavour']) {
  return {
    id: `${issue.id}${index}`,
    author: { accountId: '5b10-0', displayName: PEOPLE[0], active: true },
    created: new Date(at).toISOString().replace('Z', '+0000'),
    items: changed.map(({ fieldId, ...rest }) => ({
      ...leaveNull(rest),
      fieldtype: fieldId.startsWith('customfield_') ? 'custom' : 'jira',
      ...(flavour === 'cloud' && { fieldId }),
    })),
  };
}

/** Jira leaves out what is empty. */
const leaveNull = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
