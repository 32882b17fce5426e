import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { load } from './scenarios.ts';
import type { Variant } from './variant.ts';

/** The extension API as far as it is called in an extension page. */
interface ExtensionScope {
  readonly chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** A seen item like those of the bench page, varied enough to reach every bucket. */
const benchItem = (n: number): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key: `SHOP-${n}`,
  kind: 'ticket',
  title: `Bench card ${n}`,
  url: `https://acme.atlassian.net/browse/SHOP-${n}`,
  project: 'SHOP',
  type: n % 7 === 0 ? 'Bug' : 'Story',
  status: 'To Do',
  statusCategory: 'todo',
  labels: n % 5 === 0 ? ['goal-self-serve'] : n % 11 === 0 ? ['custom-work'] : [],
  components: n % 13 === 0 ? ['Billing'] : [],
});

/** Opens the options page and keeps the sample strategy and `count` seen items through the product's own import. */
export async function seed(variant: Variant, count: number): Promise<void> {
  const page = await variant.browser.newPage();
  await page.goto(`chrome-extension://${variant.extensionId}/options.html`);
  const at = new Date().toISOString();
  const ask = (kind: string, request: unknown) =>
    page.evaluate(
      (envelope) => (globalThis as unknown as ExtensionScope).chrome.runtime.sendMessage(envelope),
      { kind, request },
    ) as Promise<{
      ok: boolean;
      value: { rev: number };
      error?: unknown;
    }>;
  const got = await ask('strategy.get', {});
  const put = await ask('strategy.put', {
    rev: got.value.rev,
    requestId: crypto.randomUUID(),
    strategy: sampleStrategy,
  });
  if (!put.ok) throw new Error(`The sample strategy was refused: ${JSON.stringify(put.error)}`);
  await page.close();
  await load(variant);
  for (let from = 1; from <= count; from += 200) {
    const items = Array.from({ length: Math.min(200, count - from + 1) }, (_, index) => ({
      ...benchItem(from + index),
      updatedAt: at,
    }));
    const answer = await fromContent(variant, 'observe', {
      site: 'jira',
      tenant: 'acme.atlassian.net',
      items,
      absent: [],
      moved: {},
    });
    if (!answer.ok) throw new Error(`Seeding failed: ${JSON.stringify(answer)}`);
  }
}

/** Sends a message from the content script's own world and times the answer, in milliseconds. */
async function fromContent(
  variant: Variant,
  kind: string,
  request: unknown,
): Promise<{ ok: boolean; ms: number }> {
  const contextId = await contentWorld(variant);
  const { result, exceptionDetails } = await variant.cdp.send('Runtime.evaluate', {
    contextId,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => { const t = performance.now(); const a = await chrome.runtime.sendMessage(${JSON.stringify({ kind, request })}); return { ok: a?.ok === true, ms: performance.now() - t, error: a?.error }; })()`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value as { ok: boolean; ms: number };
}

/** The execution context of the content script in the bench page. */
async function contentWorld(variant: Variant): Promise<number> {
  const found: number[] = [];
  const onContext = ({ context }: { context: { id: number; origin: string } }) => {
    if (context.origin.startsWith(`chrome-extension://${variant.extensionId}`)) found.push(context.id);
  };
  variant.cdp.on('Runtime.executionContextCreated', onContext);
  await variant.cdp.send('Runtime.disable');
  await variant.cdp.send('Runtime.enable');
  variant.cdp.off('Runtime.executionContextCreated', onContext);
  const id = found.at(-1);
  if (id === undefined) throw new Error('The content script is not in the page.');
  return id;
}

const evaluate200 = () => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  items: Array.from({ length: 200 }, (_, index) => benchItem(index + 1)),
});

/** Milliseconds of `runs` evaluations of 200 items, with the worker alive or killed before each. */
export async function evaluateTimes(variant: Variant, runs: number, cold: boolean): Promise<number[]> {
  await load(variant);
  const times: number[] = [];
  await fromContent(variant, 'evaluate', evaluate200());
  for (let run = 0; run < runs; run++) {
    if (cold) {
      await variant.cdp.send('ServiceWorker.enable');
      await variant.cdp.send('ServiceWorker.stopAllWorkers');
      await pause(300);
    }
    const answer = await fromContent(variant, 'evaluate', evaluate200());
    if (!answer.ok) throw new Error('evaluate was refused.');
    times.push(answer.ms);
  }
  return times;
}

/** Milliseconds from the popup's navigation start until its numbers are there. */
export async function popupToNumbers(variant: Variant): Promise<number> {
  const page: Page = await variant.browser.newPage();
  await page.setViewport({ width: 400, height: 600 });
  await page.goto(`chrome-extension://${variant.extensionId}/popup.html`, { waitUntil: 'domcontentloaded' });
  const ms = await page.evaluate(async () => {
    while (!document.querySelector('[data-ready]')) await new Promise((done) => requestAnimationFrame(done));
    return performance.now();
  });
  await page.close();
  return ms;
}
