import { json, missing, redirect, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { faulty } from '../faulty.ts';
import { describe } from './describe.ts';
import { oauth } from './oauth.ts';
import type { Org } from './org.ts';
import { answerTo } from './soql.ts';

/** Errors come as a list, under names of Salesforce's own. */
const refused = (status: number, errorCode: string, message: string): Answered =>
  json(status, [{ message, errorCode }]);

/** What a status is called here: an org's pool of calls being empty is a 403. */
const CODES: Readonly<Record<number, string>> = {
  401: 'INVALID_SESSION_ID',
  403: 'REQUEST_LIMIT_EXCEEDED',
  404: 'NOT_FOUND',
  410: 'UNSUPPORTED_API_VERSION',
  429: 'TOO_MANY_REQUESTS',
  500: 'UNKNOWN_EXCEPTION',
  502: 'BAD_GATEWAY',
  503: 'SERVER_UNAVAILABLE',
};

/** Rows are wide, so answers come in pages far below the 2,000 that are promised at most. */
const PAGE = 50;
/** Of a few columns. */
const NARROW_PAGE = 2_000;
const DATA = '/services/data/v66.0';

function page(org: Org, rows: readonly unknown[], total: number, most = PAGE): Answered {
  const rest = rows.slice(most);
  const next = `${DATA}/query/0r8xx${org.cursors.size}-${rest.length}`;
  if (rest.length > 0) org.cursors.set(next, { rows: rest, total });
  return json(200, {
    totalSize: total,
    done: rest.length === 0,
    ...(rest.length > 0 && { nextRecordsUrl: next }),
    records: rows.slice(0, most),
  });
}

/** The API's host: queries for whoever has a token, the sign-in, and at its root the session of the browser. */
export function rest(org: Org, asked: Asked, levers: HostControl): Answered | 'drop' {
  const { pathname, searchParams } = asked.url;
  if (pathname === '/')
    return {
      ...redirect(`https://${org.pages}/lightning/page/home`),
      headers: {
        location: `https://${org.pages}/lightning/page/home`,
        'set-cookie': `sid=${org.sessions.api}; Path=/; Secure; HttpOnly; SameSite=None`,
      },
    };
  const signIn = (): Answered | null => oauth(org, asked);
  const query = (): Answered => {
    const token = /^Bearer (.+)$/.exec(String(asked.headers['authorization'] ?? ''))?.[1] ?? '';
    if (!org.tokens.has(token)) return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const kept = org.cursors.get(pathname);
    if (kept) return page(org, kept.rows, kept.total);
    const object = /\/sobjects\/(\w+)\/describe$/.exec(pathname)?.[1];
    const described = object === undefined ? null : describe(object, org);
    if (described) return json(200, described);
    if (pathname !== `${DATA}/query`)
      return refused(404, 'NOT_FOUND', 'The requested resource does not exist');
    const answer = answerTo(searchParams.get('q') ?? '', org, levers);
    if ('count' in answer) return json(200, { totalSize: answer.count, done: true, records: [] });
    return 'rows' in answer
      ? page(org, answer.rows, answer.rows.length, answer.narrow && NARROW_PAGE)
      : refused(400, answer.code, answer.message);
  };
  if (!pathname.startsWith('/services/')) return missing();
  const whole = (): Answered => signIn() ?? query();
  const fault = levers.takeFault(pathname);
  return fault
    ? faulty(fault, whole, (status) =>
        refused(status, CODES[status] ?? 'UNKNOWN_EXCEPTION', `The world answers ${status}.`),
      )
    : whole();
}
