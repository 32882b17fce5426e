/** `npm run resolve`: one verdict per line for a strategy and a file of work items. Usage is below. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { parseItem } from '../lib/app/documents/parse-item.ts';
import { parseStrategyText } from '../lib/app/documents/parse-strategy.ts';
import { readJson } from '../lib/app/documents/read-json.ts';
import { dayIn, dayNumber, instantMs } from '../lib/domain/day.ts';
import { compileStrategy, resolve, type CompiledStrategy } from '../lib/domain/resolve.ts';
import type { Problem } from '../lib/domain/result.ts';

const USAGE = `npm run resolve -- --strategy S.json --items I.jsonl [--at ISO]

Prints one verdict per item of I.jsonl (one work item as JSON per line), as JSON on one line each.
  --strategy FILE   the strategy document, schema 1
  --items FILE      the work items; - reads them from standard input
  --at ISO          the instant to judge at, such as 2026-11-22T09:00:00Z, or a day in the strategy's zone; now by default
  --help            this text

A line that is no work item is named on standard error and gets no verdict; the exit code is then 1.
Exit code 2: the options or the strategy are wrong, and nothing was resolved. \`npm run -s\` leaves out npm's own lines.
`;

/** A line longer than this is refused: no tracker has items of that size. */
const MOST_LINE_BYTES = 1024 * 1024;

class Refused extends Error {}

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

async function strategyOf(file: string): Promise<CompiledStrategy> {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Refused(`The strategy ${file} cannot be read.`);
  }
  const parsed = parseStrategyText(text);
  if (!parsed.ok) throw new Refused(parsed.error.map(({ message }) => message).join('\n'));
  return compileStrategy(parsed.value);
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

/** Resolves the lines one by one, so that a file of any length can be read; the number of bad lines. */
async function resolveLines(file: string, compiled: CompiledStrategy, at: Date): Promise<number> {
  let bad = 0;
  let number = 0;
  const input = file === '-' ? process.stdin : createReadStream(file, 'utf8');
  const failed = new Promise<never>((_, reject) =>
    input.once('error', () => reject(new Refused(`The items ${file} cannot be read.`))),
  );
  const read = async (): Promise<void> => {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const json = readJson(line, MOST_LINE_BYTES);
      const item = json.ok ? parseItem(json.value) : json;
      if (item.ok) await print(`${JSON.stringify(resolve(compiled, item.value, at), spoken)}\n`);
      else {
        bad++;
        console.error(`Line ${number}: ${sentence(item.error)}`);
      }
    }
  };
  await Promise.race([read(), failed]);
  return bad;
}

/** Reasons are printed as sentences; what they say without a language is for pages. */
const spoken = (key: string, value: unknown): unknown => (key === 'said' ? undefined : value);

/** The first problem stands for all; within one line of the file a line number would mislead. */
function sentence([first, ...more]: readonly Problem[]): string {
  const said = first?.message.replace('at line 1, column', 'at column') ?? 'It is no work item.';
  return more.length === 0 ? said : `${said.slice(0, -1)}, and ${more.length} more of its parts are wrong.`;
}

/** Waits while the reader of a pipe is slower than we are. */
function print(text: string): Promise<void> | undefined {
  if (process.stdout.write(text)) return undefined;
  return new Promise((go) => process.stdout.once('drain', go));
}

async function main(): Promise<number> {
  const asked = options();
  if (!asked) {
    console.log(USAGE);
    return 0;
  }
  const compiled = await strategyOf(asked.strategy);
  const at = instant(asked.at, compiled.strategy.timeZone);
  return (await resolveLines(asked.items, compiled, at)) > 0 ? 1 : 0;
}

// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on('error', () => process.exit(0));
try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
