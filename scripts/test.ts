// `npm test`: types, lint, unit, property, contract and hostile tests, the built files, and e2e in real Chromium and Firefox.
// Stops when a step has failed. `--step NAME` runs one of them alone.
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.ts';
import { run } from './run.ts';

type Step = readonly [name: string, work: () => Promise<number>];

/** One after the other; those of one line side by side, since each of them uses one core. */
const STEPS: readonly (readonly Step[])[] = [
  [['build', () => run('node', ['scripts/build.ts', '--only', 'chrome,firefox'])]],
  [
    ['lint', () => run('eslint', ['.', '--max-warnings', '0'])],
    ['types', () => run('tsc', ['--noEmit'])],
    ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ],
  [['unit', () => run('vitest', ['run', '--project', 'unit'])]],
  [
    ['same build', () => run('node', ['scripts/same-build.ts'])],
    [
      'web-ext',
      () => run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery']),
    ],
  ],
  [
    [
      'e2e',
      () => {
        ensureBrowsers(['chromium', 'firefox']);
        return run('vitest', ['run', '--project', 'e2e']);
      },
    ],
  ],
];

const { values } = parseArgs({ options: { step: { type: 'string' } } });
const chosen = STEPS.map((steps) => steps.filter(([name]) => !values.step || name === values.step));
if (chosen.flat().length === 0) {
  const names = STEPS.flat().map(([name]) => name);
  console.error(`--step takes one of ${names.join(', ')}.`);
  process.exit(2);
}

const times: string[] = [];
const failed: string[] = [];
for (const steps of chosen) {
  if (steps.length > 0) console.log(`\n── ${steps.map(([name]) => name).join(', ')}`);
  const started = Date.now();
  await Promise.all(
    steps.map(async ([name, work]) => {
      const code = await work();
      times.push(`${name} ${Math.round((Date.now() - started) / 1000)} s`);
      if (code !== 0) failed.push(`${name} (exit ${code})`);
    }),
  );
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')}. Times: ${times.join(', ')}.`);
    process.exit(1);
  }
}
console.log(`\nAll steps passed: ${times.join(', ')}.`);
