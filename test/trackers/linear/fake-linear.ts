// A Linear in the test's own process: finds issues as its schema says, moves them, and misbehaves on demand.
import type { Environment } from '../../../lib/trackers/environment.ts';
import type { LinearConnection } from '../../../lib/trackers/linear/connection.ts';
import { testClock, type TestClock } from '../jira/clock.ts';
import { json } from '../jira/fake-jira.ts';

export const API_KEY = 'lin_api_planted0123456789secret';
export const ACME: LinearConnection = { workspace: 'acme', apiKey: API_KEY };
export const NEVER = new AbortController().signal;

type Node = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Readonly<Record<string, string>>;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Name of the operation. */
  readonly name: string;
}

export type Behaviour = (sent: Sent, usual: () => unknown) => Response | Promise<Response>;

export interface FakeLinear {
  readonly clock: TestClock;
  readonly environment: Environment;
  readonly asked: Sent[];
  /** How the next requests are answered, in order; then as usual. */
  readonly next: Behaviour[];
  online: boolean;
  urlKey: string;
  add(key: string, fields?: Node): void;
  addProject(slug: string, fields?: Node): void;
}

export const nodes = (...list: readonly Node[]): Node => ({ nodes: list });
export const label = (name: string, group?: string): Node => ({
  name,
  parent: group ? { name: group } : null,
});

const ISSUE: Node = {
  title: 'Some work',
  priorityLabel: 'No priority',
  estimate: null,
  createdAt: '2026-09-01T08:00:00.000Z',
  updatedAt: '2026-09-02T08:00:00.000Z',
  previousIdentifiers: [],
  state: { name: 'Todo', type: 'unstarted' },
  cycle: null,
  labels: nodes(),
  project: null,
  parent: null,
};

const PROJECT: Node = {
  name: 'Some project',
  priorityLabel: 'No priority',
  createdAt: '2026-08-01T08:00:00.000Z',
  updatedAt: '2026-09-02T08:00:00.000Z',
  status: { name: 'Planned', type: 'planned' },
  labels: nodes(),
  initiatives: nodes(),
};

interface Clause {
  readonly team: { readonly key: { readonly eq: string } };
  readonly number: { readonly in: readonly number[] };
}

export function fakeLinear(): FakeLinear {
  const issues: Node[] = [];
  const projects: Node[] = [];
  const clock = testClock();

  const organization = () => ({ name: 'Acme', urlKey: fake.urlKey, previousUrlKeys: ['acme-gmbh'] });

  function usual({ name, variables }: Sent): unknown {
    switch (name) {
      case 'Issues': {
        const { or } = variables['filter'] as { readonly or: readonly Clause[] };
        const keys = new Set(or.flatMap(({ team, number }) => number.in.map((n) => `${team.key.eq}-${n}`)));
        const found = issues.filter((issue) => keys.has(String(issue['identifier'])));
        return {
          data: {
            organization: organization(),
            issues: nodes(...found.slice(0, Number(variables['first']))),
          },
        };
      }
      case 'Projects': {
        const ids = variables['slugIds'] as readonly string[];
        const found = projects.filter((project) => ids.includes(String(project['slugId'])));
        return { data: { organization: organization(), projects: nodes(...found) } };
      }
      case 'Lookup': {
        const found = Object.entries(variables).map(([at, key]) => {
          const issue = issues.find(
            (each) => each['identifier'] === key || (each['previousIdentifiers'] as unknown[]).includes(key),
          );
          return [at.replace('k', 'i'), issue] as const;
        });
        const errors = found
          .filter(([, issue]) => !issue)
          .map(([at]) => ({
            message: 'Entity not found: Issue',
            path: [at],
            extensions: { code: 'INPUT_ERROR', userError: true },
          }));
        // `issue` may not be null, so one that is not there takes the whole answer with it.
        return errors.length > 0
          ? { data: null, errors }
          : { data: { organization: organization(), ...Object.fromEntries(found) } };
      }
      case 'Reach':
        return {
          data: {
            organization: organization(),
            teams: { ...nodes({ name: 'Engineering' }, { name: 'Web' }), pageInfo: { hasNextPage: false } },
          },
        };
      case 'Initiatives':
        return { data: { initiatives: nodes({ name: 'Win enterprise customers' }) } };
      default:
        throw new Error(`nobody answers ${name}`);
    }
  }

  const fake: FakeLinear = {
    clock,
    asked: [],
    next: [],
    online: true,
    urlKey: 'acme',
    add: (key, fields = {}) =>
      void issues.push({
        ...ISSUE,
        identifier: key,
        team: { key: key.slice(0, key.lastIndexOf('-')) },
        ...fields,
      }),
    addProject: (slug, fields = {}) =>
      void projects.push({
        ...PROJECT,
        slugId: slug.slice(-12),
        url: `https://linear.app/acme/project/${slug}`,
        ...fields,
      }),
    environment: {
      now: clock.now,
      after: clock.after,
      random: () => 0,
      online: () => fake.online,
      fetch: async (url, init) => {
        const { query, variables = {} } = JSON.parse(String(init.body)) as {
          readonly query: string;
          readonly variables?: Node;
        };
        const name = /^query (\w+)/.exec(query)?.[1] ?? '';
        const sent = {
          url,
          init,
          headers: init.headers as Record<string, string>,
          document: query,
          variables,
          name,
        };
        fake.asked.push(sent);
        const behaviour = fake.next.shift();
        return behaviour ? behaviour(sent, () => usual(sent)) : json(usual(sent));
      },
    },
  };
  return fake;
}

/** `ENG-1` … `ENG-<count>`. */
export const keysOf = (count: number, team = 'ENG'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${team}-${index + 1}`);
