// The card: why, who decides, and a tag set by hand with undo; by mouse and by keyboard, in two tabs at once.
import { expect, it } from 'vitest';
import { BOARD, JIRA, TENANT, inBothBrowsers, until, type Stage } from './support.ts';
import { cardText, inCard, openCard, press } from './card.ts';

const stateOf = async (
  { session }: Stage,
  page: Awaited<ReturnType<Stage['session']['page']>>,
  key: string,
) => (await session.badges(page)).find((badge) => badge.key === key);

inBothBrowsers(
  'the card',
  (stage) => {
    it('says why an item is off strategy and who decides', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await session.settledBadges(page, 10);
      const text = await openCard(session, page, 'SHOP-14');
      expect(text).toContain('Custom work for one customer');
      expect(text).toContain('Head of Product');
      expect(text).toContain("One-off work for a single customer is outside this year's focus.");
      await page.keyboard.press('Escape');
      await until('the card to close', async () => (await cardText(session, page)) === '');
      await page.close();
    });

    it('asks for an exception with keys and mouse, which waits until it is granted in the popup, and is undone', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await session.settledBadges(page, 10);
      await openCard(session, page, 'SHOP-14');
      await press(session, page, 'button', 'Ask for an exception');
      await inCard(session, page, 'textarea', '');
      await page.keyboard.type('A pilot for');
      const typed = async (text: string) => {
        const card = await session.ask('card', { site: 'jira', tenant: TENANT, key: 'SHOP-14' });
        return card.ok && card.value.draft?.reason === text;
      };
      await until('what was typed to be kept', () => typed('A pilot for'));
      // The page goes, with the card in it; what was typed stays.
      await page.reload();
      await session.settledBadges(page, 10);
      await openCard(session, page, 'SHOP-14');
      await press(session, page, 'button', 'Ask for an exception');
      await inCard(session, page, 'textarea', '');
      await page.keyboard.type(' one quarter.');
      await until('the rest to be kept', () => typed('A pilot for one quarter.'));
      await press(session, page, 'button', 'Request it');
      await until('the request on the card', async () =>
        /Exception asked for on .*; decided by Head of Product\. A pilot for one quarter\./.test(
          await cardText(session, page),
        ),
      );
      const asked = await session.ask('exceptions.waiting', {});
      const [one] = asked.ok ? asked.value.waiting : [];
      if (!one) throw new Error('Nothing waits.');
      expect(one).toMatchObject({ line: { key: 'SHOP-14' }, reason: 'A pilot for one quarter.' });

      const off = async () => (await stateOf(stage, page, 'SHOP-14'))?.state === 'off_strategy';
      const popup = await session.openPopupFor(page);
      // Firefox's stands in a tab of its own, and a page that is not in sight paints nothing; Chromium's closes once the page is in front.
      const see = async (which: typeof page) => {
        if (session.kind === 'firefox') await which.bringToFront();
      };
      const row = '.decisions .waiting-row';
      await see(popup);
      await popup.waitForSelector('.decisions summary');
      await popup.click('.decisions summary');
      expect(await popup.$eval(row, (node) => node.textContent)).toContain('Consulted: Head of Sales');
      await popup.click(`${row} .button.primary`);
      await popup.waitForFunction(() => document.activeElement?.textContent === 'Undo');
      await see(page);
      await until('the badge to be in order', async () => !(await off()));
      await see(popup);
      await popup.click('.decided button');
      await popup.waitForSelector(row);
      await see(page);
      await until('the badge as before', off);
      await see(popup);
      await popup.click(`${row} .button:not(.primary)`);
      await popup.waitForFunction((rows) => !document.querySelector(rows), {}, row);
      await popup.close();
      await page.close();
    });

    it('names the path and the ancestor of an inherited tag', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await session.settledBadges(page, 10);
      const text = await openCard(session, page, 'SHOP-17');
      expect(text).toContain('Win enterprise customers');
      expect(text).toContain('Enterprise access and audit');
      expect(text).toContain('SHOP-2');
      await page.close();
    });

    it('sets a goal by mouse, shows it in both tabs at once, and takes it back', async () => {
      const { session } = stage;
      const other = await session.page(`${JIRA}/browse/SHOP-11`);
      await session.settledBadges(other, 1);
      const page = await session.page(BOARD);
      await session.settledBadges(page, 10);
      expect((await stateOf(stage, page, 'SHOP-11'))?.state).toBe('untagged');
      await openCard(session, page, 'SHOP-11');
      await press(session, page, 'button', 'Set goal');
      await page.keyboard.type('self');
      await inCard(session, page, 'option', 'Self-serve onboarding');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await until('the goal on the badge', async () =>
        (await stateOf(stage, page, 'SHOP-11'))?.label.includes('Self-serve onboarding'),
      );
      await other.bringToFront();
      await until('the goal in the other tab', async () =>
        (await stateOf(stage, other, 'SHOP-11'))?.label.includes('Self-serve onboarding'),
      );
      await page.bringToFront();
      await press(session, page, 'button', 'Undo');
      await until(
        'the badge as before',
        async () => (await stateOf(stage, page, 'SHOP-11'))?.state === 'untagged',
      );
      const kept = await session.ask('export', {});
      expect(kept.ok && kept.value.tags).toEqual([]);
      await page.close();
      await other.close();
    });

    it('opens by Alt+Shift+G on the hovered row and marks a category without the mouse', async () => {
      const { session } = stage;
      const page = await session.page(BOARD);
      await session.settledBadges(page, 10);
      const row = await page.$eval('#card-SHOP-22', (card) => {
        card.scrollIntoView({ block: 'center' });
        const { x, y } = card.getBoundingClientRect();
        return { x, y };
      });
      await page.mouse.move(row.x + 20, row.y + 12, { steps: 3 });
      const options = async () =>
        (await session.card(page))
          .filter((node) => node.attributes['role'] === 'option')
          .map((node) => node.text);
      /** The tab order differs by browser (Firefox stops at scroll boxes): tries the first, the second … stop. */
      const chooseAt = async (stop: number): Promise<boolean> => {
        await page.keyboard.down('Alt');
        await page.keyboard.down('Shift');
        await page.keyboard.press('KeyG');
        await page.keyboard.up('Shift');
        await page.keyboard.up('Alt');
        await until('the card of SHOP-22', async () => (await cardText(session, page)).includes('SHOP-22'));
        await inCard(session, page, 'button', 'Mark as category');
        for (let i = 0; i < stop; i += 1) await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await new Promise((done) => setTimeout(done, 200));
        if ((await options()).some((text) => text.includes('Keep the lights on'))) return true;
        while (await cardText(session, page)) {
          await page.keyboard.press('Escape');
          await new Promise((done) => setTimeout(done, 100));
        }
        return false;
      };
      let stop = 1;
      while (!(await chooseAt(stop))) {
        stop += 1;
        expect(stop, 'tab stops before "Mark as category"').toBeLessThan(10);
      }
      await page.keyboard.type('lights');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await until('the category on the badge', async () =>
        (await stateOf(stage, page, 'SHOP-22'))?.label.includes('Keep the lights on'),
      );
      const shortcuts = await page.evaluate(
        () => (window as unknown as { world: { shortcuts: string[] } }).world.shortcuts,
      );
      expect(shortcuts, 'what was typed on the card stayed on the card').toEqual([]);
      await page.keyboard.press('Escape');
      await page.close();
    });

    it('works on the page of one item as a button with a tab stop', async () => {
      const { session } = stage;
      const page = await session.page(`${JIRA}/browse/SHOP-8`);
      await session.settledBadges(page, 1);
      const own = (await session.badges(page)).find((badge) => badge.key === 'SHOP-8');
      expect(own?.label).toContain('Enterprise access and audit');
      const { x = 0, y = 0, width = 0, height = 0 } = own?.box ?? {};
      await page.mouse.click(x + width / 2, y + height / 2);
      await until('the card', async () => (await cardText(session, page)).includes('SHOP-8'));
      await page.keyboard.press('Escape');
      await until('the card to close', async () => (await cardText(session, page)) === '');
      await page.close();
    });
  },
  { rowsLate: true },
);
