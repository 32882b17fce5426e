import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGoals } from '../../../components/options/data/files/csv-goals.ts';
import { faultText } from '../../../components/options/data/files/file-fault.ts';
import { goalsAsCsv } from '../../../components/options/data/files/goals-as-csv.ts';
import { goalsIntoStrategy } from '../../../components/options/data/files/goals-into-strategy.ts';
import { keyResultsAsCell, keyResultsFrom } from '../../../components/options/data/files/key-result-cell.ts';
import { listOfGoals, yamlGoals } from '../../../components/options/data/files/yaml-goals.ts';
import { yamlValue } from '../../../components/options/data/files/yaml-value.ts';
import { newStrategy } from '../../../lib/domain/new-strategy.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Goal, KeyResult } from '../../../lib/domain/strategy.ts';

const readBack = (goals: readonly Goal[]): readonly Goal[] => {
  const rows = csvGoals(goalsAsCsv(goals).replace('\uFEFF', ''));
  if (!rows.ok) throw new Error(rows.error.map(faultText).join('\n'));
  const next = goalsIntoStrategy(newStrategy('Ours', 'UTC'), rows.value);
  if (!next.ok) throw new Error(next.error.map(faultText).join('\n'));
  return next.value.goals;
};
const goal = (parts: Partial<Goal>): Goal => ({
  id: 'a',
  title: 'A',
  level: 'company',
  status: 'active',
  ...parts,
});
const text = fc
  .string({ unit: fc.constantFrom('a', 'ß', ' ', '|', ';', ',', ':', '/', '\\', '"', '1', '–', '=', "'") })
  .map((raw) => raw.trim())
  .filter((raw) => raw !== '');
const keyResult: fc.Arbitrary<KeyResult> = fc
  .record(
    {
      title: text,
      current: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      target: fc.integer(),
      unit: text.filter((unit) => unit.length <= 40),
    },
    { requiredKeys: ['title'] },
  )
  .map((result) => ({ ...result }));

describe('key results in a cell', () => {
  it.each<[string, readonly KeyResult[]]>([
    [
      'Customers live: 12 / 40 customers | Audit log shipped',
      [
        { title: 'Customers live', current: 12, target: 40, unit: 'customers' },
        { title: 'Audit log shipped' },
      ],
    ],
    ['Share: – / 99,5 %', [{ title: 'Share', target: 99.5, unit: '%' }]],
    ['Loss: -3 / 0', [{ title: 'Loss', current: -3, target: 0 }]],
    ['Step 1: two / three', [{ title: 'Step 1: two / three' }]],
    [String.raw`This \| that`, [{ title: 'This | that' }]],
    ['Speed; of, light|', [{ title: 'Speed; of, light' }]],
  ])('%s is read', (cell, results) => {
    expect(keyResultsFrom(cell)).toEqual(results);
  });

  it('are read as they were written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(keyResult, { maxLength: 4 }), (results) => {
        expect(keyResultsFrom(keyResultsAsCell(results))).toEqual(results);
      }),
    );
  });

  it('are at most fifty, with units of at most forty characters', () => {
    expect(keyResultsFrom('a|'.repeat(50))).toHaveLength(50);
    expect(keyResultsFrom('a|'.repeat(51))).toBe('toolong');
    expect(keyResultsFrom(`a: 1 / 2 ${'x'.repeat(41)}`)).toBe('toolong');
    const rows = csvGoals(`title,key results\nA,${'b|'.repeat(51)}`);
    expect(rows.ok ? [] : rows.error.map(faultText)).toEqual([
      'Line 2: There are more than 50 key results, or a unit is longer than 40 characters.',
    ]);
  });

  it('of 2 MiB are an answer, not minutes of waiting', () => {
    for (const piece of [':', ': 1', ': 1 / 2 ', ' ', '|', '\\', 'a: 1 / 2' + ' '.repeat(50_000) + ':'])
      expect(keyResultsFrom(piece.repeat((2 * 1024 * 1024) / piece.length))).not.toBeNull();
  });
});

describe('goals written as CSV', () => {
  it('are the same when they are read again', () => {
    const goals = sampleStrategy.goals.map((one, n) =>
      n === 0 ? { ...one, keyResults: [{ title: 'Live', current: 12, target: 40, unit: 'customers' }] } : one,
    );
    expect(readBack(goals)).toEqual(goals);
  });

  it('are the same whatever stands in their texts', () => {
    const texts = fc.array(text, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        text,
        text,
        texts,
        fc.array(keyResult, { minLength: 1, maxLength: 3 }),
        (title, said, many, results) => {
          const one = goal({ title, description: said, keywords: many, keyResults: results });
          expect(readBack([one])).toEqual([one]);
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', "'=1"])('are no formula in a spreadsheet: %j', (title) => {
    const line = goalsAsCsv([goal({ title })]).split('\r\n')[1] ?? '';
    expect(line).toMatch(/^"?'/);
  });
});

describe('key results in YAML', () => {
  const goalsOf = (yaml: string) => {
    const read = yamlValue(yaml);
    if (!read.ok) throw new Error(faultText(read.error));
    const goals = yamlGoals(listOfGoals(read.value.value) ?? [], read.value.lines);
    return goals.ok ? goals.value : goals.error.map(faultText);
  };

  it('are texts as in a cell, or what the strategy document has', () => {
    const results = [{ title: 'Live: now', current: 12, target: 40, unit: '%' }, { title: 'Shipped' }];
    const yaml =
      '- title: A\n  keyResults:\n    - {title: "Live: now", current: 12, target: 40, unit: "%"}\n    - Shipped';
    expect(goalsOf(yaml)).toEqual([{ line: 1, title: 'A', keyResults: results }]);
  });

  it.each(['{title: 7}', '{title: B, current: many}', '{title: B, colour: red}', '[7]', '7'])(
    'are refused as %s, with the line',
    (entry) => {
      expect(goalsOf(`- title: A\n- title: B\n  key results: ${entry}`)[0]).toContain(
        'Line 2: “key results” must be a list of texts',
      );
    },
  );
});
