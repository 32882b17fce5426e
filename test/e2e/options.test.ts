// The options page from an empty profile: sample, edits by keyboard, two pages at once, files good and bad, hostile texts.
// What axe finds in its states is asked in options-states.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import words from '../../lib/locales/options.en.json' with { type: 'json' };
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Session } from '../world/browser.ts';
import { openCard } from './card.ts';
import { BOARD, inBothBrowsers, keepStrategy, until } from './support.ts';
import { truthOf, wrongBadges } from './truth.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function openOptions(session: Session, section: string): Promise<Page> {
  const page = await session.extensionPage(`options.html#${section}`);
  await page.bringToFront();
  await until('the section', () => page.evaluate(() => document.querySelector('#section-title') !== null));
  return page;
}

const says = (page: Page, text: string) =>
  until(`"${text}"`, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

/** A button may be drawn anew between being found and being pressed: then it is looked for again. */
async function pressButton(page: Page, label: string): Promise<void> {
  await until(`a press of "${label}"`, async () => {
    const found = await page.evaluateHandle(
      (text) =>
        [...document.querySelectorAll('button')].find((one) => one.textContent === text && !one.disabled),
      label,
    );
    const button = found.asElement() as ElementHandle<HTMLElement> | null;
    return button?.click().then(
      () => true,
      () => false,
    );
  });
}

async function kept(session: Session) {
  const answer = await session.ask('strategy.get', {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** As the options page does it: drafts that earlier pages left go too. */
async function wipe(session: Session): Promise<void> {
  await session.inExtension(() => localStorage.clear());
  const answer = await session.ask('wipe', { requestId: crypto.randomUUID() });
  if (!answer.ok) throw new Error(answer.error.message);
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = await page.$('input[type="file"]');
  if (!input) throw new Error('no place for a file');
  await input.uploadFile(path);
}

/** Adds a goal and saves it without the mouse. */
async function addGoal(page: Page, title: string): Promise<void> {
  await page.$$eval('.add-entry input', (inputs) => (inputs.at(-1) as HTMLElement).focus());
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await says(page, words.options_unsaved_one.replace('$1', '1'));
}

const [first, second, ...others] = sampleStrategy.goals;
/** What is wrong with the file, the file, and words of the sentence that says so. */
const BAD: readonly (readonly [name: string, text: string, sentence: string])[] = [
  ['an unknown key', JSON.stringify({ ...sampleStrategy, secret: 1 }), 'secret: This is not known here'],
  [
    'a cascade that goes in a circle',
    JSON.stringify({
      ...sampleStrategy,
      goals: [{ ...first, parentId: second?.id }, { ...second, parentId: first?.id }, ...others],
    }),
    'These goals form a circle',
  ],
  [
    'an unknown goal in a rule',
    JSON.stringify({
      ...sampleStrategy,
      rules: sampleStrategy.rules.map((rule) => ({ ...rule, then: { goal: 'nowhere' } })).slice(0, 1),
    }),
    '“nowhere” is no goal of the strategy',
  ],
  [
    'ranges that cannot be met',
    JSON.stringify({
      ...sampleStrategy,
      goals: sampleStrategy.goals.map((goal) =>
        goal.parentId ? goal : { ...goal, target: { lo: 0.9, hi: 1 } },
      ),
    }),
    'more than there is',
  ],
  [
    'too large a file',
    JSON.stringify({ ...sampleStrategy, name: 'x'.repeat(3 * 1024 * 1024) }),
    'larger than 2 MiB',
  ],
  [
    'a prototype',
    JSON.stringify(sampleStrategy).replace('{', '{"__proto__":{"polluted":true},'),
    '__proto__ is a key that is never accepted',
  ],
  ['no JSON', 'not a strategy', 'no valid JSON'],
];

inBothBrowsers(
  'the options',
  (stage) => {
    it('put the sample in place, and an open board follows without a reload', async () => {
      const { session } = stage;
      const board = await session.page(BOARD);
      const page = await openOptions(session, 'goals');
      await pressButton(page, words.options_first_sample_do);
      await says(page, words.options_sample_in);
      expect((await kept(session)).strategy).toEqual(sampleStrategy);
      await board.bringToFront();
      await until('right badges', async () => {
        const badges = await session.badges(board);
        return badges.length >= 10 && wrongBadges(badges, truthOf('acme.atlassian.net')).length === 0;
      });
      await board.close();
      await page.close();
    });

    it('add a goal by keyboard and keep it over a reload', async () => {
      const { session } = stage;
      const page = await openOptions(session, 'goals');
      await addGoal(page, 'Reach the north');
      await page.$$eval('.save-bar button', (buttons) => (buttons.at(-1) as HTMLElement).focus());
      await page.keyboard.press('Enter');
      await says(page, words.options_saved);
      await page.close();
      const again = await openOptions(session, 'goals');
      await says(again, 'Reach the north');
      expect((await kept(session)).strategy?.goals.at(-1)?.title).toBe('Reach the north');
      await again.close();
    });

    it('show a conflict of two pages and lose neither version', async () => {
      const { session } = stage;
      const one = await openOptions(session, 'goals');
      const other = await openOptions(session, 'goals');
      await addGoal(other, 'Theirs');
      await one.bringToFront();
      await addGoal(one, 'Mine');
      await other.bringToFront();
      await pressButton(other, words.options_save);
      await says(other, words.options_saved);
      await one.bringToFront();
      await says(one, words.options_conflict);
      await says(one, 'Theirs');
      await pressButton(one, words.options_conflict_keep_mine);
      await says(one, words.options_aside);
      await says(one, 'Mine');
      expect((await kept(session)).strategy?.goals.at(-1)?.title).toBe('Theirs');
      await pressButton(one, words.options_save);
      await until('mine', async () => (await kept(session)).strategy?.goals.at(-1)?.title === 'Mine');
      await pressButton(one, words.options_aside_use);
      await says(one, 'Theirs');
      await pressButton(one, words.options_discard);
      await one.close();
      await other.close();
    });

    it.each(BAD)('refuse %s with a sentence and change nothing', async (name, text, sentence) => {
      const { session } = stage;
      const before = await kept(session);
      const page = await openOptions(session, 'data');
      await page.waitForSelector('input[type="file"]');
      await chooseFile(page, 'strategy.json', text);
      await says(page, words.options_import_refused.replace('$1', 'strategy.json'));
      await says(page, words.options_import_nothing_changed);
      const sentences = await page.$$eval('.import .notice', (notices) =>
        notices.map((notice) => (notice as HTMLElement).innerText),
      );
      expect(sentences.length, name).toBe(1);
      expect(sentences[0]).toContain(sentence);
      expect(await kept(session)).toEqual(before);
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
      await page.close();
    });

    it('bring the same strategy back from an export after everything was deleted', async () => {
      const { session } = stage;
      const whole = await session.ask('export', {});
      if (!whole.ok) throw new Error(whole.error.message);
      await wipe(session);
      expect((await kept(session)).strategy).toBeNull();
      const page = await openOptions(session, 'data');
      await page.waitForSelector('input[type="file"]');
      await chooseFile(page, 'export.json', JSON.stringify(whole.value));
      await pressButton(page, words.options_preview_apply);
      await says(page, words.options_import_done.replace('$1', 'export.json'));
      const back = await session.ask('export', {});
      expect(back.ok && { ...back.value, exportedAt: '' }).toEqual({ ...whole.value, exportedAt: '' });
      await page.close();
    });

    // How long a key takes is no matter for a test: machines differ. That few rows are drawn is what keeps it short.
    it('500 goals and 5,000 rules: few rows are drawn, and typing finds and changes them', async () => {
      const { session } = stage;
      await wipe(session);
      const goals = Array.from({ length: 500 }, (_, n) => ({
        id: `goal-${n}`,
        title: `Goal number ${n}`,
        level: 'team' as const,
        status: 'active' as const,
        ...(n % 10 > 0 && { parentId: `goal-${n - (n % 10)}` }),
      }));
      const rules = Array.from({ length: 5000 }, (_, n) => ({
        id: `rule-${n}`,
        title: `Rule number ${n}`,
        when: { field: 'title' as const, op: 'contains' as const, value: `word${n}` },
        then: { goal: `goal-${n % 500}` },
      }));
      await keepStrategy(session, { ...sampleStrategy, goals, rules });
      for (const section of ['goals', 'rules']) {
        const page = await openOptions(session, section);
        const rows = () => page.evaluate(() => document.querySelectorAll('.entry-title').length);
        await until('the rows', async () => (await rows()) > 0);
        expect(await rows(), section).toBeLessThan(200);
        await page.focus('.find input');
        await page.keyboard.type('number 499');
        await until('the row that is looked for', async () => (await rows()) < 20);
        await page.close();
      }
      await wipe(session);
    });

    it('show hostile texts as texts, and so do popup, badge and card', async () => {
      const { session } = stage;
      const evil = '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
      await wipe(session);
      await keepStrategy(session, {
        ...sampleStrategy,
        name: evil,
        goals: sampleStrategy.goals.map((goal) => ({ ...goal, title: `${goal.title} ${evil}` })),
        guardrails: sampleStrategy.guardrails.map((rail) => ({ ...rail, title: evil, because: evil })),
        decisionRights: sampleStrategy.decisionRights.map((right) => ({ ...right, decides: evil })),
      });
      const made = (page: Page) =>
        page.evaluate(() => ({
          images: document.querySelectorAll('img[onerror]').length,
          owned: document.title === 'owned',
        }));
      const clean = { images: 0, owned: false };
      for (const section of ['goals', 'guardrails', 'decisions']) {
        const page = await openOptions(session, section);
        await says(page, '<img src=x');
        expect(await made(page), section).toEqual(clean);
        await page.close();
      }
      const board = await session.page(BOARD);
      const badges = await session.settledBadges(board, 10);
      expect(badges.some(({ label }) => label.includes('<img src=x'))).toBe(true);
      expect(await openCard(session, board, 'SHOP-14')).toContain('<img src=x');
      expect((await session.card(board)).filter(({ name }) => name === 'img' || name === 'script')).toEqual(
        [],
      );
      expect(await made(board)).toEqual(clean);
      await board.keyboard.press('Escape');
      const popup = await session.openPopupFor(board);
      await until('the numbers', () => popup.evaluate(() => document.querySelector('[data-ready]') !== null));
      await says(popup, '<img src=x');
      expect(await made(popup)).toEqual(clean);
      await popup.close();
      await board.close();

      const whole = await session.ask('export', {});
      if (!whole.ok) throw new Error(whole.error.message);
      const items = whole.value.items.map((one) => ({ ...one, item: { ...one.item, title: evil } }));
      const text = JSON.stringify({ ...whole.value, items });
      const preview = await session.ask('import.preview', { text });
      if (!preview.ok) throw new Error(preview.error.message);
      const { rev } = preview.value;
      const done = await session.ask('import.apply', { text, rev, requestId: crypto.randomUUID() });
      expect(done.ok).toBe(true);
      const elsewhere = await session.page('https://www.example.com/');
      const all = await session.openPopupFor(elsewhere);
      await until('the titles of items', () =>
        all.evaluate(() => document.querySelector('.item-title')?.textContent?.includes('<img src=x')),
      );
      expect(await made(all)).toEqual(clean);
      await all.close();
      await elsewhere.close();
    });
  },
  { strategy: null },
);
