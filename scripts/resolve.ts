/** `npm run resolve`: one verdict per line for a strategy and a file of work items. Usage is below. */
import { parseArgs } from 'node:util';
import { dayIn, dayNumber, instantMs } from '../lib/domain/day.ts';
import { compileStrategy, resolve, type CompiledStrategy } from '../lib/domain/resolve.ts';
import { readItems, readStrategy, Refused, runCommand } from './strategy-and-items.ts';

const USAGE = `npm run resolve -- --strategy S.json --items I.jsonl [--at ISO]

Prints one verdict per item of I.jsonl (one work item as JSON per line), as JSON on one line each.
  --strategy FILE   the strategy document, schema 1
  --items FILE      the work items; - reads them from standard input
  --at ISO          the instant to judge at, such as 2026-11-22T09:00:00Z, or a day in the strategy's zone; now by default
  --help            this text

A line that is no work item is named on standard error and gets no verdict; the exit code is then 1.
Exit code 2: the options or the strategy are wrong, and nothing was resolved. \`npm run -s\` leaves out npm's own lines.
`;

interface Options {
  readonly strategy: string;
  readonly items: string;
  readonly at: string | undefined;
}

/** null = the usage was asked for. */
function options(): Options | null {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        strategy: { type: 'string' },
        items: { type: 'string' },
        at: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message.split('. ')[0] : error}. See --help.`);
  }
  if (values.help) return null;
  const { strategy, items, at } = values;
  if (!strategy || !items) throw new Refused('Both --strategy and --items are needed; see --help.');
  return { strategy, items, at };
}

/** An instant, or a whole day: then an hour at which it is that day in the zone. */
function instant(at: string | undefined, timeZone: string): Date {
  if (at === undefined) return new Date();
  const day = dayNumber(at);
  const hours = Number.isNaN(day) ? [] : [12, 2, 22];
  const candidates = hours.map((hour) => Date.parse(`${at}T00:00:00Z`) + hour * 3_600_000);
  const ms = candidates.find((candidate) => dayIn(timeZone, candidate) === day) ?? instantMs(at);
  if (Number.isNaN(ms)) throw new Refused(`--at ${at} is no instant; write it as 2026-11-22T09:00:00Z.`);
  return new Date(ms);
}

const resolveLines = (file: string, compiled: CompiledStrategy, at: Date): Promise<number> =>
  readItems(file, (item) => print(`${JSON.stringify(resolve(compiled, item, at), spoken)}\n`));

/** Reasons are printed as sentences; what they say without a language is for pages. */
const spoken = (key: string, value: unknown): unknown => (key === 'said' ? undefined : value);

/** Waits while the reader of a pipe is slower than we are. */
function print(text: string): Promise<void> | undefined {
  if (process.stdout.write(text)) return undefined;
  return new Promise((go) => process.stdout.once('drain', go));
}

await runCommand(async () => {
  const asked = options();
  if (!asked) {
    console.log(USAGE);
    return 0;
  }
  const compiled = compileStrategy(await readStrategy(asked.strategy));
  const at = instant(asked.at, compiled.strategy.timeZone);
  return (await resolveLines(asked.items, compiled, at)) > 0 ? 1 : 0;
});
