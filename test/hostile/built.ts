import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
export type Build = (typeof BUILDS)[number];

/**
 * The folder that holds the unpacked builds: `THROUGHLINE_OUTPUT`, else `.output`. Built first where they are missing;
 * `npm test` builds before it tests.
 */
export function builtFolder(): string {
  const given = process.env['THROUGHLINE_OUTPUT'];
  const folder = given ?? join(root, '.output');
  if (!given && !BUILDS.every((build) => existsSync(join(folder, build, 'manifest.json'))))
    execFileSync(process.execPath, ['scripts/build.ts', '--only', 'chrome,firefox'], {
      cwd: root,
      stdio: 'ignore',
    });
  return folder;
}

export interface BuiltFile {
  /** Path inside the build, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Everything in a build that a browser runs or renders. */
export const builtFiles = (build: Build): readonly BuiltFile[] =>
  globSync('**/*.{js,mjs,html,css}', { cwd: join(builtFolder(), build) })
    .sort()
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(builtFolder(), build, path), 'utf8'),
    }));

export const builtManifest = (build: Build): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(builtFolder(), build, 'manifest.json'), 'utf8')) as Record<string, unknown>;
