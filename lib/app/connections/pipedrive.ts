import { fail, ok } from '../../domain/result.ts';
import type { KeptConnection } from '../../store/records.ts';
import { pipedriveBackfill } from '../../trackers/pipedrive/backfill.ts';
import { pipedriveFields } from '../../trackers/pipedrive/fields.ts';
import { pipedriveOwnFields } from '../../trackers/pipedrive/own-fields.ts';
import type { PipedrivePlace } from '../../trackers/pipedrive/place.ts';
import { testPipedrive } from '../../trackers/pipedrive/test-connection.ts';
import { remembered } from './remembered.ts';
import { NOTHING, partsOf, type Tracker } from './tracker.ts';

const never = (): AbortSignal => new AbortController().signal;
const tokenOf = ({ secret }: Pick<KeptConnection, 'secret'>): string =>
  secret.kind === 'key' ? secret.key : '';

const placeOf = ({ tenant, fields }: KeptConnection): PipedrivePlace => ({
  tenant,
  ...(fields && { fields }),
});

/** A company of Pipedrive, by a person's API token. */
export const pipedrive: Tracker = {
  async connect(_app, request) {
    if (request.site !== 'pipedrive') return fail({ code: 'bad_answer' });
    const { tenant, key } = request;
    const found = await testPipedrive({ tenant }, key, never());
    if (!found.ok) return found;
    if (!found.value.sameCompany) return fail({ code: 'forbidden' });
    return ok({ tenant, name: tenant, secret: { kind: 'key', key } });
  },

  async test(_app, connection) {
    const found = await testPipedrive(placeOf(connection), tokenOf(connection), never());
    if (!found.ok) return { ...NOTHING, fault: found.error.code };
    const { sameCompany, company, seesDeals, goal, missing } = found.value;
    if (!sameCompany) return { ...NOTHING, fault: 'forbidden' };
    return {
      where: company,
      ...partsOf([
        [{ part: 'deals' }, seesDeals],
        [{ part: 'goal', ...(goal !== undefined && { names: [goal] }) }, goal !== undefined],
      ]),
      missing,
    };
  },

  ownFields: (_app, connection) => pipedriveOwnFields(connection, tokenOf(connection), never()),

  fields: (_app, connection) => pipedriveFields(placeOf(connection), tokenOf(connection)),

  backfill: (app, connection) =>
    remembered(app, connection, () => pipedriveBackfill(placeOf(connection), tokenOf(connection))),
};
