import { afterAll, beforeAll, describe } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { openBrowser, type Session, type SessionOptions } from '../world/browser.ts';
import { startWorld, type World, type WorldOptions } from '../world/server.ts';

/** Where the builds are; another folder may be named, as in the tests of built files. */
const OUTPUT = process.env['THROUGHLINE_OUTPUT'] ?? '.output';

export const EXTENSION = { chromium: `${OUTPUT}/chrome-mv3`, firefox: `${OUTPUT}/firefox-mv3` } as const;

export const JIRA = 'https://acme.atlassian.net';
export const BOARD = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;

/** A real browser on its own world, with the sample strategy kept. Filled before the first test of the group. */
export interface Stage {
  readonly session: Session;
  readonly world: World;
}

interface StageOptions {
  readonly world?: WorldOptions;
  readonly session?: Partial<SessionOptions>;
  /** Default: the sample strategy. null: none. */
  readonly strategy?: Strategy | null;
}

/** The same tests in real Chromium and real Firefox, one browser and one world for the group. */
export function inBothBrowsers(
  name: string,
  tests: (stage: Stage) => void,
  options: StageOptions = {},
): void {
  describe.each(['chromium', 'firefox'] as const)(`${name} in %s`, (kind) => {
    const stage = {} as { session: Session; world: World };
    beforeAll(async () => {
      stage.world = await startWorld(options.world);
      stage.session = await openBrowser(kind, stage.world, {
        extensionDir: EXTENSION[kind],
        ...options.session,
      });
      if (options.strategy !== null) await keepStrategy(stage.session, options.strategy ?? sampleStrategy);
    });
    afterAll(async () => {
      await stage.session?.close();
      await stage.world?.close();
    });
    tests(stage);
  });
}

/** Saves a strategy the way the options page does. */
export async function keepStrategy(session: Session, strategy: Strategy): Promise<number> {
  const now = await session.ask('strategy.get', {});
  if (!now.ok) throw new Error(now.error.message);
  const kept = await session.ask('strategy.put', {
    rev: now.value.rev,
    requestId: crypto.randomUUID(),
    strategy,
  });
  if (!kept.ok)
    throw new Error(`${kept.error.code}: ${kept.error.message} ${JSON.stringify(kept.error.problems ?? '')}`);
  return kept.value.rev;
}

/** Waits until `check` answers truthy; throws with `what` after `ms`. */
export async function until<T>(
  what: string,
  check: () => Promise<T | null | undefined | false>,
  ms = 10_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await check();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${ms} ms in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
