import { fail, ok } from '../../domain/result.ts';
import type { KeptConnection } from '../../store/records.ts';
import { asker } from '../../trackers/ask.ts';
import { browserEnvironment } from '../../trackers/environment.ts';
import { hubspotBackfill } from '../../trackers/hubspot/backfill.ts';
import { hubspotFields } from '../../trackers/hubspot/fields.ts';
import { hubspotApi } from '../../trackers/hubspot/api.ts';
import { hubspotOwnFields } from '../../trackers/hubspot/own-fields.ts';
import type { HubSpotPlace } from '../../trackers/hubspot/place.ts';
import { readAccount } from '../../trackers/hubspot/portal.ts';
import { testHubSpot } from '../../trackers/hubspot/test-connection.ts';
import { isToken } from '../../trackers/token.ts';
import { remembered } from './remembered.ts';
import { NOTHING, partsOf, type Tracker } from './tracker.ts';

const never = (): AbortSignal => new AbortController().signal;
const tokenOf = ({ secret }: Pick<KeptConnection, 'secret'>): string =>
  secret.kind === 'key' ? secret.key : '';

/** What is chosen is a property of deals, or of companies. Tickets have the latter alone, and keep their own goal. */
function placeOf({ tenant, fields = {} }: KeptConnection, object: HubSpotPlace['object']): HubSpotPlace {
  if (object === 'deals') return { tenant, object, fields };
  const ofCompanies = Object.entries(fields).filter(
    ([own, name]) => own !== 'goal' && (name === null || name.startsWith('company.')),
  );
  return { tenant, object, fields: Object.fromEntries(ofCompanies) };
}

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
    const [deals, tickets] = await Promise.all(
      (['deals', 'tickets'] as const).map((object) =>
        testHubSpot(placeOf(connection, object), tokenOf(connection), never()),
      ),
    );
    if (!deals?.ok) return { ...NOTHING, fault: deals?.error.code ?? 'bad_answer' };
    const { portal, samePortal, seesRecords, seesCompanies, goal, missing } = deals.value;
    if (!samePortal) return { ...NOTHING, fault: 'forbidden' };
    return {
      where: portal,
      ...partsOf([
        [{ part: 'deals' }, seesRecords],
        [{ part: 'tickets' }, tickets?.ok === true && tickets.value.seesRecords],
        [{ part: 'accounts' }, seesCompanies],
        [{ part: 'goal', ...(goal !== undefined && { names: [goal] }) }, goal !== undefined],
      ]),
      missing,
    };
  },

  ownFields: (_app, connection) => hubspotOwnFields(connection, tokenOf(connection), never()),

  fields: (_app, connection, kind) =>
    hubspotFields(placeOf(connection, kind === 'deal' ? 'deals' : 'tickets'), tokenOf(connection)),

  backfill: (app, connection) =>
    remembered(app, connection, () =>
      hubspotBackfill({ ...placeOf(connection, 'deals'), object: 'deals' }, tokenOf(connection)),
    ),
};
