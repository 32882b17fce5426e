import { describe, expect, it } from 'vitest';
import { faultText } from '../../../components/options/data/files/file-fault.ts';
import { listOfGoals, yamlGoals } from '../../../components/options/data/files/yaml-goals.ts';
import { yamlValue } from '../../../components/options/data/files/yaml-value.ts';

const valueOf = (text: string) => {
  const read = yamlValue(text);
  if (!read.ok) throw new Error(faultText(read.error));
  return read.value.value;
};
const faultOf = (text: string) => {
  const read = yamlValue(text);
  return read.ok ? null : faultText(read.error);
};
const goalsOf = (text: string) => {
  const read = yamlValue(text);
  if (!read.ok) throw new Error(faultText(read.error));
  const goals = yamlGoals(listOfGoals(read.value.value) ?? [], read.value.lines);
  return goals.ok ? goals.value : goals.error.map(faultText);
};
const laughs = (levels: number) =>
  Array.from({ length: levels }, (_, n) =>
    n === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
  ).join('\n');

describe('a value of YAML', () => {
  it('is plain data, with Windows lines, days as text and words as words', () => {
    expect(
      valueOf('name: Ours\r\ncycle:\r\n  start: 2026-01-05\r\n  days: 14\r\nyes: no\r\nnone: ~\r\n'),
    ).toEqual({
      name: 'Ours',
      cycle: { start: '2026-01-05', days: 14 },
      yes: 'no',
      none: null,
    });
  });

  it('may repeat a little by anchors, the nearest before', () => {
    expect(valueOf('a: &x {lo: 0.1}\nb: *x\nc: &x 2\nd: *x')).toEqual({
      a: { lo: 0.1 },
      b: { lo: 0.1 },
      c: 2,
      d: 2,
    });
  });

  it.each([
    ['a bomb of anchors', laughs(9), 'Its anchors repeat more than is read'],
    [
      'a long text again and again',
      `a: &a ${'x'.repeat(100_000)}\nb:\n${'- *a\n'.repeat(100)}`,
      'repeat more than is read',
    ],
    ['a circle', 'a: &a\n  b: *a', 'Line 2: It is nested deeper than 80 levels.'],
    ['an alias without an anchor', 'a: 1\nb: *nothing', 'Line 2: '],
    ['deep nesting', '['.repeat(5_000), 'It is nested deeper than 80 levels.'],
    [
      'a prototype',
      'a: 1\n__proto__: {polluted: true}',
      'Line 2: “__proto__” is a name that is never accepted',
    ],
    [
      'a constructor',
      'goals:\n  - title: A\n    constructor: 1',
      'Line 3: “constructor” is a name that is never',
    ],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'Line 3: “a” is there twice; keep one.'],
    ['a key that is no text', '? [a]\n: 1', 'Line 1: A key must be a text.'],
    ['a tag that makes things', 'a: !!js/function "x"', 'Line 1: This is no valid YAML'],
    ['a number that is none', 'a:\n  - .inf', 'Line 2: This is no number that can be kept.'],
    ['two documents', 'a: 1\n---\nb: 2', 'This is no valid YAML'],
    ['broken indentation', 'a:\n\t- b', 'Line 2: This is no valid YAML'],
    ['more than is read', '- - '.repeat(200_000), 'The file holds more YAML than is read'],
  ])('is refused for %s', (_, text, sentence) => {
    expect(faultOf(text)).toContain(sentence);
  });

  it.each([
    '[',
    '{a: ',
    '- ',
    '? ',
    '"',
    ',',
    '! ',
    '&a ',
    '*a ',
    'a: ',
    '- *a\n',
    'a: &a 1\n',
    '---\n',
    '%',
    '#\n',
    ' ',
  ])('2 MiB of %j are an answer, not minutes of waiting', (piece) => {
    const read = yamlValue(piece.repeat((2 * 1024 * 1024) / piece.length));
    expect(read.ok ? read.value.value : faultText(read.error)).not.toBe('');
  });

  it('reaches no prototype by merging', () => {
    expect(valueOf('a: &a {b: 1}\nc: {<<: *a}')).toEqual({ a: { b: 1 }, c: { '<<': { b: 1 } } });
    expect(valueOf('%YAML 1.1\n---\na: &a {b: 1}\nc: {<<: *a}\nd: 2026-01-05')).toEqual({
      a: { b: 1 },
      c: { '<<': { b: 1 } },
      d: '2026-01-05',
    });
  });
});

describe('goals in YAML', () => {
  it('are a list, alone or under goals, with the names of columns or of the document', () => {
    const text = `
goals:
  - title: Grow
    level: company
    startsOn: 2026-01-01
    target: {lo: 0.2, hi: 0.35}
    aliases: [Onboarding revamp, SHOP-1]
  - title: Learn
    parent: Grow
    target lo: 10 %
    target hi: 20
    owner role: Head of Product
  - Just a title
`;
    const goals = [
      {
        line: 3,
        title: 'Grow',
        level: 'company',
        startsOn: '2026-01-01',
        target: { lo: 0.2, hi: 0.35 },
        aliases: ['Onboarding revamp', 'SHOP-1'],
      },
      { line: 8, title: 'Learn', parent: 'Grow', target: { lo: 0.1, hi: 0.2 }, ownerRole: 'Head of Product' },
    ];
    expect(goalsOf(text)).toMatchObject([...goals, { title: 'Just a title' }]);
    expect(goalsOf('- title: A\n- title: B')).toMatchObject([{ title: 'A' }, { title: 'B' }]);
  });

  it('are not looked for in a whole strategy', () => {
    expect(listOfGoals(valueOf('schema: 1\ngoals: []'))).toBeNull();
    expect(listOfGoals(valueOf('just a text'))).toBeNull();
  });

  it.each([
    ['an unknown key', '- title: A\n- title: B\n  colour: red', 'Line 2: “colour” is not known for a goal'],
    ['a value that is none', '- title: A\n  level: {deep: 1}', 'Line 1: “level” must be a text'],
    ['an unknown end of a range', '- title: A\n  target: {low: 1}', 'Line 1: “target low” is not known'],
    ['an entry that is none', '- title: A\n- 7', 'Entry 2 is no goal'],
    ['an empty list', 'goals: []', 'The file holds no goals.'],
  ])('are refused for %s', (_, text, sentence) => {
    expect(goalsOf(text)[0]).toContain(sentence);
  });
});
