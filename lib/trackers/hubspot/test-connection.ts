import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { asker } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { isToken } from '../token.ts';
import { list, record } from '../untrusted.ts';
import { hubspotApi } from './api.ts';
import type { HubSpotPlace } from './place.ts';
import { readAccount, readPortal } from './portal.ts';
import { missingNames } from './properties.ts';

/** What a connection can do. */
export interface HubSpotConnection {
  /** The portal that the token belongs to. Where it is not the place's, nothing will be read and the rest is not asked. */
  readonly portal: string;
  readonly samePortal: boolean;
  /** There is a deal (or ticket) that the token may see. */
  readonly seesRecords: boolean;
  readonly seesCompanies: boolean;
  /** What the property with the goal is called; absent = there is none, or several. */
  readonly goal?: string;
  /** Properties a person has named that will stay unknown: the portal has none of that name, or it is no name. */
  readonly missing: readonly string[];
}

/** Asks whose the token is, what is defined, and for one record and one company. */
export async function testHubSpot(
  place: HubSpotPlace,
  token: string,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<HubSpotConnection, Fault>> {
  if (!isToken(token)) return fail({ code: 'signed_out' });
  const ask = asker(environment, hubspotApi(token));
  const account = await readAccount(ask, signal);
  if (!account.ok) return account;
  const nothing = { seesRecords: false, seesCompanies: false, missing: [] };
  if (account.value.portal !== place.tenant)
    return ok({ portal: account.value.portal, samePortal: false, ...nothing });
  const portal = await readPortal(ask, place, signal);
  if (!portal.ok) return portal;

  const sees = async (object: string): Promise<Result<boolean, Fault>> => {
    const answer = await ask({ path: `/crm/v3/objects/${object}?limit=1` }, signal);
    if (answer.ok) return ok(list(record(answer.value)['results']).length > 0);
    return answer.error.fault.code === 'forbidden' ? ok(false) : fail(answer.error.fault);
  };
  const [records, companies] = await Promise.all([sees(place.object), sees('companies')]);
  if (!records.ok) return records;
  if (!companies.ok) return companies;
  const { goal } = portal.value;
  return ok({
    portal: account.value.portal,
    samePortal: true,
    seesRecords: records.value,
    seesCompanies: companies.value,
    ...(goal && { goal: goal.label }),
    missing: missingNames(place.fields ?? {}, portal.value),
  });
}
