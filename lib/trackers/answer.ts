import { fail, ok, type Result } from '../domain/result.ts';
import type { Api } from './api.ts';
import type { Environment } from './environment.ts';
import type { Refusal } from './refusal.ts';

/** Larger answers are not read. 100 work items with the fields we name are some 200 kB. */
const MAX_BYTES = 5_000_000;

/**
 * The JSON of a response, or why there is none. What comes with status 200 as HTML, or as a redirect, is a login page or
 * something between us and the API. Anything else that is not JSON, too large or cut off is a bad answer.
 */
export async function readAnswer(
  response: Response,
  { now, random }: Environment,
  api: Api,
): Promise<Result<unknown, Refusal>> {
  const type = response.headers.get('content-type') ?? '';
  const small = !(Number(response.headers.get('content-length')) > MAX_BYTES);
  const json = small && /^application\/json\b/i.test(type) ? parsed(await response.text()) : undefined;
  if (response.type === 'opaqueredirect' || (response.ok && /^text\/html\b/i.test(type)))
    return fail({ fault: { code: api.onPage } });
  const refusal = api.refusal(response, json, now(), 1 + random() / 4);
  if (refusal) return fail(refusal);
  return json === undefined ? fail({ fault: { code: 'bad_answer' } }) : ok(json);
}

function parsed(body: string): unknown {
  if (body.length > MAX_BYTES) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
