import { fail, ok, type Result } from '../../domain/result.ts';
import type { JiraEnvironment } from './environment.ts';
import { refusalOf, type Refusal } from './refusal.ts';

/** Larger answers are not read. 100 work items with the fields we name are some 200 kB. */
const MAX_BYTES = 5_000_000;

/**
 * The JSON of a response, or why there is none. A login page comes with status 200 and as HTML, or as a redirect: both
 * mean that the session has ended. Anything else that is not JSON, too large or cut off is a bad answer.
 */
export async function readAnswer(
  response: Response,
  { now, random }: JiraEnvironment,
): Promise<Result<unknown, Refusal>> {
  const type = response.headers.get('content-type') ?? '';
  const small = !(Number(response.headers.get('content-length')) > MAX_BYTES);
  const json = small && /^application\/json\b/i.test(type) ? parsed(await response.text()) : undefined;
  if (response.ok && json !== undefined) return ok(json);
  if (response.type === 'opaqueredirect' || (response.ok && /^text\/html\b/i.test(type)))
    return fail({ fault: { code: 'signed_out' } });
  return fail(
    response.ok ? { fault: { code: 'bad_answer' } } : refusalOf(response, json, now(), 1 + random() / 4),
  );
}

function parsed(body: string): unknown {
  if (body.length > MAX_BYTES) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
