import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cycleFrom, cycleTo, ON_TARGET, planted, PLANTED } from './planted.ts';

const script = fileURLToPath(new URL('../../../scripts/measure.ts', import.meta.url));
const PATIENCE = 60_000;
let folder = '';

const run = (
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [script, ...args], { cwd: folder, maxBuffer: 2 ** 26 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
const window = ['--from', cycleFrom(0), '--to', cycleTo(2)];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-measure-'));
  await writeFile(join(folder, 's.json'), JSON.stringify(PLANTED));
  const lines = planted(1, 6, 3, () => ON_TARGET).map((item) => JSON.stringify(item));
  await writeFile(join(folder, 'i.jsonl'), lines.join('\n'));
  await writeFile(join(folder, 'mixed.jsonl'), [...lines, '{"site":"jira"}'].join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

it(
  'prints every number of a window as one JSON object, and nobody in it',
  async () => {
    const { code, out, err } = await run('--strategy', 's.json', '--items', 'i.jsonl', ...window);
    expect([code, err]).toEqual([0, '']);
    const all = JSON.parse(out) as {
      readonly work: { readonly parts: Record<string, { readonly share: number }> };
    };
    expect(Object.keys(all)).toEqual([
      'window', 'work', 'deals', 'commitment', 'cycles', 'drift', 'inversions', 'focus', 'plan', 'decisions', 'learning',
      'consistency', 'ghosts', 'orphans',
    ]); // prettier-ignore
    expect(Object.values(all.work.parts).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
    expect(out).not.toMatch(/"p[0-5]"/);
  },
  PATIENCE,
);

it(
  'names a line that is no work item, and measures the others',
  async () => {
    const { code, out, err } = await run('--strategy', 's.json', '--items', 'mixed.jsonl', ...window);
    expect([code, err.startsWith('Line '), out.startsWith('{')]).toEqual([1, true, true]);
  },
  PATIENCE,
);

it(
  'refuses wrong options in one sentence',
  async () => {
    const files = ['--strategy', 's.json', '--items', 'i.jsonl'];
    const answers = await Promise.all([
      run(),
      run(...files, '--from', 'monday', '--to', cycleTo(0)),
      run(...files, '--from', cycleTo(0), '--to', cycleFrom(0)),
      run(...files, '--from', '2001-01-01', '--to', '2026-01-01'),
      run('--strategy', 'none.json', '--items', 'i.jsonl', ...window),
    ]);
    for (const { code, out, err } of answers)
      expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  },
  PATIENCE,
);
