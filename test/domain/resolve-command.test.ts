import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { ticket } from './ticket.ts';

const script = fileURLToPath(new URL('../../scripts/resolve.ts', import.meta.url));
const PATIENCE = 60_000;
let folder = '';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    execFile(process.execPath, [script, ...args], { cwd: folder }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-resolve-'));
  await writeFile(join(folder, 's.json'), JSON.stringify(sampleStrategy));
  await writeFile(join(folder, 'broken.json'), '{\n  "schema": 1,\n}');
  const lines = [ticket({ labels: ['goal-legacy-mobile'] }), ticket({ key: 'SHOP-2', type: 'Bug' })].map(
    (item) => JSON.stringify(item),
  );
  await writeFile(join(folder, 'good.jsonl'), `\uFEFF${lines[0]}\r\n\r\n${lines[1]}`);
  await writeFile(join(folder, 'mixed.jsonl'), `${lines[0]}\n{"site": oops}\n{"site":"jira"}\n${lines[1]}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

test(
  'prints one verdict per line as of the instant asked for',
  async () => {
    const verdicts = async (at: string) => {
      const { code, out, err } = await run('--strategy', 's.json', '--items', 'good.jsonl', '--at', at);
      expect([code, err]).toEqual([0, '']);
      return out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { bucket: string }).bucket);
    };
    expect(await verdicts('2026-11-22T09:00:00Z')).toEqual(['off_strategy', 'category:ktlo']);
    expect(await verdicts('2026-11-22')).toEqual(['off_strategy', 'category:ktlo']);
  },
  PATIENCE,
);

test(
  'names bad lines, gives them no verdict, and goes on',
  async () => {
    const { code, out, err } = await run('--strategy', 's.json', '--items', 'mixed.jsonl');
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err.trimEnd().split('\n')).toEqual([
      'Line 2: The text is no valid JSON at column 10: a value was expected.',
      'Line 3: tenant is missing; it must be a text, and 4 more of its parts are wrong.',
    ]);
  },
  PATIENCE,
);

test(
  'says what is wrong with its options or files in one sentence, and resolves nothing',
  async () => {
    const wrong: [string[], string][] = [
      [
        ['--strategy', 'broken.json', '--items', 'good.jsonl'],
        'The text is no valid JSON at line 3, column 1: a name in double quotes was expected.',
      ],
      [['--strategy', 'none.json', '--items', 'good.jsonl'], 'The strategy none.json cannot be read.'],
      [['--strategy', 's.json', '--items', 'none.jsonl'], 'The items none.jsonl cannot be read.'],
      [
        ['--strategy', 's.json', '--items', 'good.jsonl', '--at', 'noon'],
        '--at noon is no instant; write it as 2026-11-22T09:00:00Z.',
      ],
      [['--strategy', 's.json'], 'Both --strategy and --items are needed; see --help.'],
      [['--nonsense'], "Unknown option '--nonsense'. See --help."],
    ];
    for (const [args, sentence] of wrong)
      expect(await run(...args)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  },
  PATIENCE,
);

test(
  'explains itself',
  async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run resolve -- --strategy S.json --items I.jsonl [--at ISO]');
  },
  PATIENCE,
);
