// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { describeCondition } from '../../components/options/describe-condition.ts';
import { speakGerman } from '../components/german.ts';
import { FIELDS, OPS, wrongWith } from './condition-walk.tsx';

speakGerman();

test('every field with every comparison has an editor that shows it and a sentence in German', () => {
  expect(FIELDS.flatMap((field) => OPS.flatMap((op) => wrongWith(field, op)))).toEqual([]);
  expect(describeCondition({ field: 'statusCategory', op: 'in', value: ['todo', 'done'] })).toBe(
    'Statuskategorie ist eins von Offen oder Erledigt',
  );
});
