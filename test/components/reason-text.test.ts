import { expect, test } from 'vitest';
import { reasonText } from '../../components/panel/reason-text.ts';
import * as words from '../../lib/domain/reason-words.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { knownGoals } from '../../lib/domain/known-goal.ts';
import type { Reason } from '../../lib/domain/verdict.ts';

const [known] = knownGoals([
  { id: 'g', title: 'Grow', level: 'team', status: 'active', startsOn: '2026-03-01', endsOn: '2026-04-01' },
]);
const [category] = sampleStrategy.categories;
const [rule] = sampleStrategy.rules;
const [guardrail] = sampleStrategy.guardrails;
const [exception] = sampleStrategy.exceptions;
if (!known || !category || !rule || !guardrail || !exception) throw new Error('The sample is too small.');
const ancestor = { key: 'A-1', title: 'Above' };
const tag = { known, text: 'goal-g' };

/** One reason of every sentence. */
const reasons: readonly Reason[] = [
  words.unreadable,
  words.manualGoal(known),
  words.manualCategory(category, 'decided'),
  words.manualCategory(category, 'also'),
  words.manualUnknown('goal', 'gone'),
  words.manualUnknown('category', 'gone'),
  ...(['label', 'alias', 'key', 'title', 'field'] as const).flatMap((as) => [
    words.tagged({ ...tag, as }, 'decided'),
    words.tagged({ ...tag, as }, 'decided', ancestor),
    words.tagged({ ...tag, as }, 'also', ancestor),
  ]),
  words.unknownTag('x', 'label'),
  words.unknownTag('x', 'field'),
  words.unknownTag('x', 'label', ancestor),
  words.unknownTag('x', 'field', ancestor),
  words.noTag(undefined),
  words.noTag('Goal'),
  ...[0, 1, 3].flatMap((count) => [
    words.noAncestorTag(count),
    words.noRule(count),
    words.noGuardrail(count),
  ]),
  words.ruleMatched(rule, known),
  words.ruleMatched(rule, category),
  words.ruleWithoutTarget(rule),
  ...(['live', 'closed', 'paused', 'not_started', 'ended'] as const).flatMap((state) => [
    words.goalStands(known, state),
    ...(state === 'live' ? [] : [words.goalStands(known, state, exception)]),
  ]),
  words.guardrailMatched(guardrail),
  words.guardrailMatched(guardrail, exception),
  words.exceptionOver(exception),
];

/** The English sentence of the domain as the page puts it: days in the person's way, additions as sentences of their own. */
const asPage = (because: string): string =>
  because
    .replace('; shown, not counted.', '. It is shown, not counted.')
    .replace(/, and an exception until (.*) covers it\.$/, '. An exception until $1 covers it.')
    .replace(/\d{4}-\d\d-\d\d/g, (day) =>
      new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day)),
    );

test.each(reasons.map((reason) => [reason.because, reason] as const))('%s', (because, reason) => {
  expect(reasonText(reason)).toBe(asPage(because));
});
