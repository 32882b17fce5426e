// Holds what is asked when a team is read in to Linear's own schema, where that is at hand, and to the price of a query.
import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  ISSUES_A_PAGE,
  KEYS,
  KEYS_A_PAGE,
  LONG_AT_ONCE,
  longHistories,
  MOST_NAMES,
  namesOf,
  SIZE,
  TEAMS,
  WORK,
} from '../../../lib/trackers/linear/backfill-documents.ts';
import { complexityOf } from '../../world/linear/complexity.ts';
import { SCHEMA } from '../../world/linear/schema.ts';

const LISTS = ['workflowStates', 'issueLabels', 'cycles', 'issues', 'projects', 'teams'] as const;
const DOCUMENTS: Readonly<Record<string, readonly [document: string, first: number]>> = {
  WORK: [WORK, ISSUES_A_PAGE],
  KEYS: [KEYS, KEYS_A_PAGE],
  'all names': [namesOf(LISTS.map((list) => [list, MOST_NAMES])), 0],
  ...Object.fromEntries(LISTS.map((list) => [`names of ${list}`, [namesOf([[list, 1]]), 0]])),
  SIZE: [SIZE, 0],
  TEAMS: [TEAMS, 0],
  'one long history': [longHistories(1), 0],
  'long histories': [longHistories(LONG_AT_ONCE), 0],
};

const file = new URL('../../../../shared/api/linear.schema.graphql', import.meta.url);
const present = existsSync(file);
if (!present)
  console.log("backfill-documents.test.ts skipped in part: Linear's schema is not beside this project");

describe.each([
  ['Linear’s schema', present ? readFileSync(file, 'utf8') : undefined],
  ['the world’s', SCHEMA],
])('%s', (_, text) => {
  const schema = text === undefined ? undefined : buildSchema(text);
  test.skipIf(!schema).each(Object.entries(DOCUMENTS))(
    'has everything that %s asks for',
    (__, [document]) => {
      const rules = [...specifiedRules, NoDeprecatedCustomRule];
      const problems = schema ? validate(schema, parse(document), rules) : [];
      expect(problems.map(({ message }) => message)).toEqual([]);
    },
  );
});

test.each(Object.entries(DOCUMENTS))('%s costs less than 10,000 points', (_, [document, first]) => {
  const points = complexityOf(parse(document), { first });
  expect(points).toBeGreaterThan(1);
  expect(points).toBeLessThan(9_600);
});

test('20,000 issues cost less than an hour holds', () => {
  const pages = Math.ceil(20_000 / ISSUES_A_PAGE);
  expect(pages).toBeLessThan(2_500);
  expect(pages * complexityOf(parse(WORK), { first: ISSUES_A_PAGE })).toBeLessThan(3_000_000);
});

test.each(Object.entries(DOCUMENTS))('%s asks for no name of a person and no prose', (_, [document]) => {
  const said = document.replace('assignee { id }', '').replaceAll(/\b(?:from|to)AssigneeId\b/g, '');
  expect(said).not.toMatch(
    /\b(?:assignee|actor|creator|viewer|user|email|lead|owner|member|description|comment)/i,
  );
});
