// `npm start`: builds, starts the world on loopback and opens a browser with the extension and a sample strategy on a Jira
// board, a Linear list and a HubSpot board, until it is closed. Without a display, or with `-- --tour`, it takes the headless tour into out/tour/.
// `-- --browser firefox` takes the other browser.
import { parseArgs } from 'node:util';
import { openBrowser, type Session } from '../test/world/browser.ts';
import { boardPath } from '../test/world/hubspot/portal-paths.ts';
import { startWorld } from '../test/world/server.ts';
import { ensureBrowsers } from './browsers.ts';
import { run } from './run.ts';
import { keepSample } from './sample.ts';
import { connectAll } from './tour-connect.ts';
import { tourStrategy } from './tour-strategy.ts';
import { takeTour, type Shot } from './tour.ts';

const PAGES = [
  'https://acme.atlassian.net/jira/software/c/projects/SHOP/boards/12',
  'https://linear.app/acme/team/ENG/all',
  `https://app.hubspot.com${boardPath}`,
];

// Node prints a warning for its type stripping, which the world's pages go through; it tells a person nothing.
process.removeAllListeners('warning');

const { values } = parseArgs({
  options: { tour: { type: 'boolean' }, browser: { type: 'string', default: 'chromium' } },
});
if (values.browser !== 'chromium' && values.browser !== 'firefox') {
  console.error(`--browser takes chromium or firefox; "${values.browser}" is neither.`);
  process.exit(2);
}
const kind: Session['kind'] = values.browser;

/** A window can be shown: always on macOS and Windows, on Linux with a display server. */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

function report(shots: readonly Shot[]): void {
  for (const { name, badges, problem, ok } of shots) {
    const states = Object.entries(badges).map(([state, count]) => `${count} ${state}`);
    console.log(`${ok ? 'ok ' : 'NOT'} ${name.padEnd(16)} ${problem ?? states.join(', ')}`);
  }
  const good = shots.filter(({ ok }) => ok).length;
  console.log(`${good} of ${shots.length} pictures as they should be; they are in out/tour.`);
}

/** Until the window is closed or Ctrl+C. */
const closed = (session: Session): Promise<void> =>
  new Promise((done) => {
    session.browser.once('disconnected', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });

async function show(world: Awaited<ReturnType<typeof startWorld>>, extensionDir: string): Promise<void> {
  const session = await openBrowser(kind, world, { extensionDir, headless: false, viewport: null });
  const ended = closed(session);
  await keepSample(session, tourStrategy);
  await connectAll(session);
  const pages = [];
  for (const url of PAGES) pages.push(await session.page(url));
  await pages[0]?.bringToFront();
  console.log(
    `Open:\n${PAGES.join('\n')}\nEverything runs on this computer. Close the window or press Ctrl+C to end.`,
  );
  await ended;
  await session.close().catch(() => null);
}

async function main(): Promise<number> {
  ensureBrowsers([kind]);
  const build = kind === 'firefox' ? 'firefox' : 'chrome';
  if ((await run('node', ['scripts/build.ts', '--only', build])) !== 0) return 1;
  const extensionDir = `.output/${build}-mv3`;
  const world = await startWorld();
  try {
    if (hasDisplay && !values.tour) {
      await show(world, extensionDir);
      return 0;
    }
    const shots = await takeTour(kind, world, extensionDir);
    report(shots);
    return shots.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    await world.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
