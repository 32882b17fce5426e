// What `resolve` and `measure` read: a strategy document, and work items as one JSON per line.
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseItem } from '../lib/app/documents/parse-item.ts';
import { parseStrategyText } from '../lib/app/documents/parse-strategy.ts';
import { readJson } from '../lib/app/documents/read-json.ts';
import type { Problem } from '../lib/domain/result.ts';
import type { Strategy } from '../lib/domain/strategy.ts';
import type { WorkItem } from '../lib/domain/work-item.ts';

/** Wrong options or files: said in one sentence, exit code 2, nothing done. */
export class Refused extends Error {}

/** A line longer than this is refused: no tracker has items of that size. */
const MOST_LINE_BYTES = 1024 * 1024;

export async function readStrategy(file: string): Promise<Strategy> {
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new Refused(`The strategy ${file} cannot be read.`);
  }
  const parsed = parseStrategyText(text);
  if (!parsed.ok) throw new Refused(parsed.error.map(({ message }) => message).join('\n'));
  return parsed.value;
}

/**
 * Gives the items one by one, so that a file of any length can be read; `-` is standard input. A line that is no work item is named
 * on standard error; their number is the answer.
 */
export async function readItems(
  file: string,
  take: (item: WorkItem) => Promise<void> | undefined,
): Promise<number> {
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
      if (item.ok) await take(item.value);
      else {
        bad++;
        console.error(`Line ${number}: ${sentence(item.error)}`);
      }
    }
  };
  await Promise.race([read(), failed]);
  return bad;
}

/** The first problem stands for all; within one line of the file a line number would mislead. */
function sentence([first, ...more]: readonly Problem[]): string {
  const said = first?.message.replace('at line 1, column', 'at column') ?? 'It is no work item.';
  return more.length === 0 ? said : `${said.slice(0, -1)}, and ${more.length} more of its parts are wrong.`;
}

/** Runs a command to its exit code; a refusal is said, anything else is a defect and thrown. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  // A reader such as `head` may close the pipe early; that is no error of ours.
  process.stdout.on('error', () => process.exit(0));
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
