import { execFile, execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, serve, type Program } from './program.ts';

const run = promisify(execFile);

/** Its binary alone is 97 MB: too much for everybody's `npm ci`. So it is used where it is, and fetched only on request. */
const VERSION = '1.52.0';
const FOLDER = process.env['THROUGHLINE_BACKLOG_MD'] ?? join(tmpdir(), `throughline-backlog-md-${VERSION}`);

const binary = (): string | undefined =>
  globSync(join(FOLDER, 'node_modules/backlog.md-*/backlog*')).find((file) => existsSync(file));

/** Why Backlog.md cannot be run here, in one line; null = it can. `THROUGHLINE_FETCH_REAL=1` installs it (10 s). */
export function backlogMissing(): string | null {
  const install = [
    'install',
    '--prefix',
    FOLDER,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    `backlog.md@${VERSION}`,
  ];
  if (!binary() && process.env['THROUGHLINE_FETCH_REAL'] === '1')
    try {
      execFileSync('npm', install, { stdio: 'ignore', timeout: 120_000 });
    } catch {
      return 'Backlog.md could not be fetched';
    }
  return binary()
    ? null
    : `Backlog.md is not installed; THROUGHLINE_FETCH_REAL=1 fetches it, or: npm ${install.join(' ')}`;
}

const TASKS = [
  ['Refund without a receipt', 'goal-self-serve,cash', 'high'],
  ['Count the drawer', 'goal-scale-platform', 'medium'],
  ['Print the name of the manager', 'support', 'low'],
  ['Larger buttons', '', 'low'],
] as const;

/** Backlog.md over a folder of made-up tasks TASK-1 to TASK-4. */
export async function startBacklog(): Promise<Program> {
  const program = binary();
  if (!program) throw new Error('Backlog.md is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-backlog-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const options = { cwd: folder, timeout: 60_000 };
  try {
    await run('git', ['init', '.'], options);
    await run('git', ['config', 'user.email', 'user@example.com'], options);
    await run('git', ['config', 'user.name', 'Example'], options);
    await run(program, ['init', 'Till', '--defaults'], options);
    for (const [title, labels, priority] of TASKS)
      await run(
        program,
        ['task', 'create', title, '--priority', priority, ...(labels ? ['-l', labels] : [])],
        options,
      );
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const server = await serve(program, ['browser', '--port', String(port), '--no-open'], `${origin}/`, {
      cwd: folder,
    });
    return {
      origin,
      async stop() {
        await server.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
