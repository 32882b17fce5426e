import { checkStrategy } from '../../domain/check-strategy.ts';
import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import { readJson } from './read-json.ts';
import { schemaProblems } from './schema-problems.ts';
import { soundValue } from './sound-value.ts';
import { strategySchema } from './strategy-schema.ts';

/** A strategy from outside (a message, a stored record): well formed, of the schema, and holding together; or what is not. */
export function parseStrategy(value: unknown): Result<Strategy, Problem[]> {
  const sound = soundValue(value);
  if (!sound.ok) return sound;
  const parsed = strategySchema.safeParse(value);
  if (!parsed.success) return fail(schemaProblems(parsed.error, value, 'The strategy'));
  const problems = checkStrategy(parsed.data);
  return problems.length > 0 ? fail(problems) : ok(parsed.data);
}

/** A strategy as a file or a pasted text of at most 2 MiB. */
export function parseStrategyText(text: string): Result<Strategy, Problem[]> {
  const json = readJson(text);
  return json.ok ? parseStrategy(json.value) : json;
}
