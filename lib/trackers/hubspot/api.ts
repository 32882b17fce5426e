import type { Api } from '../api.ts';
import { pause, refusalOf, type Refusal } from '../refusal.ts';
import { record, text } from '../untrusted.ts';

/** The only address a token of HubSpot's is ever sent to; portals of all regions are read there. */
export const API_ROOT = 'https://api.hubapi.com';

/** The window of the limit that calls run into first. */
const WINDOW_MS = 10_000;
/** The day's calls are used up; asking sooner is of no use and costs others theirs. */
const DAY_EMPTY_MS = 600_000;

/** HubSpot's API with a private app's token, which is a parameter and stands in nothing that is answered. */
export const hubspotApi = (token: string): Api => ({
  root: API_ROOT,
  init: {
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
    },
    // The token says who asks; cookies of a session would only confuse.
    credentials: 'omit',
    cache: 'no-store',
  },
  // With a token there is no sign-in page: something stands between us and the API.
  onPage: 'bad_answer',
  refusal,
});

/** Errors are `{status: "error", category, message, policyName?}`. Limits come without `Retry-After`, but name the policy. */
function refusal(response: Response, said: unknown, now: number, jitter: number): Refusal | null {
  switch (response.status) {
    case 400:
      return { fault: { code: 'bad_answer' }, refused: true };
    case 429: {
      if (response.headers.has('retry-after')) break;
      const daily = text(record(said)['policyName']) === 'DAILY';
      const window = Number(response.headers.get('x-hubspot-ratelimit-interval-milliseconds')) || WINDOW_MS;
      return pause('rate_limited', daily ? DAY_EMPTY_MS : window, jitter);
    }
    // Locked for a moment by another change; and a portal that is being moved to another region.
    case 423:
      return pause('server_error', 2_000, jitter);
    case 477:
      return pause('server_error', DAY_EMPTY_MS, jitter);
  }
  return refusalOf(response, now, jitter);
}
