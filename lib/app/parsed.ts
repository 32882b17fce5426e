import type { Strategy } from '../domain/strategy.ts';
import { fail } from '../domain/result.ts';
import type { Answer } from '../messages/protocol.ts';
import { parseStrategy } from './documents/parse-strategy.ts';

/** The strategy of a message, or every problem of it with its place. */
export function parsed(strategy: unknown): Answer<Strategy> {
  const result = parseStrategy(strategy);
  if (result.ok) return result;
  return fail({ code: 'invalid', message: 'The strategy does not hold together.', problems: result.error });
}
