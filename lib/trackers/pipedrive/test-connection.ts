import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { asker } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { isToken } from '../token.ts';
import { list, record } from '../untrusted.ts';
import { pipedriveApi } from './api.ts';
import { missingNames, readCompany, readTenant } from './company.ts';
import { isTenant, type PipedrivePlace } from './place.ts';

/** What a connection can do. */
export interface PipedriveConnection {
  /** The company that the token belongs to. Where it is not the place's, nothing will be read and the rest is not asked. */
  readonly company: string;
  readonly sameCompany: boolean;
  /** There is a deal that the token may see. */
  readonly seesDeals: boolean;
  /** What the field with the goal is called; absent = there is none, or several. */
  readonly goal?: string;
  /** Fields a person has named that will stay unknown: none of that name, two of them, or more than can be asked for. */
  readonly missing: readonly string[];
}

/** Asks whose the token is, what fields there are, and for one deal. */
export async function testPipedrive(
  place: PipedrivePlace,
  token: string,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<PipedriveConnection, Fault>> {
  if (!isToken(token) || !isTenant(place.tenant)) return fail({ code: 'signed_out' });
  const ask = asker(environment, pipedriveApi(place.tenant, token));
  const owner = await readTenant(ask, signal);
  if (!owner.ok) return owner;
  if (owner.value !== place.tenant)
    return ok({ company: owner.value, sameCompany: false, seesDeals: false, missing: [] });
  const company = await readCompany(ask, place, signal);
  if (!company.ok) return company;
  const deals = await ask({ path: '/v2/deals?limit=1' }, signal);
  if (!deals.ok) return fail(deals.error.fault);
  const { goal } = company.value;
  return ok({
    company: owner.value,
    sameCompany: true,
    seesDeals: list(record(deals.value)['data']).length > 0,
    ...(goal && { goal: goal.name }),
    missing: missingNames(company.value, place),
  });
}
