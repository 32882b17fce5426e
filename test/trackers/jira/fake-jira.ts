// A Jira in the test's own process: answers as the documents of Atlassian say, and misbehaves on demand.
import type { JiraEnvironment } from '../../../lib/trackers/jira/environment.ts';
import type { JiraPlace } from '../../../lib/trackers/jira/place.ts';
import { testClock, type TestClock } from './clock.ts';

export const CLOUD: JiraPlace = { tenant: 'acme.atlassian.net', flavour: 'cloud' };
export const SERVER: JiraPlace = { tenant: 'work.example.com', contextPath: '/jira', flavour: 'server' };

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly init: RequestInit;
  readonly body: Readonly<Record<string, unknown>>;
  /** The keys asked for, of requests for items. */
  readonly keys: readonly string[];
}

export type Behaviour = (sent: Sent, usual: () => Response) => Response | Promise<Response>;

export interface FakeJira {
  readonly clock: TestClock;
  readonly environment: JiraEnvironment;
  /** Every request for items, in order. */
  readonly asked: Sent[];
  /** Every request for the list of fields. */
  readonly discoveries: Sent[];
  /** How the next requests for items are answered, in order; then as usual. */
  readonly next: Behaviour[];
  /** How every request for the list of fields is answered. */
  discovery: Behaviour;
  online: boolean;
  mostAtOnce(): number;
  add(key: string, fields?: Readonly<Record<string, unknown>>): void;
  move(from: string, to: string): void;
  remove(key: string): void;
}

export const FIELD_LIST = [
  {
    id: 'summary',
    key: 'summary',
    name: 'Summary',
    custom: false,
    schema: { type: 'string', system: 'summary' },
  },
  custom(10020, 'Sprint', 'array', 'com.pyxis.greenhopper.jira:gh-sprint'),
  custom(10016, 'Story point estimate', 'number', 'com.pyxis.greenhopper.jira:jsw-story-points'),
  custom(10028, 'Story Points', 'number', 'com.atlassian.jira.plugin.system.customfieldtypes:float'),
  custom(10001, 'Team', 'team', 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team'),
  custom(10014, 'Epic Link', 'any', 'com.pyxis.greenhopper.jira:gh-epic-link'),
  custom(10099, 'Risk', 'number', 'com.atlassian.jira.plugin.system.customfieldtypes:float'),
];

function custom(id: number, name: string, type: string, schema: string) {
  const key = `customfield_${id}`;
  return { id: key, key, name, custom: true, schema: { type, custom: schema, customId: id } };
}

export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
  });

export const html = (status = 200): Response =>
  new Response('<!doctype html><title>Log in</title>', {
    status,
    headers: { 'Content-Type': 'text/html;charset=UTF-8' },
  });

export function fakeJira(place: JiraPlace = CLOUD): FakeJira {
  const issues = new Map<
    string,
    { readonly id: number; readonly fields: Readonly<Record<string, unknown>> }
  >();
  const moves = new Map<string, string>();
  const clock = testClock();
  const onServer = place.flavour === 'server';
  let lastId = 10_000;
  let atOnce = 0;
  let mostAtOnce = 0;

  const resolve = (key: string): string => {
    const to = moves.get(key.toUpperCase());
    return to === undefined ? key.toUpperCase() : resolve(to);
  };

  function usual(sent: Sent): Response {
    const found = [...new Set(sent.keys.map(resolve))].filter((key) => issues.has(key));
    const wanted = new Set(sent.body['fields'] as string[]);
    const beans = found
      .map((key) => ({ key, ...(issues.get(key) ?? { id: 0, fields: {} }) }))
      .sort((a, b) => a.id - b.id)
      .map(({ key, id, fields }) => ({
        id: String(id),
        key,
        self: `https://${place.tenant}/rest/api/3/issue/${id}`,
        fields: Object.fromEntries(Object.entries(fields).filter(([name]) => wanted.has(name))),
      }));
    return json(
      onServer
        ? { startAt: 0, maxResults: sent.body['maxResults'], total: beans.length, issues: beans }
        : { issueErrors: [], issues: beans },
    );
  }

  const fake: FakeJira = {
    clock,
    asked: [],
    discoveries: [],
    next: [],
    discovery: (_sent, asUsual) => asUsual(),
    online: true,
    mostAtOnce: () => mostAtOnce,
    add: (key, fields = {}) =>
      void issues.set(key, { id: ++lastId, fields: { summary: `About ${key}`, labels: [], ...fields } }),
    move: (from, to) => void moves.set(from, to),
    remove: (key) => void issues.delete(key),
    environment: {
      origin: `https://${place.tenant}`,
      now: clock.now,
      after: clock.after,
      random: () => 0.5,
      online: () => fake.online,
      fetch: async (url, init) => {
        const sent = seen(url, init);
        mostAtOnce = Math.max(mostAtOnce, ++atOnce);
        try {
          if (sent.path.endsWith('/field')) {
            fake.discoveries.push(sent);
            return await fake.discovery(sent, () => json(FIELD_LIST));
          }
          fake.asked.push(sent);
          const behaviour = fake.next.shift();
          return await (behaviour ? behaviour(sent, () => usual(sent)) : usual(sent));
        } finally {
          atOnce--;
        }
      },
    },
  };
  return fake;
}

function seen(url: string, init: RequestInit): Sent {
  const body = (init.body === undefined ? {} : JSON.parse(String(init.body))) as Record<string, unknown>;
  const jql = /^key in \((.*)\)$/.exec(String(body['jql']))?.[1];
  return {
    method: init.method ?? 'GET',
    url,
    path: new URL(url).pathname,
    headers: init.headers as Record<string, string>,
    init,
    body,
    keys:
      jql?.split(',').map((key) => key.slice(1, -1)) ??
      (body['issueIdsOrKeys'] as string[] | undefined) ??
      [],
  };
}

/** Never answers, as a fetch does that is aborted only by its signal. */
export const hang: Behaviour = ({ init }) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** `SHOP-1` … `SHOP-<count>`. */
export const keysOf = (count: number, project = 'SHOP'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${project}-${index + 1}`);

export const NEVER = new AbortController().signal;
