import { fail, ok } from '../../domain/result.ts';
import type { KeptConnection } from '../../store/records.ts';
import { pipedriveFields } from '../../trackers/pipedrive/fields.ts';
import { testPipedrive } from '../../trackers/pipedrive/test-connection.ts';
import type { Tracker } from './tracker.ts';

const never = (): AbortSignal => new AbortController().signal;
const tokenOf = ({ secret }: Pick<KeptConnection, 'secret'>): string =>
  secret.kind === 'key' ? secret.key : '';

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
    const found = await testPipedrive({ tenant: connection.tenant }, tokenOf(connection), never());
    if (!found.ok) return { fault: found.error.code, missing: [] };
    const { sameCompany, missing } = found.value;
    return sameCompany ? { missing } : { fault: 'forbidden', missing };
  },

  fields: (_app, connection) => pipedriveFields({ tenant: connection.tenant }, tokenOf(connection)),
};
