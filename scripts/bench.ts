// `npm run bench`: the budgets of the design, measured beside peers from npm: same page, same browser, interleaved, medians.
// Table on stdout, everything in `out/bench.json`, exit 1 when a bound is exceeded. `-- --rounds N` (default 5).
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { buildPeer, PEERS } from '../test/bench/peers.ts';
import { evaluateTimes, popupToNumbers, seed } from '../test/bench/messages.ts';
import {
  cardsAppear,
  flooded,
  heapAfterCards,
  heapGrowthOverRoutes,
  hiddenTab,
  loadTime,
  noisePerFrame,
  recyclePerFrame,
} from '../test/bench/scenarios.ts';
import { seedTeam, teamPopupToNumbers } from '../test/bench/team-popup.ts';
import {
  matchCountTimes,
  optionsFirstPaint,
  searchKeystrokes,
  seedScale,
} from '../test/bench/options-scale.ts';
import { openVariant, type Variant } from '../test/bench/variant.ts';
import { visibleBadges } from '../test/bench/visible-badges.ts';
import { benchMeasure } from './bench-measure.ts';
import { benchResolve } from './bench-resolve.ts';
import { ensureBrowsers } from './browsers.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
const OUR = 'throughline';

/** A measured row: our value beside the peers', the goal and the bound above which the run fails. */
interface Row {
  readonly what: string;
  readonly unit: string;
  readonly goal: number;
  readonly bound: number;
  /** Every single value, by variant. */
  readonly runs: Record<string, number[]>;
}

const rows: Row[] = [];
const row = (what: string, unit: string, goal: number, bound: number, runs: Record<string, number[]>) =>
  rows.push({ what, unit, goal, bound, runs });

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
const p95 = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * 0.95) - 1] ?? Number.NaN;

const built = (name: string) => `.output/chrome-mv3/${name}`;
const gzipKb = async (files: readonly string[]) =>
  (await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length))).reduce(
    (a, b) => a + b,
    0,
  ) / 1000;

/** Scripts and styles that an extension page loads, found in its HTML. */
async function loadedBy(page: string): Promise<string[]> {
  const html = await readFile(built(page), 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path]) =>
    built(String(path).slice(1)),
  );
}

async function sizes(): Promise<void> {
  for (const script of (await readdir(built('content-scripts'))).filter((name) => name.endsWith('.js')))
    row(`content script ${script}, gzip`, 'kB', 12, 20, {
      [OUR]: [await gzipKb([built(`content-scripts/${script}`)])],
    });
  for (const script of ['jira-fields.js', 'picker.js', 'panel.js'])
    row(`${script}, on demand, gzip`, 'kB', 12, 20, { [OUR]: [await gzipKb([built(script)])] });
  row('popup, gzip', 'kB', 35, 50, { [OUR]: [await gzipKb(await loadedBy('popup.html'))] });
  row('options, gzip', 'kB', 60, 90, { [OUR]: [await gzipKb(await loadedBy('options.html'))] });
  row('review, gzip', 'kB', 40, 60, { [OUR]: [await gzipKb(await loadedBy('review.html'))] });
  row('background, gzip', 'kB', 45, 70, { [OUR]: [await gzipKb([built('background.js')])] });
  row('trackers of the background, on demand, gzip', 'kB', 45, 70, {
    [OUR]: [await gzipKb([built('trackers.js')])],
  });
  row('measures of the background, on demand, gzip', 'kB', 45, 70, {
    [OUR]: [await gzipKb([built('measures.js')])],
  });
}

/** One scenario on every variant in turn, `rounds` times. */
async function interleaved(
  variants: readonly Variant[],
  measure: (variant: Variant) => Promise<Record<string, number>>,
): Promise<Record<string, Record<string, number[]>>> {
  const runs: Record<string, Record<string, number[]>> = {};
  for (let round = 0; round < rounds; round++) {
    for (const variant of variants) {
      for (const [figure, value] of Object.entries(await measure(variant))) {
        ((runs[figure] ??= {})[variant.name] ??= []).push(value);
      }
    }
  }
  return runs;
}

async function besidePeers(variants: readonly Variant[], none: Variant): Promise<void> {
  const say = (what: string) => console.error(`measuring: ${what}`);
  say('load');
  const loading = await interleaved(variants, async (v) => ({ total: (await loadTime(v)).total }));
  row('own script at load', 'ms', 3, 6, loading['total'] ?? {});
  say('600 cards');
  const cards = await interleaved(variants, async (v) => ({ ...(await cardsAppear(v, 600)) }));
  row('600 cards appear: own script', 'ms', 8, 15, cards['total'] ?? {});
  row('600 cards: own longest task', 'ms', 8, 16, cards['longest'] ?? {});
  say('unrelated mutations');
  const noise = await interleaved(variants, async (v) => ({ total: (await noisePerFrame(v)).total }));
  row('200 unrelated mutations in a frame', 'ms', 0.8, 1.5, noise['total'] ?? {});
  say('recycled cards');
  const recycled = await interleaved(variants, async (v) => ({ total: (await recyclePerFrame(v)).total }));
  row('20 recycled cards in a frame', 'ms', 0.7, 1.2, recycled['total'] ?? {});
  say('5,000 cards');
  const many = await interleaved(variants, async (v) => ({ longest: (await cardsAppear(v, 5000)).longest }));
  row('5,000 cards: own longest task', 'ms', 16, 16, many['longest'] ?? {});
  say('a flood');
  const flood = await interleaved(variants, async (v) => ({ longest: (await flooded(v)).longest }));
  row('100,000 unrelated nodes in a second: own longest task', 'ms', 16, 16, flood['longest'] ?? {});
  say('hidden tab');
  const hidden = await interleaved(variants, async (v) => ({ total: (await hiddenTab(v)).total }));
  row('hidden tab', 'ms', 0, 0.2, hidden['total'] ?? {});
  say('heap');
  const heap = await interleaved([none, ...variants], async (v) => ({ after: await heapAfterCards(v) }));
  const base = median(heap['after']?.['none'] ?? []);
  const over = Object.fromEntries(
    variants.map((v) => [v.name, (heap['after']?.[v.name] ?? []).map((value) => value - base)]),
  );
  row('heap after 600 cards, over none', 'MB', 0.6, 1, over);
  const growth = await interleaved(variants, async (v) => ({ mb: await heapGrowthOverRoutes(v) }));
  row('heap growth after 200 route changes', 'MB', 0.3, 0.3, growth['mb'] ?? {});
}

async function ownOnly(ours: Variant): Promise<void> {
  console.error('measuring: visible badges, messages, popup, resolution');
  const visible: number[] = [];
  for (let round = 0; round < rounds; round++) visible.push(await visibleBadges(ours, 5000));
  row('5,000 cards: visible badges after the page shows them', 'ms', 300, 300, { [OUR]: visible });
  await seed(ours, 20_000);
  row('evaluate 200 items, warm, p95', 'ms', 25, 50, { [OUR]: [p95(await evaluateTimes(ours, 20, false))] });
  row('evaluate 200 items, cold worker, p95', 'ms', 250, 500, {
    [OUR]: [p95(await evaluateTimes(ours, 10, true))],
  });
  const popup: number[] = [];
  for (let round = 0; round < rounds + 2; round++) popup.push(await popupToNumbers(ours));
  row('popup open to numbers, 20,000 items', 'ms', 150, 300, { [OUR]: popup });
  await teamAtScale(ours);
  await optionsAtScale(ours);
  row('resolve 10,000 × 50 goals × 200 rules', 'ms', 150, 150, { [OUR]: benchResolve().runs });
  row('measure 20,000 items × 12 cycles', 'ms', 1000, 1000, { [OUR]: [...benchMeasure(rounds)] });
}

/** A team scope of 20,000 items with histories over twelve cycles. */
async function teamAtScale(ours: Variant): Promise<void> {
  console.error('measuring: a team at scale');
  const first = await seedTeam(ours, 20_000);
  console.error(`  its first numbers: ${Math.round(first)} ms`);
  const popup: number[] = [];
  for (let round = 0; round < rounds + 2; round++) popup.push(await teamPopupToNumbers(ours));
  row('popup open to numbers, a team of 20,000 items × 12 cycles', 'ms', 150, 300, { [OUR]: popup });
}

/** The options with 500 goals, 5,000 rules and 20,000 seen items. */
async function optionsAtScale(ours: Variant): Promise<void> {
  console.error('measuring: options at scale');
  await seedScale(ours);
  // The first of them reads everything that was seen; the others count after an edit.
  const [, ...counts] = await matchCountTimes(ours, rounds * 2);
  const paints: { readonly first: number; readonly goals: number }[] = [];
  for (let round = 0; round < rounds + 2; round++) paints.push(await optionsFirstPaint(ours));
  const keys = [...(await searchKeystrokes(ours, 'goals')), ...(await searchKeystrokes(ours, 'rules'))];
  row('options, 500 goals and 5,000 rules: first paint', 'ms', 200, 200, {
    [OUR]: paints.map(({ first }) => first),
  });
  row('options, the same: the goals are painted', 'ms', 200, 300, {
    [OUR]: paints.map(({ goals }) => goals),
  });
  row('options, the same: a keystroke in search', 'ms', 50, 50, { [OUR]: keys });
  row('options, the same: match counts over 20,000 items', 'ms', 300, 300, { [OUR]: counts });
}

function print(): boolean {
  const names = [OUR, ...PEERS];
  console.log(['what', ...names, 'goal', 'fails above', ''].join(' | '));
  let within = true;
  for (const { what, unit, goal, bound, runs } of rows) {
    const cells = names.map((name) =>
      runs[name]?.length ? `${median(runs[name]).toFixed(2)} ${unit}` : '–',
    );
    const value = median(runs[OUR] ?? []);
    // Not `value > bound`: a figure that could not be measured must fail too.
    const bad = !(value <= bound);
    within &&= !bad;
    console.log([what, ...cells, goal, bound, bad ? 'OVER' : value <= goal ? 'goal' : 'within'].join(' | '));
  }
  return within;
}

if ((await run('node', ['scripts/build.ts', '--only', 'chrome'])) !== 0) process.exit(1);
const { chromium } = ensureBrowsers(['chromium']);
await mkdir('out', { recursive: true });
await sizes();
const none = await openVariant('none', chromium, null);
const ours = await openVariant(OUR, chromium, '.output/chrome-mv3');
const peers: Variant[] = [];
for (const peer of PEERS) peers.push(await openVariant(peer, chromium, await buildPeer(peer, 'out/peers')));
let failed: unknown;
try {
  await besidePeers([ours, ...peers], none);
  await ownOnly(ours);
} catch (error) {
  // What was measured before is worth printing; the run fails all the same.
  failed = error;
} finally {
  for (const variant of [none, ours, ...peers]) await variant.browser.close();
}
const within = print() && failed === undefined;
if (failed) console.error('The bench broke off:', failed);
await writeFile(
  'out/bench.json',
  JSON.stringify({ at: new Date().toISOString(), rounds, within, rows }, null, 1),
);
process.exit(within ? 0 : 1);
