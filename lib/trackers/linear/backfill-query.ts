import { fail, ok, type Result } from '../../domain/result.ts';
import type { Ask } from '../ask.ts';
import type { Refusal } from '../refusal.ts';
import { record, text, type Json } from '../untrusted.ts';
import type { LinearConnection } from './connection.ts';
import { errorsOf, faultOf, hasData, type GraphError } from './errors.ts';
import { isIssueKey } from './keys.ts';
import type { Query } from './names.ts';
import { isWorkspace } from './workspace.ts';

/** Long lists with histories take their time. */
const TIMEOUT_MS = 30_000;
const never = new AbortController().signal;

const NO_LIST: Refusal = { fault: { code: 'bad_answer' } };

/** Why there is no answer at all: where an error stands in its place, it is about what was asked. */
const whyNot = ([error]: readonly GraphError[]): Refusal =>
  error ? { fault: faultOf(error.code), refused: true } : NO_LIST;

/** What a query was answered, and why something is missing in it. */
export interface Said {
  readonly data: Json;
  readonly errors: readonly GraphError[];
}

/** One query; what is missing in its answer is in `errors`. */
export async function query(
  ask: Ask,
  connection: LinearConnection,
  document: string,
  variables: object,
): Promise<Result<Said, Refusal>> {
  const body = { query: document, variables };
  const answer = await ask({ path: '/graphql', body, timeoutMs: TIMEOUT_MS }, never);
  if (!answer.ok) return answer;
  const errors = errorsOf(answer.value);
  if (!hasData(answer.value)) return fail(whyNot(errors));
  const data = record(record(answer.value)['data']);
  // A key of another workspace would show that one's issues under the same numbers.
  return isWorkspace(data, connection) ? ok({ data, errors }) : fail({ fault: { code: 'forbidden' } });
}

/** Answers with an error in them are none. */
export const whole =
  (ask: Ask, connection: LinearConnection): Query =>
  async (document, variables) => {
    const said = await query(ask, connection, document, variables);
    if (!said.ok) return fail(said.error.fault);
    const [error] = said.value.errors;
    return error ? fail(faultOf(error.code)) : ok(said.value.data);
  };

/** A page of issues. */
export interface Read {
  readonly nodes: readonly Json[];
  /** Of these, something could not be read for good: they would look untagged without being so. */
  readonly broken: ReadonlySet<Json>;
  readonly next: { readonly after: string } | undefined;
}

export function listIn({ data, errors }: Said): Result<Read, Refusal> {
  const said = record(data['issues'])['nodes'];
  if (!Array.isArray(said)) return fail(whyNot(errors));
  const broken = new Set<Json>();
  for (const { code, path } of errors) {
    const fault = faultOf(code);
    const node: unknown = path[0] === 'issues' && typeof path[2] === 'number' ? said[path[2]] : undefined;
    if (fault.retryAfterMs !== undefined || node === undefined || node === null) return fail({ fault });
    broken.add(record(node));
  }
  const nodes = said.filter((node: unknown) => node !== null).map(record);
  if (nodes.some(({ identifier }) => !isIssueKey(text(identifier)?.toUpperCase() ?? '')))
    return fail(NO_LIST);
  const after = endOf(data['issues']);
  return after === null
    ? fail(NO_LIST)
    : ok({ nodes, broken, next: after === undefined ? undefined : { after } });
}

/** Where a list goes on; undefined at its end, null where it does not say. */
export const endOf = (connection: unknown): string | undefined | null => {
  const { hasNextPage, endCursor } = record(record(connection)['pageInfo']);
  return hasNextPage === true ? (text(endCursor, 500) ?? null) : undefined;
};
