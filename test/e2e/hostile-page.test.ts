// The page is hostile: what it can learn, forge, hide, remove or flood. See docs/security.md.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { flood } from '../bench/flood.ts';
import { BADGE } from '../world/badges.ts';
import { BOARD, inBothBrowsers, keepStrategy, until, type Stage } from './support.ts';

/** A word that nothing of the world's own pages holds: finding it means that the page can read the strategy. */
const SECRET = 'Zephyrine';

const secretStrategy: Strategy = {
  ...sampleStrategy,
  goals: sampleStrategy.goals.map((goal, i) => ({ ...goal, title: `${SECRET} goal ${i}` })),
  categories: sampleStrategy.categories.map((category, i) => ({
    ...category,
    title: `${SECRET} category ${i}`,
  })),
  rules: sampleStrategy.rules.map((rule, i) => ({ ...rule, title: `${SECRET} rule ${i}` })),
  guardrails: sampleStrategy.guardrails.map((rail, i) => ({
    ...rail,
    title: `${SECRET} rail ${i}`,
    because: SECRET,
  })),
};

const board = async ({ session }: Stage, count = 10): Promise<Page> => {
  const page = await session.page(BOARD);
  const badges = await session.settledBadges(page, count);
  expect(badges.length).toBeGreaterThanOrEqual(count);
  return page;
};

inBothBrowsers(
  'a hostile page',
  (stage) => {
    it('finds nothing of the strategy in its DOM, its globals, its events or its timings', async () => {
      const { session } = stage;
      const page = await session.page('about:blank');
      await page.evaluateOnNewDocument(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard, globalsAtStart: Object.getOwnPropertyNames(globalThis) });
        const listen = (event: Event) => {
          const { type, detail, data } = event as CustomEvent & MessageEvent;
          heard.push(`${type} ${JSON.stringify(detail ?? '')} ${JSON.stringify(data ?? '')}`);
        };
        for (const type of [
          'message',
          'click',
          'pointerover',
          'mouseover',
          'focusin',
          'input',
          'storage',
          'animationstart',
        ])
          addEventListener(type, listen, true);
        const dispatch = EventTarget.prototype.dispatchEvent;
        EventTarget.prototype.dispatchEvent = function (event) {
          heard.push(event.type);
          return dispatch.call(this, event);
        };
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          const root = attach.call(this, { ...init, mode: 'open' });
          heard.push(`shadow ${this.localName}`);
          return root;
        };
      });
      await page.goto(BOARD);
      const badges = await session.settledBadges(page, 10);
      expect(
        badges.filter((badge) => `${badge.text} ${badge.label}`.includes(SECRET)).length,
      ).toBeGreaterThanOrEqual(5);
      const first = badges[0];
      if (first) await page.mouse.move(first.box.x + 4, first.box.y + 4);
      await new Promise((done) => setTimeout(done, 1500));
      const seen = await page.evaluate((tag) => {
        const texts: string[] = [];
        const walk = (node: Node): void => {
          texts.push(node.nodeValue ?? '');
          if (node instanceof Element) {
            for (const attribute of node.attributes) texts.push(`${attribute.name}=${attribute.value}`);
            if (node.shadowRoot && node.localName.startsWith('throughline')) walk(node.shadowRoot);
          }
          node.childNodes.forEach(walk);
        };
        walk(document);
        const scope = globalThis as unknown as { heard: string[]; globalsAtStart: string[] };
        const globals = Object.getOwnPropertyNames(globalThis).filter(
          (name) => !scope.globalsAtStart.includes(name),
        );
        return {
          text: texts.join('\n'),
          heard: scope.heard.join('\n'),
          globals: globals.filter((name) => /through|strateg|goal|badge/i.test(name)),
          entries: JSON.stringify(performance.getEntries()),
          keys: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
          openRoots: [...document.querySelectorAll(tag)].filter((host) => host.shadowRoot).length,
          sheets: [...document.styleSheets, ...document.adoptedStyleSheets]
            .flatMap((sheet) => {
              try {
                return [...sheet.cssRules].map((rule) => rule.cssText);
              } catch {
                return [];
              }
            })
            .join('\n'),
        };
      }, BADGE);
      for (const [where, found] of Object.entries(seen)) {
        expect(String(found).includes(SECRET), `the strategy shows in ${where}`).toBe(false);
        if (where !== 'text')
          expect(/goal-|self-serve|custom-work/.test(String(found)), `an id shows in ${where}`).toBe(false);
      }
      expect(seen.globals).toEqual([]);
      expect(seen.openRoots).toBe(0);
      await page.close();
    });

    it('cannot open the card or act by forged events', async () => {
      const page = await board(stage);
      const before = await page.evaluate(
        () => document.documentElement.childElementCount + document.body.childElementCount,
      );
      const after = await page.evaluate((tag) => {
        const hosts = [...document.querySelectorAll(tag)];
        let sent = 0;
        for (let i = 0; sent < 100; i += 1) {
          const target = hosts[i % hosts.length] ?? document.body;
          const all = { bubbles: true, composed: true, cancelable: true };
          const events = [
            new MouseEvent('mouseover', all),
            new PointerEvent('pointerover', all),
            new PointerEvent('pointerenter', all),
            new PointerEvent('pointerdown', all),
            new MouseEvent('click', all),
            new KeyboardEvent('keydown', { ...all, key: 'G', code: 'KeyG', altKey: true, shiftKey: true }),
            new KeyboardEvent('keydown', { ...all, key: 'Enter' }),
            new FocusEvent('focus', all),
          ];
          for (const event of events) {
            target.dispatchEvent(event);
            sent += 1;
          }
        }
        return new Promise<number>((done) =>
          setTimeout(
            () => done(document.documentElement.childElementCount + document.body.childElementCount),
            1500,
          ),
        );
      }, BADGE);
      expect(after).toBe(before);
      await page.close();
    });

    it('cannot end the content script by a forged lifecycle event', async () => {
      const { session } = stage;
      const page = await board(stage);
      await page.evaluate((id) => {
        for (let i = 0; i < 50; i += 1) {
          const name = `${id}:jira:wxt:content-script-started`;
          document.dispatchEvent(
            new CustomEvent(name, { detail: { contentScriptName: 'jira', messageId: `${i}` } }),
          );
          window.dispatchEvent(
            new CustomEvent(name, { detail: { contentScriptName: 'jira', messageId: `${i}` } }),
          );
          window.postMessage({ type: name, contentScriptName: 'jira', messageId: `${i}` }, '*');
        }
      }, session.extensionId);
      const renamed = `${SECRET} renamed`;
      await keepStrategy(session, {
        ...secretStrategy,
        goals: secretStrategy.goals.map((goal) => ({ ...goal, title: renamed })),
      });
      await until('badges that follow the strategy after the forged events', async () =>
        (await session.badges(page)).some((badge) => `${badge.text} ${badge.label}`.includes('renamed')),
      );
      await keepStrategy(session, secretStrategy);
      await page.close();
    });

    it('has no way to send messages to the extension', async () => {
      const { session } = stage;
      const page = await board(stage);
      const reached = await page.evaluate(async (id) => {
        const scope = globalThis as unknown as Record<
          string,
          { runtime?: { sendMessage?: (id: string, m: unknown) => Promise<unknown> } } | undefined
        >;
        const send = scope['chrome']?.runtime?.sendMessage ?? scope['browser']?.runtime?.sendMessage;
        if (!send) return 'no channel';
        return Promise.race([
          Promise.resolve(send(id, { kind: 'strategy.get', request: {} })).then(
            JSON.stringify,
            (error: unknown) => `refused ${String(error)}`,
          ),
          new Promise((done) => setTimeout(() => done('no answer'), 1000)),
        ]);
      }, session.extensionId);
      expect(String(reached)).toMatch(/no channel|refused|no answer/);
      await page.close();
    });

    it('cannot restyle or hide badges by forty hostile rules', async () => {
      const { session } = stage;
      const page = await board(stage);
      const looks = () =>
        page.evaluate((tag) => {
          const names = ['display', 'visibility', 'opacity', 'color', 'fontSize', 'fontFamily', 'fontWeight', 'lineHeight', 'letterSpacing', 'textTransform', 'direction', 'writingMode', 'transform', 'filter', 'clipPath', 'pointerEvents', 'zIndex', 'position', 'width', 'height', 'margin', 'padding', 'border', 'backgroundColor', 'cursor', 'float', 'textIndent', 'wordSpacing', 'userSelect', 'maskImage'] as const; // prettier-ignore
          return [...document.querySelectorAll(tag)].slice(0, 8).map((host) => {
            const style = getComputedStyle(host);
            return names.map((name) => `${name}:${style[name]}`).join(';');
          });
        }, BADGE);
      const before = await looks();
      const boxes = (await session.badges(page)).slice(0, 8).map(({ box }) => [box.width, box.height]);
      await page.evaluate((tag) => {
        const declarations = ['display:none', 'visibility:hidden', 'opacity:0', 'color:red', 'font-size:60px', 'font-family:fantasy', 'font-weight:900', 'line-height:5', 'letter-spacing:20px', 'text-transform:uppercase', 'direction:rtl', 'writing-mode:vertical-rl', 'transform:scale(3)', 'filter:blur(9px)', 'clip-path:inset(50%)', 'pointer-events:none', 'z-index:-1', 'position:fixed', 'width:900px', 'height:300px', 'margin:90px', 'padding:90px', 'border:9px solid red', 'background:red', 'cursor:none', 'float:right', 'text-indent:90px', 'word-spacing:90px', 'user-select:all', 'mask-image:linear-gradient(transparent,transparent)']; // prettier-ignore
        const sheet = document.createElement('style');
        const rules = declarations.map((declaration) => `${tag}, ${tag} * { ${declaration} !important }`);
        for (const declaration of declarations.slice(3, 13))
          rules.push(`[data-testid] > * ${tag} { ${declaration} !important }`);
        sheet.textContent = rules.join('\n');
        document.head.append(sheet);
      }, BADGE);
      expect(await looks()).toEqual(before);
      expect((await session.badges(page)).slice(0, 8).map(({ box }) => [box.width, box.height])).toEqual(
        boxes,
      );
      await page.close();
    });

    it('that removes badges a thousand times gets each back three times at most', async () => {
      const page = await board(stage);
      const most = await page.evaluate(async (tag) => {
        const added = new Map<Element, number>();
        const observer = new MutationObserver((records) => {
          for (const record of records)
            for (const node of record.addedNodes)
              if (node instanceof Element && node.localName === tag) {
                const row = node.closest('[id^="card-"]') ?? document.body;
                added.set(row, (added.get(row) ?? 0) + 1);
              }
        });
        observer.observe(document, { childList: true, subtree: true });
        let removed = 0;
        const end = performance.now() + 6000;
        while (removed < 1000 && performance.now() < end) {
          for (const host of document.querySelectorAll(tag)) {
            host.remove();
            removed += 1;
          }
          await new Promise((done) => requestAnimationFrame(done));
        }
        return Math.max(0, ...added.values());
      }, BADGE);
      expect(most).toBeLessThanOrEqual(3);
      await page.close();
    });

    it('that floods us with mutations is not left with wrong badges', async () => {
      const { session } = stage;
      const page = await board(stage);
      const before = (await session.badges(page)).map(({ key, text }) => `${key} ${text}`).sort();
      expect(await page.evaluate(flood)).toBeGreaterThan(20_000);
      await until('the same badges after the flood', async () => {
        const now = (await session.badges(page)).map(({ key, text }) => `${key} ${text}`).sort();
        return JSON.stringify(now) === JSON.stringify(before);
      });
      await page.close();
    });

    // The last one: the browser that follows has another copy of the extension.
    it(
      'that has five tabs open while the extension is updated keeps no node and hears no error, and the new script works',
      { timeout: 180_000 },
      async () => {
        const { session } = stage;
        const errors: string[] = [];
        const pages: Page[] = [];
        for (let i = 0; i < 5; i += 1) {
          const page = await board(stage, 5);
          page.on('pageerror', (error) => errors.push(String(error)));
          page.on('console', (message) => {
            if (message.type() === 'error') errors.push(message.text());
          });
          pages.push(page);
        }
        await session.reloadExtension();
        for (const page of pages) {
          await page.bringToFront();
          await page.evaluate(() => {
            document.body.append(document.createElement('div'));
          });
          // Old badges go; the new copy may have put its own meanwhile, each row one.
          await until('one badge per row at most', async () => {
            const badges = await session.badges(page);
            return new Set(badges.map(({ key }) => key)).size === badges.length;
          });
        }
        const fresh = await session.page(BOARD);
        expect((await session.settledBadges(fresh, 5)).length).toBeGreaterThanOrEqual(5);
        expect(errors).toEqual([]);
      },
    );
  },
  { strategy: secretStrategy, rowsLate: true },
);
