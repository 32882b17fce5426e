import type { Page } from 'puppeteer-core';
import { histories, historiesStrategy } from '../world/histories/generate.ts';
import { keepScopeRecords, scopeRecords, type ScopeRecords } from '../world/team-scope.ts';
import type { Variant } from './variant.ts';

/** The extension API as far as it is called in an extension page. */
interface ExtensionScope {
  readonly chrome: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly storage: { readonly local: { set(values: object): Promise<void> } };
  };
}

interface Answer {
  readonly ok: boolean;
  readonly value: { readonly rev: number; readonly choices: readonly { readonly from: string }[] };
}

const SCOPE = {
  id: 'bench',
  name: 'Bench team',
  site: 'jira',
  tenant: 'acme.atlassian.net',
  query: { by: 'project', key: 'SHOP' },
} as const;
const CYCLES = 12;
/** Records that are handed over at once. */
const MOST_RECORDS = 200;

const address = (variant: Variant, path: string): string =>
  `chrome-extension://${variant.extensionId}/${path}`;

const ask = async (page: Page, kind: string, request: unknown): Promise<Answer> => {
  const answer = (await page.evaluate(
    (envelope) => (globalThis as unknown as ExtensionScope).chrome.runtime.sendMessage(envelope),
    { kind, request },
  )) as Answer;
  if (!answer.ok) throw new Error(`${kind} was refused: ${JSON.stringify(answer).slice(0, 500)}`);
  return answer;
};

/** Keeps a team scope of so many items over twelve cycles, and looks at it once. How long the first numbers took, in milliseconds. */
export async function seedTeam(variant: Variant, count: number): Promise<number> {
  const page = await variant.browser.newPage();
  await page.goto(address(variant, 'manifest.json'));
  const { value } = await ask(page, 'strategy.get', {});
  await ask(page, 'strategy.put', {
    rev: value.rev,
    requestId: crypto.randomUUID(),
    strategy: historiesStrategy,
  });
  const now = Date.now();
  const { items } = histories({ seed: 20_261_122, items: count, cycles: CYCLES, now });
  const { scope, work } = scopeRecords(SCOPE, items, new Date(now).toISOString());
  for (let from = 0; from < work.length; from += MOST_RECORDS) {
    const part: ScopeRecords = { scope, work: work.slice(from, from + MOST_RECORDS) };
    await page.evaluate(keepScopeRecords, part);
  }
  await page.evaluate(
    (id) => (globalThis as unknown as ExtensionScope).chrome.storage.local.set({ popup: { scope: id } }),
    SCOPE.id,
  );
  const begun = performance.now();
  const first = await ask(page, 'measure', { of: { scope: SCOPE.id } });
  const took = performance.now() - begun;
  // As it is worked out ahead: in the first days of a cycle the popup shows the one before.
  const [, before] = first.value.choices;
  if (before) await ask(page, 'measure', { of: { scope: SCOPE.id }, cycle: before.from });
  await page.close();
  return took;
}

/** Milliseconds from the popup's navigation start until the team's numbers are there. */
export async function teamPopupToNumbers(variant: Variant): Promise<number> {
  const page = await variant.browser.newPage();
  await page.setViewport({ width: 400, height: 600 });
  await page.goto(address(variant, 'popup.html'), { waitUntil: 'domcontentloaded' });
  const ms = await page.evaluate(async () => {
    while (!document.querySelector('[data-numbers]'))
      await new Promise((done) => requestAnimationFrame(done));
    return performance.now();
  });
  await page.close();
  return ms;
}
