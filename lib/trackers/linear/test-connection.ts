import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { list, nameOf, record, text } from '../untrusted.ts';
import { INITIATIVES_SEEN, REACH } from './documents.ts';
import { errorsOf, faultOf } from './errors.ts';
import { askLinear } from './fields.ts';

/** What a key can do. No person: whose key it is is not asked. */
export interface LinearReach {
  /** The workspace's slug, as in addresses: the tenant. */
  readonly workspace: string;
  /** What its people call it. */
  readonly name: string;
  /** Names of the teams whose issues can be read; a key may be limited to some. At most 100. */
  readonly teams: readonly string[];
  /** There are more teams than that. */
  readonly moreTeams: boolean;
  /** False: switched off, or hidden from guests. Goals that are initiatives then stay unknown. */
  readonly initiatives: boolean;
}

/** Asks who the key belongs to and what it may read. */
export async function testLinear(
  apiKey: string,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<LinearReach, Fault>> {
  const ask = askLinear(apiKey, environment);
  const answer = await ask({ path: '/graphql', body: { query: REACH } }, signal);
  if (!answer.ok) return fail(answer.error.fault);
  const data = record(record(answer.value)['data']);
  const workspace = text(record(data['organization'])['urlKey'])?.toLowerCase();
  const [error] = errorsOf(answer.value);
  if (workspace === undefined) return fail(error ? faultOf(error.code) : { code: 'bad_answer' });
  const initiatives = await ask({ path: '/graphql', body: { query: INITIATIVES_SEEN } }, signal);
  // Linear says nothing else than "forbidden" where a feature is off; any other fault is worth a second try.
  const seen = initiatives.ok ? errorsOf(initiatives.value)[0] : undefined;
  const fault = initiatives.ok ? seen && faultOf(seen.code) : initiatives.error.fault;
  if (fault && !/^(?:forbidden|not_found|bad_answer)$/.test(fault.code)) return fail(fault);
  return ok({
    workspace,
    name: nameOf(data['organization']) ?? workspace,
    teams: list(record(data['teams'])['nodes']).flatMap((team) => nameOf(team) ?? []),
    moreTeams: record(record(data['teams'])['pageInfo'])['hasNextPage'] === true,
    initiatives: !fault,
  });
}
