import { describe, expect, test } from 'vitest';
import { parseStrategy, parseStrategyText } from '../../../lib/app/documents/parse-strategy.ts';
import { newStrategy } from '../../../lib/domain/new-strategy.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';

const whole = JSON.stringify(sampleStrategy);

/** Every sentence, or none when the document is let in. */
const said = (text: string): string[] => {
  const result = parseStrategyText(text);
  return result.ok ? [] : result.error.map(({ message }) => message);
};
/** The sample's text with one piece exchanged; fails when the piece is not there. */
const exchanged = (from: string, to: string): string => {
  expect(whole.includes(from)).toBe(true);
  return whole.replace(from, to);
};

test('a whole strategy comes out as it went in', () => {
  expect(parseStrategyText(whole)).toEqual({ ok: true, value: sampleStrategy });
  expect(parseStrategyText(`\uFEFF${JSON.stringify(sampleStrategy, null, 2)}\n`)).toEqual({
    ok: true,
    value: sampleStrategy,
  });
  expect(parseStrategy(newStrategy('New', 'UTC')).ok).toBe(true);
});

describe('a text that is no sound document', () => {
  test.each<[string, string, string]>([
    ['empty', ' \n', 'The text is empty; a JSON document was expected.'],
    ['3 MiB', `"${'x'.repeat(3 * 1024 * 1024)}"`, 'The text is larger than 2 MiB, more than is read.'],
    [
      '1.2 million umlauts',
      `"${'ü'.repeat(1_200_000)}"`,
      'The text is larger than 2 MiB, more than is read.',
    ],
    [
      '200,000 brackets',
      '['.repeat(200_000),
      'The text is no valid JSON at line 1, column 81: it is nested deeper than 80 levels.',
    ],
    [
      '200,000 braces',
      '{"a":'.repeat(200_000),
      'The text is no valid JSON at line 1, column 401: it is nested deeper than 80 levels.',
    ],
    [
      'cut off',
      whole.slice(0, 12),
      'The text is no valid JSON at line 1, column 13: the text ends here, but a name in double quotes was expected.',
    ],
    [
      'a comma too many',
      '{\n  "schema": 1,\n}',
      'The text is no valid JSON at line 3, column 1: a name in double quotes was expected.',
    ],
    [
      'a comma too few',
      '{\r\n  "schema": 1\r\n  "name": "x"}',
      'The text is no valid JSON at line 3, column 3: a comma or a closing brace was expected.',
    ],
    [
      'single quotes',
      "{'schema': 1}",
      'The text is no valid JSON at line 1, column 2: a name in double quotes was expected.',
    ],
    ['a comment', '// mine\n{}', 'The text is no valid JSON at line 1, column 1: a value was expected.'],
    [
      'a line break in a text',
      '{"name": "a\nb"}',
      'The text is no valid JSON at line 1, column 10: this text has no end, or holds a wrong escape or a line break.',
    ],
    ['two documents', '{} {}', 'The text is no valid JSON at line 1, column 4: nothing more was expected.'],
    ['NaN', '{"schema": NaN}', 'The text is no valid JSON at line 1, column 12: a value was expected.'],
    [
      'a web page',
      '<!doctype html><title>Log in</title>',
      'The text is no valid JSON at line 1, column 1: a value was expected.',
    ],
    [
      '__proto__ at the top',
      exchanged('"schema":1', '"schema":1,"__proto__":{"polluted":true}'),
      '__proto__ is a key that is never accepted; remove it.',
    ],
    [
      '__proto__ by escapes',
      exchanged('"schema":1', '"schema":1,"\\u005f_proto__":{}'),
      '__proto__ is a key that is never accepted; remove it.',
    ],
    [
      'constructor in a goal',
      exchanged('"id":"self-serve"', '"id":"self-serve","constructor":{"prototype":{}}'),
      'goals[3].constructor is a key that is never accepted; remove it.',
    ],
    [
      'prototype in a condition',
      exchanged('"op":"is"', '"op":"is","prototype":1'),
      'rules[0].when.prototype is a key that is never accepted; remove it.',
    ],
    [
      'a text without end',
      exchanged('Acme 2026', 'x'.repeat(600_000)),
      'name is a text of more than 500000 characters; shorten it.',
    ],
  ])('%s: one sentence', (_, text, sentence) => {
    expect(said(text)).toEqual([sentence]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a document that is not of the schema', () => {
  test.each<[string, string, string[]]>([
    ['a list', '[]', ['The strategy must be an object.']],
    ['null', 'null', ['The strategy must be an object.']],
    [
      'another version',
      exchanged('"schema":1', '"schema":2'),
      ['schema must be 1, the only version of the strategy document this release reads.'],
    ],
    [
      'no version',
      exchanged('"schema":1,', ''),
      ['schema is missing; it must be 1, the only version of the strategy document this release reads.'],
    ],
    [
      'an unknown key',
      exchanged('"schema":1', '"schema":1,"owner":"me"'),
      ['owner is not a known key; remove it.'],
    ],
    [
      'unknown keys deep down',
      exchanged('"lo":0.2', '"min":0,"x y":1,"lo":0.2'),
      [
        'goals[1].target.min is not a known key; remove it.',
        'goals[1].target["x y"] is not a known key; remove it.',
      ],
    ],
    [
      'a range out of bounds',
      exchanged('"lo":0.2,"hi":0.35', '"lo":20,"hi":"35 %"'),
      [
        'goals[1].target.lo must be a number from 0 to 1.',
        'goals[1].target.hi must be a number from 0 to 1.',
      ],
    ],
    [
      'an infinite share',
      exchanged('"hi":0.35', '"hi":1e999'),
      ['goals[1].target.hi must be a number from 0 to 1.'],
    ],
    [
      'half a range',
      exchanged('"lo":0.2,', ''),
      ['goals[1].target.lo is missing; it must be a number from 0 to 1.'],
    ],
    [
      'null for absent',
      exchanged('"ownerRole":"CEO"', '"ownerRole":null'),
      ['goals[0].ownerRole must be a text.'],
    ],
    [
      'a status of another tool',
      exchanged('"status":"closed"', '"status":"done"'),
      ['goals[5].status must be "active" or "paused" or "closed".'],
    ],
    [
      'two targets of a rule',
      exchanged('{"category":"ktlo"}', '{"category":"ktlo","goal":"self-serve"}'),
      ['rules[0].then must be {goal: id} or {category: id}.'],
    ],
    [
      'no condition',
      exchanged('{"field":"type","op":"is","value":"Bug"}', '"type = Bug"'),
      ['rules[0].when must be a condition.'],
    ],
    [
      'a text for a list',
      exchanged('"consulted":["Head of Sales"]', '"consulted":"Head of Sales"'),
      ['decisionRights[0].consulted must be a list.'],
    ],
    [
      'an exception for nothing',
      exchanged('"guardrail":"custom-work"', '"guardrail":false'),
      ['exceptions[0].guardrail must be a text.'],
    ],
  ])('%s: each part is named', (_, text, sentences) => {
    expect(said(text)).toEqual(sentences);
  });
});

test('a document of the schema that does not hold together is refused with what is wrong', () => {
  expect(said(exchanged('"then":{"goal":"scale-platform"}', '"then":{"goal":"moon"}'))).toEqual([
    'rules[2].then.goal names “moon”, which is no goal; choose an existing one or add it.',
  ]);
});

test('values that are no JSON are refused as well: messages carry more than files', () => {
  const circle: Record<string, unknown> = { ...sampleStrategy };
  circle['self'] = circle;
  expect(parseStrategy(circle)).toMatchObject({ ok: false, error: [{ path: 'self.self.self' }] });
  // Each level holds the next twice: 2^60 parts in 60 objects.
  let bomb: unknown = 1;
  for (let n = 0; n < 60; n++) bomb = [bomb, bomb];
  expect(parseStrategy({ bomb })).toEqual({
    ok: false,
    error: [{ path: '', message: 'The document holds more than 500000 values.' }],
  });
  expect(parseStrategy(undefined)).toMatchObject({ ok: false });
  expect(parseStrategy(new Date(0))).toMatchObject({ ok: false });
});
