import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { ShareFault } from '../../messages/sharing.ts';
import { parseStrategy, parseStrategyText } from '../documents/parse-strategy.ts';

/** Problems that are kept and shown; the rest are more of the same. */
const MOST_PROBLEMS = 20;

const invalid = (problems: readonly Problem[]): { ok: false; error: ShareFault } =>
  fail({ code: 'invalid', problems: problems.slice(0, MOST_PROBLEMS) });

/** A strategy that came from elsewhere as a text, checked as one of a file is: size, syntax, depth, keys, schema, sense. */
export function readShared(text: string): Result<Strategy, ShareFault> {
  const strategy = parseStrategyText(text);
  return strategy.ok ? ok(strategy.value) : invalid(strategy.error);
}

/** The same of a value: a policy may hold the document itself. */
export function readSharedValue(value: unknown): Result<Strategy, ShareFault> {
  const strategy = parseStrategy(value);
  return strategy.ok ? ok(strategy.value) : invalid(strategy.error);
}
