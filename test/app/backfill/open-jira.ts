// A page of the world's Jira that is open, without a browser: it answers what the background asks of it, over the world's own REST API.
import { taskAnswerer } from '../../../lib/trackers/jira/backfill/answer-task.ts';
import type { JiraEnvironment } from '../../../lib/trackers/jira/environment.ts';
import type { JiraTask } from '../../../lib/trackers/jira/backfill/task.ts';
import { chanceOf } from '../../world/chance.ts';
import { WorldControl, type HostControl } from '../../world/control.ts';
import { CLOUD_PROJECTS, SERVER_PROJECTS, type Issue } from '../../world/jira/issue.ts';
import { rest } from '../../world/jira/rest.ts';
import { tenantOf } from '../../world/jira/tenant.ts';

export interface OpenJira {
  readonly host: string;
  readonly levers: HostControl;
  readonly issues: ReadonlyMap<string, Issue>;
  /** Paths of every request that was sent. */
  readonly requests: string[];
  /** What was sent with each of them. */
  readonly bodies: unknown[];
  /** Share of the requests that fail. */
  faults: number;
  /** How many of them have. */
  failed: number;
  readonly answer: (task: unknown) => Promise<unknown>;
}

/** `now` of the page moves on by itself where it waits. */
export function openJira(items: number, flavour: 'cloud' | 'server' = 'cloud', seed = 1): OpenJira {
  const control = new WorldControl();
  const host = flavour === 'cloud' ? 'acme.atlassian.net' : 'work.example.com';
  const contextPath = flavour === 'cloud' ? '' : '/jira';
  const projects = flavour === 'cloud' ? CLOUD_PROJECTS.slice(0, 1) : SERVER_PROJECTS;
  const tenant = tenantOf({ host, flavour, contextPath, projects, seed, items }, control);
  const levers = control.host(host);
  levers.forbidden.clear();
  levers.moved.clear();
  const chance = chanceOf(seed);
  let waited = 0;

  const fetch: JiraEnvironment['fetch'] = (address, init) => {
    const url = new URL(address);
    jira.requests.push(url.pathname);
    jira.bodies.push(typeof init.body === 'string' ? JSON.parse(init.body) : null);
    if (chance.next() < jira.faults) {
      jira.failed += 1;
      return Promise.resolve(
        chance.next() < 0.5
          ? new Response('{}', {
              status: 429,
              headers: { 'Retry-After': '2', 'Content-Type': 'application/json' },
            })
          : new Response('{}', { status: 503, headers: { 'Content-Type': 'application/json' } }),
      );
    }
    const body = typeof init.body === 'string' ? init.body : '';
    const answer = rest(
      tenant,
      { method: init.method ?? 'GET', url, headers: { origin: url.origin }, body },
      levers,
    );
    if (answer === 'drop') return Promise.reject(new TypeError('Failed to fetch'));
    const headers = { 'Content-Type': answer.type, ...answer.headers };
    return Promise.resolve(new Response(answer.body, { status: answer.status, headers }));
  };
  const environment: JiraEnvironment = {
    origin: `https://${host}`,
    fetch,
    now: () => Date.now() + waited,
    random: () => 0.5,
    online: () => true,
    // Pauses are over at once; nothing here is late.
    after(ms, run) {
      if (ms >= 10_000) return () => undefined;
      waited += ms;
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
  };
  const answered = taskAnswerer(environment, ({ tenant: asked }) =>
    asked === host ? { tenant: host, ...(flavour === 'server' && { flavour, contextPath }) } : null,
  );
  const jira: OpenJira = {
    host,
    levers,
    issues: tenant.issues,
    requests: [],
    bodies: [],
    faults: 0,
    failed: 0,
    // As it travels: nothing but JSON.
    answer: async (task) =>
      JSON.parse(JSON.stringify(await answered(JSON.parse(JSON.stringify(task)) as JiraTask))) as unknown,
  };
  return jira;
}
