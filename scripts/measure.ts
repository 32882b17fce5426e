/** `npm run measure`: every number of a window as one JSON object. Usage is below. */
import { parseArgs } from 'node:util';
import { isDay } from '../lib/domain/day.ts';
import { measure } from '../lib/domain/measure/measure.ts';
import type { WorkItem } from '../lib/domain/work-item.ts';
import { readItems, readStrategy, Refused, runCommand } from './strategy-and-items.ts';

const USAGE = `npm run measure -- --strategy S.json --items I.jsonl --from DAY --to DAY [--now ISO]

Prints where the work of a window went, how sure that is, and what follows, as one JSON object. Definitions: docs/measures.md.
  --strategy FILE   the strategy document, schema 1
  --items FILE      work items with their histories, one as JSON per line; - reads them from standard input
  --from DAY        first day of the window, such as 2026-11-02, in the strategy's zone
  --to DAY          its last day
  --now ISO         the instant after which nothing is known; the end of the window by default
  --help            this text

A line that is no work item is named on standard error and left out; the exit code is then 1.
Exit code 2: the options or the strategy are wrong, and nothing was measured.
`;

interface Options {
  readonly strategy: string;
  readonly items: string;
  readonly from: string;
  readonly to: string;
  readonly now: number;
}

/** null = the usage was asked for. */
function options(): Options | null {
  let values;
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({
      options: { strategy: text, items: text, from: text, to: text, now: text, help: { type: 'boolean' } },
    }));
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message.split('. ')[0] : error}. See --help.`);
  }
  if (values.help) return null;
  const { strategy, items, from, to, now } = values;
  if (!strategy || !items || !from || !to)
    throw new Refused('--strategy, --items, --from and --to are needed; see --help.');
  for (const [name, day] of Object.entries({ from, to }))
    if (!isDay(day)) throw new Refused(`--${name} ${day} is no day; write it as 2026-11-22.`);
  if (to < from)
    throw new Refused(`The window ends (${to}) before it begins (${from}); exchange --from and --to.`);
  if (Date.parse(to) - Date.parse(from) > 5 * 366 * 86_400_000)
    throw new Refused('The window is longer than five years; measure a shorter one.');
  const at = now === undefined ? Infinity : Date.parse(now);
  if (Number.isNaN(at)) throw new Refused(`--now ${now} is no instant; write it as 2026-11-22T09:00:00Z.`);
  return { strategy, items, from, to, now: at };
}

/** Numbers to six digits; what is kept for computing (maps of weights and shares) is left out, their sums are there. */
function shown(key: string, value: unknown): unknown {
  if (key === 'shares' || key === 'weights' || key === 'committed') return undefined;
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(6)) : value;
}

await runCommand(async () => {
  const asked = options();
  if (!asked) {
    console.log(USAGE);
    return 0;
  }
  const strategy = await readStrategy(asked.strategy);
  const items: WorkItem[] = [];
  const bad = await readItems(asked.items, (item) => void items.push(item));
  const { from, to, now } = asked;
  console.log(
    JSON.stringify({ window: { from, to }, ...measure({ strategy, items, from, to, now }) }, shown, 2),
  );
  return bad > 0 ? 1 : 0;
});
