import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../../components/options/data/files/file-fault.ts';
import { readStrategyFile } from '../../../components/options/data/files/read-strategy-file.ts';
import { checkStrategy } from '../../../lib/domain/check-strategy.ts';
import { sampleStrategy } from '../../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';

const read = async (name: string, content: BlobPart, current: Strategy | null = null) => {
  const done = await readStrategyFile(new File([content], name), current, 'Europe/Berlin');
  return done.ok ? done.value : done.error.map(faultText);
};
const strategyOf = async (name: string, content: BlobPart, current: Strategy | null = null) => {
  const text = await read(name, content, current);
  if (typeof text !== 'string') throw new Error(text.join('\n'));
  return JSON.parse(text) as Strategy;
};
const CSV = 'title,parent\nGrow,\nLearn,Grow\n';

describe('a file of goals', () => {
  it('makes a strategy where there was none', async () => {
    const strategy = await strategyOf('goals.csv', CSV);
    expect(strategy.goals).toEqual([
      { id: 'grow', title: 'Grow', level: 'company', status: 'active' },
      { id: 'learn', title: 'Learn', parentId: 'grow', level: 'team', status: 'active' },
    ]);
    expect(checkStrategy(strategy)).toEqual([]);
  });

  it('is the same in CSV and YAML, whatever the ending is called', async () => {
    const strategy = await strategyOf('goals.csv', CSV);
    const yaml = '- title: Grow\n- title: Learn\n  parent: Grow\n';
    expect(await strategyOf('Goals.YML', yaml)).toEqual(strategy);
    expect(await strategyOf('goals.tsv', CSV.replaceAll(',', '\t'))).toEqual(strategy);
  });

  it('changes what it says of goals that are there, by id or title, and nothing else', async () => {
    const text =
      'title;id;status;from\nSELF-SERVE onboarding;;paused;\nNew name;health-sector;;2026-02-01\nNew;;;';
    const next = await strategyOf('goals.csv', text, sampleStrategy);
    const { goals, ...rest } = next;
    const { goals: before, ...same } = sampleStrategy;
    expect(rest).toEqual(same);
    expect(goals).toEqual([
      ...before.map((goal) => {
        if (goal.id === 'self-serve') return { ...goal, title: 'SELF-SERVE onboarding', status: 'paused' };
        if (goal.id === 'health-sector') return { ...goal, title: 'New name', startsOn: '2026-02-01' };
        return goal;
      }),
      { id: 'new', title: 'New', level: 'company', status: 'active' },
    ]);
  });

  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\uFEFFTitel\nGröße')],
    [
      'Windows-1252, as Excel writes it',
      Uint8Array.from('Titel\r\nGr\u00f6\u00dfe', (one) => one.charCodeAt(0)),
    ],
    [
      'UTF-16',
      new Uint8Array(Uint16Array.from('\uFEFFTitel\tEbene\nGröße\tteam', (one) => one.charCodeAt(0)).buffer),
    ],
  ])('is read as %s', async (_, bytes) => {
    expect((await strategyOf('goals.csv', bytes)).goals[0]?.title).toBe('Größe');
  });

  it.each([
    [
      'an unknown parent',
      'title,parent\nA,\nB,Nowhere',
      'Line 3: “Nowhere” is no goal of this file or of the strategy',
    ],
    ['a goal twice', 'title\nA\na', 'Line 3: “a” is in line 2 already'],
    ['an id twice', 'title,id\nA,x\nB,X', 'Line 3: “B” is in line 2 already'],
    ['a circle', 'title,parent\nA,B\nB,A', 'Line 2: parentId: These goals form a circle'],
    ['its own parent', 'title,parent\nA,A', 'Line 2: parentId: '],
    ['an id that is none', 'title,id\nA,no id', 'Line 2: id: '],
    ['a range upside down', 'title,lo,hi\nA,40,20', 'Line 2: target: '],
    ['an end before the start', 'title,from,to\nA,2026-02-01,2026-01-01', 'Line 2: endsOn: '],
    ['an alias of two goals', 'title,aliases\nA,x\nB,x', 'Line 3: aliases[0]: '],
    ['ranges that cannot be met', 'title,lo,hi\nA,60,100\nB,60,100', 'goals: '],
  ])('is refused for %s, with the line', async (_, text, sentence) => {
    expect((await read('goals.csv', text))[0]).toContain(sentence);
  });

  it.each(['csv', 'yaml'])('of 2 MiB is read as %s, and of one byte more is refused', async (ending) => {
    const most = 2 * 1024 * 1024;
    const whole = (bytes: number) => `title: ${'x'.repeat(bytes - 7)}`;
    expect(await read(`goals.${ending}`, whole(most))).not.toEqual(['The file is larger than 2 MiB.']);
    expect(await read(`goals.${ending}`, whole(most + 1))).toEqual(['The file is larger than 2 MiB.']);
  });

  it('is refused when it is empty', async () => {
    for (const name of ['goals.csv', 'goals.yaml'])
      expect(await read(name, '\uFEFF \r\n')).toEqual(['The file holds no goals.']);
  });
});

describe('another file', () => {
  it('is a whole strategy in YAML', async () => {
    expect(await strategyOf('strategy.yaml', stringify(sampleStrategy))).toEqual(sampleStrategy);
  });

  it('is JSON, left as it is for the background to read', async () => {
    expect(await read('strategy.json', '{"broken": ')).toBe('{"broken": ');
    expect(await read('export', '{}')).toBe('{}');
  });
});
