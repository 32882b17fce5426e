import { fail, ok } from '../../domain/result.ts';
import { linearBackfill } from '../../trackers/linear/backfill.ts';
import { linearFields } from '../../trackers/linear/fields.ts';
import { testLinear } from '../../trackers/linear/test-connection.ts';
import { remembered } from './remembered.ts';
import { NOTHING, partsOf, type Tracker } from './tracker.ts';

const never = (): AbortSignal => new AbortController().signal;

/** A workspace of Linear, by a personal API key. */
export const linear: Tracker = {
  async connect(_app, request) {
    if (request.site !== 'linear') return fail({ code: 'bad_answer' });
    const { key } = request;
    const reach = await testLinear(key, never());
    if (!reach.ok) return reach;
    const { workspace, name } = reach.value;
    return ok({ tenant: workspace, name, secret: { kind: 'key', key } });
  },

  async test(_app, { secret }) {
    const reach = await testLinear(secret.kind === 'key' ? secret.key : '', never());
    if (!reach.ok) return { ...NOTHING, fault: reach.error.code };
    const { name, teams, moreTeams, initiatives } = reach.value;
    return {
      where: name,
      ...partsOf([
        [{ part: 'teams', names: teams, more: moreTeams }, teams.length > 0],
        [{ part: 'initiatives' }, initiatives],
      ]),
      missing: [],
    };
  },

  fields: (_app, { tenant, secret }) =>
    linearFields({ workspace: tenant, apiKey: secret.kind === 'key' ? secret.key : '' }),

  backfill: (app, connection) =>
    remembered(app, connection, () => {
      const { tenant, secret } = connection;
      return linearBackfill({ workspace: tenant, apiKey: secret.kind === 'key' ? secret.key : '' });
    }),
};
