import { checkCascade } from './check-cascade.ts';
import { checkCondition } from './check-condition.ts';
import { checkDays } from './check-days.ts';
import { checkIds } from './check-ids.ts';
import { checkRanges } from './check-ranges.ts';
import { checkReferences } from './check-references.ts';
import { checkTags } from './check-tags.ts';
import type { ProblemCode } from './problem-codes.ts';
import type { Problem } from './result.ts';
import type { Strategy } from './strategy.ts';

/** Notes one problem: the sentence is the place followed by what is wrong there and what to do; `code` and `values` say the same. */
export type Note = (
  path: string,
  sentence: string,
  code: ProblemCode,
  ...values: readonly (string | number)[]
) => void;

/**
 * Everything in a strategy that does not hold together, although each part may be well formed by itself. Empty = it holds.
 * Each message is one sentence that begins with the place. Never throws.
 */
export function checkStrategy(strategy: Strategy): Problem[] {
  const problems: Problem[] = [];
  const note: Note = (path, sentence, code, ...values) =>
    problems.push({ path, message: `${path} ${sentence}`, said: { code, values } });
  checkIds(strategy, note);
  checkCascade(strategy.goals, note);
  checkReferences(strategy, note);
  checkTags(strategy, note);
  checkRanges(strategy, note);
  checkDays(strategy, note);
  strategy.rules.forEach((rule, n) => checkCondition(rule.when, `rules[${n}].when`, note));
  strategy.guardrails.forEach((guardrail, n) =>
    checkCondition(guardrail.when, `guardrails[${n}].when`, note),
  );
  return problems;
}
