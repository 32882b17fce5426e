import { fail, ok, type Result } from '../../domain/result.ts';
import type { FaultCode } from '../../domain/tracker.ts';
import { jiraApi } from './api.ts';
import type { JiraEnvironment } from './environment.ts';

const TIMEOUT_MS = 15_000;
/** No property is larger than Jira's limit and what it is wrapped in. */
const MOST_CHARS = 100_000;

/** The properties of one item; undefined = there is none of that name, or no such item. */
export interface PropertyApi {
  get(name: string): Promise<Result<unknown, FaultCode>>;
  put(name: string, value: unknown): Promise<Result<true, FaultCode>>;
  remove(name: string): Promise<void>;
  /** Can the person see the item at all? */
  exists(): Promise<Result<boolean, FaultCode>>;
}

/** `path`: of the item in the REST API. With the session of the person whose page this is, which says what may be read or written. */
export function propertyApi(env: JiraEnvironment, path: string): PropertyApi {
  const { root, init, refusal, onPage } = jiraApi(env.origin);

  async function call(method: string, below: string, body?: unknown): Promise<Result<unknown, FaultCode>> {
    const stop = new AbortController();
    let late = false;
    const cancel = env.after(TIMEOUT_MS, () => {
      late = true;
      stop.abort();
    });
    try {
      const response = await env.fetch(`${root}${path}${below}`, {
        ...init,
        method,
        redirect: 'manual',
        cache: 'no-store',
        signal: stop.signal,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const type = response.headers.get('content-type') ?? '';
      if (response.type === 'opaqueredirect' || (response.ok && /^text\/html\b/i.test(type)))
        return fail(onPage);
      const said = jsonOf(await response.text());
      const refused = refusal(response, said, env.now(), 1);
      return refused ? fail(refused.fault.code) : ok(said);
    } catch {
      return fail(late ? 'timeout' : env.online() ? 'server_error' : 'offline');
    } finally {
      cancel();
    }
  }

  const below = (name: string): string => `/properties/${encodeURIComponent(name)}`;
  return {
    async get(name) {
      const answer = await call('GET', below(name));
      if (!answer.ok) return answer.error === 'not_found' ? ok(undefined) : answer;
      const value = (answer.value as { value?: unknown } | null | undefined)?.value;
      return value === undefined ? fail('bad_answer') : ok(value);
    },
    async put(name, value) {
      const answer = await call('PUT', below(name), value);
      return answer.ok ? ok(true) : answer;
    },
    async remove(name) {
      await call('DELETE', below(name));
    },
    async exists() {
      const answer = await call('GET', '/properties');
      return answer.ok ? ok(true) : answer.error === 'not_found' ? ok(false) : answer;
    },
  };
}

function jsonOf(body: string): unknown {
  if (body.length > MOST_CHARS) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
