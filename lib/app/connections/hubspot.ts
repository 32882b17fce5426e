import { fail, ok } from '../../domain/result.ts';
import type { KeptConnection } from '../../store/records.ts';
import { asker } from '../../trackers/ask.ts';
import { browserEnvironment } from '../../trackers/environment.ts';
import { hubspotFields } from '../../trackers/hubspot/fields.ts';
import { hubspotApi } from '../../trackers/hubspot/api.ts';
import { readAccount } from '../../trackers/hubspot/portal.ts';
import { testHubSpot } from '../../trackers/hubspot/test-connection.ts';
import { isToken } from '../../trackers/token.ts';
import type { Tracker } from './tracker.ts';

const never = (): AbortSignal => new AbortController().signal;
const tokenOf = ({ secret }: Pick<KeptConnection, 'secret'>): string =>
  secret.kind === 'key' ? secret.key : '';

/** A portal of HubSpot, by the token of a private app. */
export const hubspot: Tracker = {
  async connect(_app, request) {
    if (request.site !== 'hubspot') return fail({ code: 'bad_answer' });
    const { key } = request;
    if (!isToken(key)) return fail({ code: 'signed_out' });
    const account = await readAccount(asker(browserEnvironment(), hubspotApi(key)), never());
    if (!account.ok) return account;
    const { portal } = account.value;
    return ok({ tenant: portal, name: portal, secret: { kind: 'key', key } });
  },

  async test(_app, connection) {
    const found = await testHubSpot(
      { tenant: connection.tenant, object: 'deals' },
      tokenOf(connection),
      never(),
    );
    if (!found.ok) return { fault: found.error.code, missing: [] };
    const { samePortal, seesRecords, seesCompanies, missing } = found.value;
    if (!samePortal || !seesRecords) return { fault: 'forbidden', missing };
    return { missing: [...missing, ...(seesCompanies ? [] : ['companies'])] };
  },

  fields: (_app, connection, kind) =>
    hubspotFields(
      { tenant: connection.tenant, object: kind === 'deal' ? 'deals' : 'tickets' },
      tokenOf(connection),
    ),
};
