// Whatever is wrong with a file, a person reads where, and nothing is changed: from the bytes to the background and back.
import { stringify } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultText } from '../../../components/options/data/files/file-fault.ts';
import { readStrategyFile } from '../../../components/options/data/files/read-strategy-file.ts';
import { fileProblemText } from '../../../components/options/state/problem-text.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import { background, valueOf, type Background } from '../../app/background.ts';
import { freshId, keepSample } from '../../app/sample.ts';
import { freshIndexedDB } from '../../store/fresh.ts';

const MIB = 1024 * 1024;

let bg: Background;
beforeAll(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

const whole = async () => ({ ...valueOf(await bg.page('export', {})), exportedAt: '' });

/** The sentences a person reads for a file; empty where it was taken. As the page does it (use-import.ts). */
async function sentencesOf(name: string, content: BlobPart): Promise<readonly string[]> {
  const { strategy, rev } = valueOf(await bg.page('strategy.get', {}));
  const read = await readStrategyFile(new File([content], name), strategy, 'UTC');
  if (!read.ok) return read.error.map(faultText);
  for (const answer of [
    await bg.page('import.preview', { text: read.value }),
    await bg.page('import.apply', { text: read.value, rev, requestId: freshId() }),
  ]) {
    if (answer.ok) return [];
    const { problems = [], message } = answer.error;
    if (problems.length > 0) return problems.map(fileProblemText);
    return [message];
  }
  return [];
}

const strategy = (change: object): object => ({ ...sampleStrategy, ...change });
const goals = (...more: object[]): object =>
  strategy({
    goals: [
      ...sampleStrategy.goals,
      ...more.map((one) => ({ id: 'x', title: 'X', level: 'team', status: 'active', ...one })),
    ],
  });
const deep = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ all: [inner] }), {
    field: 'type',
    op: 'is',
    value: 'Bug',
  });
const ruled = (when: object): object =>
  strategy({ rules: [{ id: 'r', title: 'R', when, then: { goal: 'self-serve' } }] });

/** Wrong in the document itself: the same in JSON and in YAML. */
const DOCUMENTS: readonly (readonly [string, object, RegExp])[] = [
  ['a text where a list should be', strategy({ goals: 'none' }), /^goals: /],
  ['a number where a title should be', goals({ title: 7 }), /^goals\[6\]\.title: /],
  ['a status nobody knows', goals({ status: 'asleep' }), /^goals\[6\]\.status: /],
  ['a share above all', goals({ target: { lo: 0, hi: 2 } }), /^goals\[6\]\.target\.hi /],
  [
    'a text where a number should be',
    strategy({ cycle: { ...sampleStrategy.cycle, days: 'two' } }),
    /^cycle\.days: /,
  ],
  ['an unknown key', strategy({ secret: 1 }), /^secret: /],
  [
    'goals in a circle',
    goals({ parentId: 'y' }, { id: 'y', parentId: 'x' }),
    /^goals\[\d\]\.parentId: .*circle/,
  ],
  ['an unknown parent', goals({ parentId: 'nobody' }), /^goals\[6\]\.parentId: .*nobody/],
  ['one id twice', goals({ id: 'self-serve' }), /^goals\[\d\]\.id: .*self-serve/],
  [
    'a rule for no goal',
    strategy({
      rules: [
        { id: 'r', title: 'R', when: { field: 'type', op: 'is', value: 'a' }, then: { goal: 'nowhere' } },
      ],
    }),
    /^rules\[0\]\.then/,
  ],
  ['a field nobody knows', ruled({ field: 'mood', op: 'is', value: 'a' }), /^rules\[0\]\.when/],
  ['conditions without end', ruled(deep(90)), /deep|nest/],
  [
    'key results of the wrong kind',
    goals({ keyResults: [{ title: 'A', current: 'many' }] }),
    /^goals\[6\]\.keyResults\[0\]\.current: /,
  ],
  [
    'a key result without a title',
    goals({ keyResults: [{ title: ' ' }] }),
    /^goals\[6\]\.keyResults\[0\]\.title: /,
  ],
];

describe.each(['json', 'yaml'])('a strategy in %s', (ending) => {
  it.each(DOCUMENTS)('with %s is refused at its place', async (_, document, sentence) => {
    const before = await whole();
    const said = await sentencesOf(
      `strategy.${ending}`,
      ending === 'json' ? JSON.stringify(document) : stringify(document, { aliasDuplicateObjects: false }),
    );
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThanOrEqual(25);
    expect(
      said.some((one) => sentence.test(one)),
      said.join('\n'),
    ).toBe(true);
    expect(await whole()).toEqual(before);
  });
});

const evil = (text: string): string => text.replace('{', '{"__proto__":{"polluted":true},');
const laughs = Array.from({ length: 9 }, (_, n) =>
  n === 0
    ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
    : `a${n}: &a${n} [${Array(9)
        .fill(`*a${n - 1}`)
        .join(', ')}]`,
).join('\n');

const FILES: readonly (readonly [name: string, content: BlobPart, sentence: RegExp])[] = [
  ['cut off.json', JSON.stringify(sampleStrategy).slice(0, -9), /line 1/],
  ['no json.json', '{"schema": 1,\n "name" "x"}', /line 2/],
  ['empty.json', '', /empty/],
  ['prototype.json', evil(JSON.stringify(sampleStrategy)), /__proto__/],
  [
    'constructor.json',
    JSON.stringify({ ...sampleStrategy, ['constructor']: { prototype: 1 } }),
    /constructor/,
  ],
  ['brackets.json', '['.repeat(100_000), /no valid JSON/],
  ['nested.json', '['.repeat(100_000) + ']'.repeat(100_000), /deep|nest/],
  ['large.json', JSON.stringify(strategy({ name: 'x'.repeat(2 * MIB) })), /2 MiB/],
  ['large.csv', `title\n${'x'.repeat(2 * MIB - 5)}`, /2 MiB/],
  ['large.yaml', `title: ${'x'.repeat(2 * MIB - 6)}`, /2 MiB/],
  ['unclosed.csv', 'title;level\r\n"A;team\r\n', /^Line 2: .*quote/],
  ['after quote.csv', 'title\n"A" b\n', /^Line 2: .*quote/],
  ['bom.csv', '\uFEFFtitle;level\r\nA;galaxy\r\n', /^Line 2: “galaxy”/],
  ['windows.csv', 'title,level\r\n"A\r\nB",team\r\nC,galaxy\r\n', /^Line 4: “galaxy”/],
  ['tabs.tsv', 'title\tlevel\nA\tgalaxy', /^Line 2: “galaxy”/],
  ['no title.csv', 'level;status\nteam;active', /^Line 1: No column is called title/],
  ['unknown column.csv', 'title;mood\nA;good', /^Line 1: The column “mood”/],
  ['one column twice.csv', 'title;Title\nA;B', /^Line 1: “Title” is there twice/],
  ['too many cells.csv', 'title;level\nA;team;more', /^Line 2: There are 3 cells but 2 columns/],
  ['prototype.csv', 'title;__proto__\nA;B', /^Line 1: The column “__proto__”/],
  ['circle.csv', 'title;parent\nA;B\nB;A', /^Line [23]: parentId: .*circle/],
  ['unknown parent.csv', 'title;parent\nA;Nowhere', /^Line 2: “Nowhere”/],
  ['twice.csv', 'title\nA\nA', /^Line 3: “A” is in line 2/],
  ['wrong types.csv', 'title;lo;hi\nA;some;more', /^Line 2: “some” is no share/],
  ['cannot be met.csv', 'title;lo;hi\nA;90;100', /^goals: /],
  ['bomb.yaml', laughs, /anchors repeat/],
  ['circle.yaml', 'a: &a\n  b: *a', /^Line 2: .*deeper/],
  ['no anchor.yaml', '- title: *nothing', /^Line 1: /],
  ['tag.yaml', '- title: !!js/function "x"', /^Line 1: /],
  ['twice.yaml', '- title: A\n  title: B', /^Line 2: “title” is there twice/],
  ['documents.yaml', '- A\n---\n- B', /^Line \d: /],
  ['deep.yaml', '- '.repeat(5_000), /deeper/],
  ['prototype.yaml', '- title: A\n- title: B\n  __proto__: 1', /^Line 3: “__proto__”/],
  ['wrong types.yaml', '- title: A\n  level: [1, {}]', /^Line 1: “level”/],
  [
    'circle of goals.yml',
    '- title: A\n  parent: B\n- title: B\n  parent: A',
    /^Line [13]: parentId: .*circle/,
  ],
  ['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /^Line 1: |no goals/],
];

describe('a file', () => {
  it.each(FILES)('%s is refused with a sentence, and changes nothing', async (name, content, sentence) => {
    const before = await whole();
    const said = await sentencesOf(name, content);
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThanOrEqual(25);
    expect(said[0]).toMatch(sentence);
    expect(await whole()).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  it('that is right is taken, so that the others were refused for what is wrong with them', async () => {
    expect(
      await sentencesOf('right.csv', '\uFEFF"Title";Parent\r\n"A ""great"" one";Self-serve onboarding\r\n'),
    ).toEqual([]);
    expect(valueOf(await bg.page('strategy.get', {})).strategy?.goals.at(-1)?.title).toBe('A "great" one');
    expect(await sentencesOf('right.yaml', stringify(sampleStrategy))).toEqual([]);
  });
});
