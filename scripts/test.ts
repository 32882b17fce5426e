// `npm test`: types, lint, unit, property, contract and hostile tests, the built files, and e2e in real Chromium and Firefox.
// Stops at the first step that fails. `--step NAME` runs one of them alone.
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.ts';
import { run } from './run.ts';

const STEPS: readonly (readonly [name: string, work: () => Promise<number>])[] = [
  ['build', () => run('node', ['scripts/build.ts', '--only', 'chrome,firefox'])],
  ['types', () => run('tsc', ['--noEmit'])],
  ['lint', () => run('eslint', ['.', '--max-warnings', '0'])],
  ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['unit', () => run('vitest', ['run', '--project', 'unit'])],
  ['same build', () => run('node', ['scripts/same-build.ts'])],
  ['web-ext', () => run('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'])],
  [
    'e2e',
    () => {
      ensureBrowsers(['chromium', 'firefox']);
      return run('vitest', ['run', '--project', 'e2e']);
    },
  ],
];

const { values } = parseArgs({ options: { step: { type: 'string' } } });
const chosen = values.step ? STEPS.filter(([name]) => name === values.step) : STEPS;
if (chosen.length === 0) {
  console.error(`--step takes one of ${STEPS.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

const times: string[] = [];
for (const [name, work] of chosen) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const code = await work();
  times.push(`${name} ${Math.round((Date.now() - started) / 1000)} s`);
  if (code !== 0) {
    console.error(`\n${name} failed (exit ${code}). Before it: ${times.join(', ')}.`);
    process.exit(1);
  }
}
console.log(`\nAll steps passed: ${times.join(', ')}.`);
