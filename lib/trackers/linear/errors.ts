import type { Fault, FaultCode } from '../../domain/tracker.ts';
import { LATER_MS } from '../refusal.ts';
import { list, record, text } from '../untrusted.ts';

/** One entry of a GraphQL answer's `errors`. The messages quote what was asked and are not read. */
export interface GraphError {
  /** Upper case, such as `RATELIMITED`; empty where none is given. */
  readonly code: string;
  /** Where in `data` something is missing because of it; empty = anywhere. */
  readonly path: readonly (string | number)[];
}

const MOST_ERRORS = 100;

export const errorsOf = (said: unknown): readonly GraphError[] =>
  list(record(said)['errors'])
    .slice(0, MOST_ERRORS)
    .map((error) => {
      const { extensions, path } = record(error);
      const code = text(record(extensions)['code']) ?? text(record(extensions)['type']) ?? '';
      return {
        code: code.toUpperCase().replace(/[^A-Z]+/g, '_'),
        path: list(path).filter((step) => typeof step === 'string' || typeof step === 'number'),
      };
    });

export const firstCode = (said: unknown): string => errorsOf(said).find(({ code }) => code)?.code ?? '';

export const hasData = (said: unknown): boolean => {
  const { data } = record(said);
  return typeof data === 'object' && data !== null;
};

/** By the API's documents and the codes its own client tells apart (2026-07); all others are faults of the server. */
const CODES: Readonly<Record<string, FaultCode>> = {
  AUTHENTICATION_ERROR: 'signed_out',
  FORBIDDEN: 'forbidden',
  FEATURE_NOT_ACCESSIBLE: 'forbidden',
  ENTITY_NOT_FOUND: 'not_found',
  INPUT_ERROR: 'bad_answer',
  INVALID_INPUT: 'bad_answer',
  USER_ERROR: 'bad_answer',
  GRAPHQL_VALIDATION_FAILED: 'bad_answer',
  GRAPHQL_PARSE_FAILED: 'bad_answer',
  BAD_USER_INPUT: 'bad_answer',
};

/** What an error code stands for; without one the request itself was not understood. */
export function faultOf(code: string): Fault {
  const known = code === '' ? 'bad_answer' : CODES[code];
  if (known !== undefined) return { code: known };
  return { code: code === 'RATELIMITED' ? 'rate_limited' : 'server_error', retryAfterMs: LATER_MS };
}
