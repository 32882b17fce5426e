import { fail, ok } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import type { KeptConnection } from '../../store/records.ts';
import { browserEnvironment } from '../../trackers/environment.ts';
import { salesforceBackfill } from '../../trackers/salesforce/backfill.ts';
import { connect } from '../../trackers/salesforce/connect.ts';
import { connectedCredentials, sessionCredentials } from '../../trackers/salesforce/credentials.ts';
import { salesforceFields } from '../../trackers/salesforce/fields.ts';
import type { Credentials, Grant } from '../../trackers/salesforce/grant.ts';
import { salesforceOwnFields } from '../../trackers/salesforce/own-fields.ts';
import { apiOriginOf, GOAL_FIELD, type SalesforcePlace } from '../../trackers/salesforce/place.ts';
import { browserChance } from '../../trackers/salesforce/pkce.ts';
import type { Cookies } from '../../trackers/salesforce/session.ts';
import { testConnection } from '../../trackers/salesforce/test-connection.ts';
import type { ConnectError } from '../../trackers/salesforce/token-endpoint.ts';
import type { App } from '../app.ts';
import { keep, keptConnections } from './kept.ts';
import { remembered } from './remembered.ts';
import { NOTHING, partsOf, type Tracker, type Tried } from './tracker.ts';

const cookiesOf = ({ extension }: App): Cookies => ({
  get: extension.cookie,
  below: extension.cookiesBelow,
});

const faultOf = (error: ConnectError): Fault => {
  switch (error) {
    case 'offline':
    case 'timeout':
    case 'server_error':
    case 'bad_answer':
      return { code: error };
    case 'mismatch':
      return { code: 'bad_answer' };
    default:
      return { code: 'sign_in_failed' };
  }
};

/** A grant is renewed in the place where it is kept. */
function credentialsOf(
  app: App,
  { site, tenant, secret }: Pick<KeptConnection, 'site' | 'tenant' | 'secret'>,
): Credentials {
  if (secret.kind !== 'grant') return sessionCredentials(cookiesOf(app), tenant);
  const { clientId, grant } = secret;
  const find = async (): Promise<KeptConnection | undefined> => {
    const kept = await keptConnections(app);
    return kept.ok ? kept.value.find((each) => each.site === site && each.tenant === tenant) : undefined;
  };
  return connectedCredentials(
    browserEnvironment(),
    { clientId, origin: grant.origin },
    {
      async read() {
        const now = (await find())?.secret;
        return now?.kind === 'grant' ? now.grant : null;
      },
      async write(fresh: Grant) {
        const now = await find();
        if (now) await keep(app, { ...now, secret: { kind: 'grant', clientId, grant: fresh } });
      },
    },
  );
}

const placeOf = ({ tenant, fields }: KeptConnection): SalesforcePlace => ({
  tenant,
  ...(fields && { fields }),
});

/** An org of Salesforce: by a sign-in with a client app, or with the session of the browser. */
export const salesforce: Tracker = {
  async connect(app, request) {
    if (request.site !== 'salesforce') return fail({ code: 'bad_answer' });
    const { tenant, clientId } = request;
    const origin = apiOriginOf(tenant);
    if (!origin) return fail({ code: 'not_found' });
    const tried: Tried = { tenant, name: tenant.split('.')[0] ?? tenant, secret: { kind: 'session' } };
    if (clientId === undefined) {
      const found = await testConnection(
        { tenant },
        sessionCredentials(cookiesOf(app), tenant),
        new AbortController().signal,
      );
      return found.ok ? ok(tried) : found;
    }
    const { extension } = app;
    const environment = {
      ...browserEnvironment(),
      chance: browserChance(),
      signIn: { redirectUri: extension.signInRedirect(), open: extension.signIn },
    };
    const grant = await connect(environment, { clientId, origin });
    return grant.ok
      ? ok({ ...tried, secret: { kind: 'grant', clientId, grant: grant.value } })
      : fail(faultOf(grant.error));
  },

  async test(app, connection) {
    const { tenant } = connection;
    const found = await testConnection(
      placeOf(connection),
      credentialsOf(app, connection),
      new AbortController().signal,
    );
    if (!found.ok) return { ...NOTHING, fault: found.error.code };
    const { seesDeals, hasGoal, missing } = found.value;
    return {
      where: tenant,
      ...partsOf([
        [{ part: 'deals' }, seesDeals],
        [{ part: 'accounts' }, !missing.includes('Account.Name')],
        [{ part: 'goal', names: [connection.fields?.goal ?? GOAL_FIELD] }, hasGoal],
      ]),
      missing,
    };
  },

  ownFields: (app, connection) =>
    salesforceOwnFields(credentialsOf(app, connection), new AbortController().signal),

  fields: (app, connection) => salesforceFields(placeOf(connection), credentialsOf(app, connection)),

  backfill: (app, connection) =>
    remembered(app, connection, () =>
      salesforceBackfill(placeOf(connection), credentialsOf(app, connection)),
    ),
};
