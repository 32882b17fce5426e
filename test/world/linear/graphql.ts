import type { GraphQLError } from 'graphql';
import { buildSchema, execute, parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import { json, missing, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { faulty } from '../faulty.ts';
import { complexityOf, MOST_POINTS } from './complexity.ts';
import type { Limits } from './limits.ts';
import { rootOf } from './nodes.ts';
import { SCHEMA } from './schema.ts';
import { API_KEY, type Workspace } from './workspace.ts';

const schema = buildSchema(SCHEMA);

interface Body {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const refused = (status: number, code: string, message: string, headers?: Record<string, string>): Answered =>
  json(
    status,
    {
      errors: [
        { message, extensions: { code, type: code.toLowerCase().replaceAll('_', ' '), userError: true } },
      ],
    },
    headers,
  );

const signedOut = (): Answered =>
  refused(401, 'AUTHENTICATION_ERROR', 'Authentication required, not authenticated');
/** Over a limit comes as 400, with this code. */
const overLimit = (headers: Record<string, string>): Answered =>
  refused(400, 'RATELIMITED', 'Rate limit exceeded', headers);

/** How the API says a status that a test asks for. */
function inItsWords(status: number): Answered {
  if (status === 400)
    return overLimit({
      'x-ratelimit-requests-remaining': '0',
      'x-ratelimit-requests-reset': String(Date.now() + 60_000),
    });
  if (status === 401) return signedOut();
  if (status === 403) return refused(403, 'FORBIDDEN', 'You may not do that');
  return json(status, { error: `The world answers ${status}.` });
}

function bodyOf(text: string): Body | null {
  try {
    const { query, variables } = JSON.parse(text) as { query?: unknown; variables?: object | null };
    return typeof query === 'string' ? { query, variables: { ...variables } } : null;
  } catch {
    return null;
  }
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

/** `POST https://api.linear.app/graphql` with a personal key; nothing is answered to anybody else. */
export function graphql(
  workspace: Workspace,
  { take }: Limits,
  { method, url, headers, body }: Asked,
  levers: HostControl,
): Answered | 'drop' {
  if (url.pathname !== '/graphql') return missing();
  if (method !== 'POST') return json(405, { error: 'Method not allowed' });

  const whole = (): Answered => {
    if (headers['authorization'] !== API_KEY) return signedOut();
    const asked = bodyOf(body);
    const document = asked && parsed(asked.query);
    if (!asked || !document) return refused(400, 'GRAPHQL_PARSE_FAILED', 'Syntax error');
    const [problem] = validate(schema, document, specifiedRules);
    if (problem) return refused(400, 'GRAPHQL_VALIDATION_FAILED', problem.message);
    const points = complexityOf(document, asked.variables);
    if (points > MOST_POINTS) return refused(400, 'INPUT_ERROR', 'Query too complex');
    const taken = take(points, Date.now());
    if (!taken.ok) return overLimit(taken.headers);
    const answer = execute({
      schema,
      document,
      variableValues: asked.variables,
      rootValue: rootOf(workspace, levers),
    });
    if ('then' in answer) throw new Error('The world has no slow resolvers.');
    const { data, errors } = answer;
    return json(
      200,
      { data, ...(errors && { errors: errors.map((error: GraphQLError) => error.toJSON()) }) },
      taken.headers,
    );
  };
  const fault = levers.takeFault(url.pathname);
  return fault ? faulty(fault, whole, inItsWords) : whole();
}
