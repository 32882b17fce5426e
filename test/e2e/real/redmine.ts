import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort, serve, type Program } from './program.ts';

const run = promisify(execFile);

const HOME = '/usr/share/redmine';
/** The database as Debian's package has set it up, with Redmine's default data. Copied, never written to. */
const FRESH = '/var/lib/dbconfig-common/sqlite3/redmine/instances/default/redmine_default';
const PACKAGES = 'apt-get install -y --no-install-recommends redmine redmine-sqlite puma';

export interface Redmine extends Program {
  /** Number of the custom field "Strategic goal". */
  readonly field: number;
}

/** Why Redmine cannot be run here, in one line; null = it can. */
export function redmineMissing(): string | null {
  if (process.getuid?.() !== 0) return 'Redmine is run as root only, which lets it run as www-data';
  return existsSync(FRESH) && existsSync('/usr/bin/puma')
    ? null
    : `Redmine is not installed; as root: ${PACKAGES}`;
}

/** Debian's Ruby brings two bundlers, and only the one of its package knows gems that are packages. */
function bundler(): string {
  const [spec = ''] = globSync('/usr/share/rubygems-integration/all/specifications/bundler-*.gemspec');
  return basename(spec, '.gemspec').replace('bundler-', '');
}

/** Redmine from Debian's packages, on a copy of its fresh database with made-up issues. */
export async function startRedmine(): Promise<Redmine> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-redmine-'));
  const database = join(folder, 'redmine.db');
  const seed = join(folder, 'seed.rb');
  copyFileSync(FRESH, database);
  copyFileSync(fileURLToPath(new URL('redmine-seed.rb', import.meta.url)), seed);
  chmodSync(folder, 0o777);
  chmodSync(database, 0o666);
  chmodSync(seed, 0o644);

  const version = bundler();
  const env = {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: '/var/lib/redmine',
    LANG: 'C.UTF-8',
    RAILS_ENV: 'production',
    RAILS_SERVE_STATIC_FILES: '1',
    REDMINE_INSTANCE: 'default',
    REDMINE_LANG: 'en',
    DATABASE_URL: `sqlite3:${database}`,
    ...(version && { BUNDLER_VERSION: version }),
  };
  const asWeb = ['--reuid=www-data', '--regid=www-data', '--init-groups'];
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const rails = [...asWeb, 'bundle', 'exec', 'rails', 'runner', seed];
    const { stdout } = await run('setpriv', rails, { cwd: HOME, env, timeout: 120_000 });
    const field = Number(/field=(\d+) issues=12/.exec(stdout)?.[1]);
    if (!field) throw new Error(`Redmine was not seeded: ${stdout}`);
    const origin = `http://127.0.0.1:${await freePort()}`;
    const puma = [
      'puma',
      '-e',
      'production',
      '-t',
      '2:5',
      '-w',
      '0',
      '-b',
      origin.replace('http', 'tcp'),
      'config.ru',
    ];
    const server = await serve('setpriv', [...asWeb, ...puma], `${origin}/projects/billing/issues`, {
      cwd: HOME,
      env,
    });
    return {
      origin,
      field,
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
