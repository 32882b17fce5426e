import type { Api } from '../api.ts';
import { pause, refusalOf, type Refusal } from '../refusal.ts';

/** Bursts are counted in windows of two seconds. */
const WINDOW_MS = 2_000;
/** The day's budget is used up; asking sooner is of no use and costs others theirs. */
const DAY_EMPTY_MS = 600_000;

/** Pipedrive's API at the company's own host, with a person's token, which stands in nothing that is answered. */
export const pipedriveApi = (tenant: string, token: string): Api => ({
  root: `https://${tenant}.pipedrive.com/api`,
  init: {
    headers: { Accept: 'application/json', 'x-api-token': token },
    // The same host serves the pages; their session is not to answer for the token.
    credentials: 'omit',
    cache: 'no-store',
  },
  // With a token there is no sign-in page: the company is not there, or something stands between us and the API.
  onPage: 'bad_answer',
  refusal,
});

/** Limits name the seconds until their window ends; a day's budget that is empty says so in a header of its own. */
function refusal(response: Response, _said: unknown, now: number, jitter: number): Refusal | null {
  const { status, headers } = response;
  if (status === 400) return { fault: { code: 'bad_answer' }, refused: true };
  // The company's account is not open (unpaid, trial over).
  if (status === 402) return { fault: { code: 'forbidden' } };
  if (status !== 429 || headers.has('retry-after')) return refusalOf(response, now, jitter);
  const dayEmpty = ['x-daily-requests-left', 'x-daily-ratelimit-token-remaining'].some(
    (name) => headers.get(name) === '0',
  );
  const seconds = Number(headers.get('x-ratelimit-reset') ?? NaN);
  const window = seconds >= 0 ? seconds * 1_000 : WINDOW_MS;
  return pause('rate_limited', dayEmpty ? DAY_EMPTY_MS : window, jitter);
}
