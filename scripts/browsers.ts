/** Finds an installed browser, and on Debian or Ubuntu as root installs what is missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

const OVERRIDE = { chromium: 'THROUGHLINE_CHROMIUM', firefox: 'THROUGHLINE_FIREFOX' } as const;
const PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/** Names to look for on the PATH, and usual places off it. */
const PLACES: Readonly<Record<BrowserKind, { names: readonly string[]; paths: readonly string[] }>> = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    paths: [
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Chromium\\Application\\chrome.exe'),
      ...windows('Google\\Chrome\\Application\\chrome.exe'),
      ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  firefox: {
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(homedir(), 'Applications/Firefox.app/Contents/MacOS/firefox'),
      ...windows('Mozilla Firefox\\firefox.exe'),
    ],
  },
};

function windows(place: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, place)] : [];
  });
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser of this kind, or null. The environment variable comes first. */
export function findBrowser(kind: BrowserKind): string | null {
  const named = process.env[OVERRIDE[kind]];
  if (named) return executable(named) ? named : null;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    ...PLACES[kind].names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES[kind].paths,
  ];
  return candidates.find(executable) ?? null;
}

/** Debian or one of its children, with the right to install. */
function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release'))
    return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function install(kinds: readonly BrowserKind[]): void {
  const apt = (...args: string[]): void => {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  console.log(`Installing ${kinds.map((kind) => PACKAGE[kind]).join(' and ')} with apt-get.`);
  apt('update');
  for (const kind of kinds) apt('install', '-y', '--no-install-recommends', PACKAGE[kind]);
}

/** What a person has to do when a browser is missing and cannot be installed here: one line. */
export const missingBrowser = (kind: BrowserKind): string =>
  kind === 'chromium'
    ? `No Chrome, Chromium or Edge found: install one, or set ${OVERRIDE.chromium} to its path.`
    : `No Firefox found: install it, or set ${OVERRIDE.firefox} to its path.`;

/**
 * The paths of the browsers asked for, installing what is missing where that is possible.
 * Throws with one clear line when a browser is still missing.
 */
export function ensureBrowsers<K extends BrowserKind>(kinds: readonly K[]): Record<K, string> {
  const absent = kinds.filter((kind) => !findBrowser(kind) && !process.env[OVERRIDE[kind]]);
  if (absent.length > 0 && mayInstall()) install(absent);
  const found = {} as Record<K, string>;
  for (const kind of kinds) {
    const path = findBrowser(kind);
    if (!path) throw new Error(missingBrowser(kind));
    found[kind] = path;
  }
  return found;
}
