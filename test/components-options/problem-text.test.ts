import { expect, test } from 'vitest';
import { fileProblemText, problemText, valueAt } from '../../components/options/state/problem-text.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';

/** The sample with the value at `path` replaced, as an edit or a bad file would. */
function broken(path: string, value: unknown): Strategy {
  const copy = structuredClone(sampleStrategy);
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const last = keys.pop() ?? '';
  const holder = valueAt(copy, keys.join('.'));
  Object.assign(holder as object, { [last]: value });
  return copy;
}

const said = (strategy: Strategy) =>
  checkStrategy(strategy).map((problem) => `${problem.path}: ${problemText(problem, strategy)}`);

test.each([
  ['goals[1].title', '', 'Write a title that people will recognise.'],
  ['goals[5].endsOn', 'soon', 'Choose a day.'],
  ['goals[0].id', 'self serve', 'Use letters a–z, digits, dots, dashes and underscores.'],
  ['goals[1].target', { lo: 0.5, hi: 0.2 }, 'The lower end is above the upper end.'],
  ['rules[0].when', { field: 'type', op: 'is', value: '' }, 'Type the value to compare with.'],
  ['rules[0].when', { not: { field: 'amount', op: 'gt', value: 'lots' } }, 'Type a number.'],
  ['rules[0].when', { field: 'custom.', op: 'exists' }, 'Name the field.'],
  ['rules[2].then', { goal: 'gone' }, 'Choose a goal or category that exists.'],
  ['guardrails[0].decision', 'gone', 'Choose the decision right that settles it.'],
  ['exceptions[0].item', 'SHOP-13', 'Write it as site, workspace and key'],
  ['tagging.labelPrefix', 'my goal ', 'A label holds no spaces; write it without.'],
  ['timeZone', 'Mars/Olympus', 'Use a time zone such as Europe/Berlin.'],
])('%s = %j is said beside its field', (path, value, sentence) => {
  const sentences = said(broken(path, value));
  expect(sentences.some((text) => text.startsWith(path) && text.includes(sentence))).toBe(true);
});

test('days out of order, and two goals with one id or alias, are told apart from wrong ones', () => {
  expect(said(broken('goals[5].startsOn', '2026-07-01'))).toEqual([
    'goals[5].endsOn: It ends before it starts.',
  ]);
  expect(said(broken('goals[4].id', 'self-serve'))).toContain('goals[4].id: Another goal has this id.');
  expect(said(broken('goals[4].aliases', ['Onboarding revamp']))).toEqual([
    'goals[4].aliases[0]: “Onboarding revamp” stands for another goal already.',
  ]);
});

test('ranges that cannot be met together are said', () => {
  const strategy = broken('goals[3].target', { lo: 0.6, hi: 0.7 });
  expect(said(strategy)).toEqual([
    'goals: Together they need more than there is on some day. Lower some of the lower ends.',
  ]);
});

test('a place the page does not know is said by the code of the check', () => {
  expect(said(broken('cycle.days', 0))).toEqual(['cycle.days: Write a whole number of days, at least 1.']);
});

test('a problem without a code keeps its own sentence, without its path', () => {
  const problem = { path: 'cycle.days', message: 'cycle.days is wrong.' };
  expect(problemText(problem, sampleStrategy)).toBe('Is wrong.');
  expect(fileProblemText(problem)).toBe('cycle.days is wrong.');
});

test('a problem of a file names its place, where it has one', () => {
  expect(
    fileProblemText({ path: 'goals[1].title', message: 'x', said: { code: 'must_text', values: [] } }),
  ).toBe('goals[1].title: This must be a text.');
  expect(fileProblemText({ path: '', message: 'x', said: { code: 'file_empty', values: [] } })).toBe(
    'The file is empty.',
  );
});

test('no path leads into prototypes', () => {
  expect(valueAt({}, 'constructor.name')).toBeUndefined();
  expect(valueAt({ list: [{ a: 1 }] }, 'list[0].a')).toBe(1);
});
