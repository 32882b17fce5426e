import type { Page } from 'puppeteer-core';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { ITEMS, scaleItem, scaleStrategy } from './options-case.ts';
import type { Variant } from './variant.ts';

/** The extension API as far as it is called in an extension page. */
interface ExtensionScope {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

interface Answer {
  readonly ok: boolean;
  readonly value: { readonly rev: number; readonly seen?: number };
  readonly error?: unknown;
}

const ask = async (page: Page, kind: string, request: unknown): Promise<Answer> => {
  const answer = (await page.evaluate(
    (envelope) => (globalThis as unknown as ExtensionScope).chrome.runtime.sendMessage(envelope),
    { kind, request },
  )) as Answer;
  if (!answer.ok) throw new Error(`${kind} was refused: ${JSON.stringify(answer.error).slice(0, 2_000)}`);
  return answer;
};

const address = (variant: Variant, section: string): string =>
  `chrome-extension://${variant.extensionId}/options.html#${section}`;

async function openOptions(variant: Variant, section: string): Promise<Page> {
  const page = await variant.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address(variant, section));
  return page;
}

const ready = (page: Page): Promise<unknown> => page.waitForSelector('.section .entry-title');

/** Keeps the large strategy and its seen items, in place of whatever there was, through the product's own import. */
export async function seedScale(variant: Variant): Promise<void> {
  const page = await openOptions(variant, 'data');
  const at = new Date().toISOString();
  const text = JSON.stringify({
    throughline: 1,
    exportedAt: at,
    strategy: scaleStrategy(),
    hues: {},
    tags: [],
    items: Array.from({ length: ITEMS }, (_, n) => ({ item: scaleItem(n), at, source: 'api' })),
    history: [],
    sites: [],
    settings: { retentionDays: 90, badges: true, keepTitles: true },
  });
  const { value } = await ask(page, 'import.preview', { text });
  await ask(page, 'import.apply', { text, rev: value.rev, requestId: crypto.randomUUID() });
  await page.close();
}

/** Milliseconds from the start of the navigation, the background being awake: to the browser's own first paint, and to the first goals. */
export async function optionsFirstPaint(
  variant: Variant,
): Promise<{ readonly first: number; readonly goals: number }> {
  const page = await variant.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.evaluateOnNewDocument(() => {
    const scope = globalThis as unknown as { painted?: number };
    const look = (): void => {
      if (!document.querySelector('.goal .entry-title')) return void requestAnimationFrame(look);
      // What this frame holds is painted before the next message is worked off.
      const after = new MessageChannel();
      after.port1.onmessage = () => (scope.painted = performance.now());
      after.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address(variant, 'goals'), { waitUntil: 'domcontentloaded' });
  const shown = await page.waitForFunction(() => (globalThis as unknown as { painted?: number }).painted);
  const goals = Number(await shown.jsonValue());
  const first = await page.evaluate(
    () => performance.getEntriesByName('first-paint')[0]?.startTime ?? Number.NaN,
  );
  await page.close();
  return { first, goals };
}

/** Milliseconds from each letter typed into the search over a list until the found rows are painted. */
export async function searchKeystrokes(variant: Variant, section: 'goals' | 'rules'): Promise<number[]> {
  const page = await openOptions(variant, section);
  await page.bringToFront();
  await ready(page);
  const times = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.section input[type=search]');
    if (!input) throw new Error('There is no search.');
    const painted = (): Promise<void> =>
      new Promise((done) =>
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => done();
          after.port2.postMessage(null);
        }),
      );
    const taken: number[] = [];
    for (const typed of ['s', 'se', 'sea', 'sear', 'searc', 'search', 'search 1', 'search', 'sea', 's', '']) {
      await painted();
      const start = performance.now();
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      taken.push(performance.now() - start);
    }
    return taken;
  });
  await page.close();
  return times;
}

/** Milliseconds until the background has counted over everything seen, for `runs` strategies that differ by one rule. */
export async function matchCountTimes(variant: Variant, runs: number): Promise<number[]> {
  const page = await openOptions(variant, 'data');
  const times = await page.evaluate(
    async (strategy, times) => {
      const { runtime } = (globalThis as unknown as ExtensionScope).chrome;
      const taken: number[] = [];
      for (let run = 0; run <= times; run += 1) {
        const rules = strategy.rules.map((rule, place) =>
          place === run * 50 ? { ...rule, when: { field: 'label', op: 'is', value: `topic-${run}` } } : rule,
        );
        const start = performance.now();
        const answer = (await runtime.sendMessage({
          kind: 'matches',
          request: { strategy: { ...strategy, rules } },
        })) as Answer;
        if (!answer.ok || !answer.value.seen) throw new Error('The items were not counted.');
        taken.push(performance.now() - start);
      }
      return taken;
    },
    scaleStrategy() as Strategy,
    runs,
  );
  await page.close();
  return times;
}
