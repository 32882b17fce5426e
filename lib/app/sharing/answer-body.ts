import { fail, ok, type Result } from '../../domain/result.ts';
import { STRATEGY_BYTES } from '../../messages/caps.ts';
import type { ShareFaultCode } from '../../messages/sharing.ts';

/** Kinds a server gives to a JSON file; those of plain text and of any file are what many give to every file. */
const FILE = /^(application\/([\w.-]+\+)?json|text\/(json|plain)|application\/octet-stream)\b/i;

/** What the status and the kind of an answer say, before its body is looked at. Null: nothing against it. */
export function refusedAnswer(response: Response): ShareFaultCode | null {
  if (response.type === 'opaqueredirect' || /^30[12378]$/.test(String(response.status))) return 'redirected';
  if (!response.ok) return faultOfStatus(response.status);
  const type = response.headers.get('content-type') ?? '';
  if (/^(text\/html|application\/xhtml)/i.test(type)) return 'web_page';
  if (type !== '' && !FILE.test(type)) return 'wrong_type';
  return Number(response.headers.get('content-length')) > STRATEGY_BYTES ? 'too_big' : null;
}

const STATUS: Readonly<Record<number, ShareFaultCode>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  410: 'gone',
  413: 'too_big',
  429: 'rate_limited',
};

const faultOfStatus = (status: number): ShareFaultCode =>
  status >= 500 ? 'server_error' : (STATUS[status] ?? 'bad_answer');

/** The bytes of an answer, read no further than `most`: a length that is announced need not be true. */
export async function bodyOf(
  response: Response,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'too_big'>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return fail('too_big');
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return ok(whole);
}
