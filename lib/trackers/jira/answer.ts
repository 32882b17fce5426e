import { fail, ok, type Result } from '../../domain/result.ts';
import { faultOf, LATER_MS, retryAfterMs, type Refusal } from './refusal.ts';

/** Larger answers are not read. 100 work items with the fields we name are some 200 kB. */
const MAX_BYTES = 5_000_000;

/**
 * The JSON of a response, or why there is none. A login page comes with status 200 and as HTML, or as a redirect: both
 * mean that the session has ended. Anything else that is not JSON, too large or cut off is a bad answer.
 */
export async function readAnswer(response: Response, now: number): Promise<Result<unknown, Refusal>> {
  const { status, headers } = response;
  if (response.type === 'opaqueredirect') return fail({ code: 'signed_out' });
  if (Number(headers.get('content-length')) > MAX_BYTES) return fail({ code: 'bad_answer' });

  const type = headers.get('content-type') ?? '';
  const json = /^application\/json\b/i.test(type) ? parsed(await response.text()) : undefined;
  if (response.ok) {
    if (json !== undefined) return ok(json);
    return fail({ code: /^text\/html\b/i.test(type) ? 'signed_out' : 'bad_answer' });
  }

  const code = faultOf(status, json, headers.get('x-ausername') === 'anonymous');
  const wait = retryAfterMs(headers.get('retry-after'), now);
  return fail({
    code,
    status,
    said: json,
    ...((wait !== undefined || code === 'rate_limited' || code === 'server_error') && {
      retryAfterMs: wait ?? LATER_MS,
    }),
  });
}

function parsed(body: string): unknown {
  if (body.length > MAX_BYTES) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
