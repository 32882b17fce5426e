import type { Api } from '../api.ts';
import { pause, refusalOf, type Refusal } from '../refusal.ts';
import { list, record, text } from '../untrusted.ts';
import type { Grant } from './grant.ts';

/** A query named something that the org, or this person, has not. */
export interface UnknownField extends Refusal {
  readonly unknownField: string;
}

/** The shared pool of an org is counted by the day; asking sooner is of no use and costs others their calls. */
const POOL_EMPTY_MS = 600_000;

/** Salesforce's REST API with the grant that is current when a request is sent. */
export const salesforceApi = (grant: () => Grant | null): Api => ({
  get root() {
    return grant()?.origin ?? '';
  },
  get init() {
    return {
      headers: { Accept: 'application/json', Authorization: `Bearer ${grant()?.accessToken ?? ''}` },
      // The token says who asks; cookies of another session would only confuse.
      credentials: 'omit' as const,
      cache: 'no-store' as const,
    };
  },
  // With a token there is no sign-in page: something stands between us and the API, or the org has moved.
  onPage: 'bad_answer',
  refusal,
});

/** Errors come as a list of `{errorCode, message}`. */
function refusal(response: Response, said: unknown, now: number, jitter: number): Refusal | null {
  if (response.ok) return null;
  const [first] = list(said).map(record);
  const code = text(first?.['errorCode']);
  switch (code) {
    case 'REQUEST_LIMIT_EXCEEDED':
      return pause('rate_limited', POOL_EMPTY_MS, jitter);
    case 'INVALID_SESSION_ID':
      return { fault: { code: 'signed_out' } };
    // No leave to see opportunities, or their notes, at all.
    case 'INVALID_TYPE':
      return { fault: { code: 'forbidden' }, refused: true };
    case 'API_DISABLED_FOR_ORG':
    case 'API_CURRENTLY_DISABLED':
      return { fault: { code: 'forbidden' } };
    case 'QUERY_TIMEOUT':
      return pause('server_error', undefined, jitter);
    case 'INVALID_FIELD': {
      const refused: UnknownField = {
        fault: { code: 'bad_answer' },
        refused: true,
        unknownField: text(first?.['message'], 20_000) ?? '',
      };
      return refused;
    }
    default:
      return refusalOf(response, now, jitter);
  }
}
