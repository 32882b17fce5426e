// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Picked, PickTask } from '../../../lib/domain/custom/pick.ts';
import { pick } from '../../../lib/overlay/picker/picker.ts';
import { violationsIn } from '../../components/axe.ts';

type Listener = (event: Event) => void;

/** What the picker listens for on the window: jsdom makes no trusted events, so they are handed over by hand. */
let listeners: Map<string, Listener>;
/** The picker's root, which is closed to the page. */
let root: ShadowRoot;
let page: string[];

/** A row is 20 high and 100 wide, the cells beside each other; the bar is at 500. */
function boxOf(this: Element): DOMRect {
  if (this.className === 'bar') return new DOMRect(0, 500, 640, 100);
  const button = this.tagName === 'BUTTON' ? [...(this.parentElement?.children ?? [])].indexOf(this) : -1;
  if (button >= 0) return new DOMRect(button * 100, 570, 90, 28);
  const row = this.closest('tr');
  if (!row) return new DOMRect(0, 0, 0, 0);
  const cells = [...row.children];
  const cell = cells.findIndex((one) => one.contains(this));
  const y = [...document.querySelectorAll('tr')].indexOf(row) * 20;
  return cell < 0 ? new DOMRect(0, y, 300, 20) : new DOMRect(cell * 100, y, 100, 20);
}

beforeEach(() => {
  listeners = new Map();
  page = [];
  vi.spyOn(window, 'addEventListener').mockImplementation((name: string, listener: unknown) => {
    listeners.set(name, listener as Listener);
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return (root = attach.call(this, init));
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(boxOf);
  Element.prototype.scrollIntoView = () => undefined;
  Document.prototype.elementFromPoint = (x, y) =>
    document.querySelectorAll('tr')[Math.floor(y / 20)]?.children[Math.floor(x / 100)] ?? null;
  const rows = [1, 2, 3].map((n) => {
    const row = document.createElement('tr');
    row.className = 'issue';
    row.id = `issue-${n}`;
    for (const [name, words] of [
      ['id', String(n)],
      ['subject', `Work number ${n}`],
      ['status', 'New'],
    ] as const) {
      const cell = row.insertCell();
      cell.className = name;
      if (name === 'id') {
        const link = document.createElement('a');
        link.href = `/issues/${n}`;
        link.textContent = words;
        cell.append(link);
      } else cell.textContent = words;
    }
    return row;
  });
  const table = document.createElement('table');
  table.createTBody().append(...rows);
  document.body.replaceChildren(table);
  for (const name of ['click', 'keydown', 'pointerdown'])
    document.addEventListener(name, () => page.push(name));
});
afterEach(() => {
  void pick({
    mode: 'read',
    site: { throughlineSite: 1, name: '', origin: '', kind: 'ticket', match: [], rows: [] },
  });
  vi.restoreAllMocks();
});

const ITEM: PickTask = { mode: 'item', kind: 'ticket' };

interface Given {
  readonly stopped: boolean;
}

/** A trusted event of the window. */
function give(name: string, of: object): Given {
  let stopped = false;
  const event = {
    type: name,
    isTrusted: true,
    preventDefault: () => undefined,
    stopImmediatePropagation: () => (stopped = true),
    ...of,
  };
  listeners.get(name)?.(event as unknown as Event);
  return { stopped };
}
const key = (name: string, shiftKey = false): Given => give('keydown', { key: name, shiftKey });
const pointer = (x: number, y: number): void => {
  give('pointermove', { clientX: x, clientY: y });
};
const click = (x: number, y: number): void => {
  pointer(x, y);
  give('click', { clientX: x, clientY: y, detail: 1 });
};
const status = () => root.querySelector('[role=status]')?.textContent ?? '';
const focused = () => root.activeElement?.textContent;

describe('with the keyboard alone', () => {
  test('an item, its key and its title are taken, each step said with the words of what is pointed at', async () => {
    const picked = pick(ITEM);
    expect(status()).toContain('Point at one whole item');
    expect(key('ArrowDown').stopped).toBe(true);
    expect(status()).toContain('Work number 1');
    expect(status()).toContain('3 elements like this');
    key('ArrowDown');
    expect(status()).toContain('Work number 2');
    key('Enter');
    expect(status()).toContain('Now click its key');
    for (let at = 0; at < 20 && !/^.*\d items? would be recognised/.test(status()); at += 1) key('ArrowDown');
    expect(status()).toContain('3 items would be recognised');
    key('Enter');
    expect(status()).toContain('Now click its title');
    for (let at = 0; at < 20 && !status().includes('1 Work number 1'); at += 1) key('ArrowDown');
    key('Enter');
    const answer = (await picked) as Extract<Picked, { mode: 'item' }>;
    expect(answer?.item.row).toContain('issue');
    expect(answer?.item.title).toHaveLength(1);
    expect(document.querySelector('[popover]')).toBeNull();
  });

  test('Backspace goes a step back, left and right make it wider and narrower, Esc ends with nothing', async () => {
    const picked = pick(ITEM);
    key('ArrowDown');
    key('Enter');
    expect(status()).toContain('Now click its key');
    key('Backspace');
    expect(status()).toContain('Point at one whole item');
    pointer(150, 30);
    key('Enter');
    pointer(150, 30);
    const narrow = status();
    key('ArrowLeft');
    expect(status()).not.toBe(narrow);
    key('ArrowRight');
    expect(status()).toBe(narrow);
    key('Escape');
    expect(await picked).toBeNull();
  });

  test('Tab goes round within the bar and never into the page', () => {
    void pick(ITEM);
    const seen = [1, 2, 3, 4, 5].map(() => {
      expect(key('Tab').stopped).toBe(true);
      return focused();
    });
    const [wider, narrower, cancel, pane, again] = seen;
    expect([wider, narrower, cancel, again]).toEqual(['Wider', 'Narrower', 'Cancel', 'Wider']);
    expect(pane).toContain('Point at one whole item');
    key('Tab', true);
    key('Tab', true);
    expect(focused()).toBe('Cancel');
  });

  test('Enter on a button of the bar presses it, and takes nothing on the page', () => {
    void pick(ITEM);
    click(150, 30);
    pointer(150, 30);
    key('Tab');
    const narrow = status();
    expect(key('Enter').stopped).toBe(true);
    expect(status()).toContain('Now click its key');
    expect(status()).not.toBe(narrow);
  });

  test('Space on Cancel ends it with nothing', async () => {
    const picked = pick(ITEM);
    for (let tab = 0; tab < 3; tab += 1) key('Tab');
    expect(key(' ').stopped).toBe(true);
    expect(await picked).toBeNull();
  });
});

describe('with the pointer', () => {
  test('a click takes what is under it; one on the bar is the bar’s own', () => {
    void pick(ITEM);
    click(150, 30);
    expect(status()).toContain('Now click its key');
    click(100, 550);
    expect(status()).toContain('Now click its key');
    expect(give('click', { clientX: 100, clientY: 550, detail: 1 }).stopped).toBe(true);
    expect(status()).toContain('Now click its key');
  });

  test('a click on Cancel ends it; one that no pointer has made takes nothing', async () => {
    const picked = pick(ITEM);
    pointer(150, 30);
    give('click', { clientX: 0, clientY: 0, detail: 0 });
    expect(status()).toContain('Point at one whole item');
    give('click', { clientX: 250, clientY: 580, detail: 1 });
    expect(await picked).toBeNull();
  });

  test('nothing reaches the page, and what is forged does nothing', () => {
    void pick(ITEM);
    const forged = { isTrusted: false, clientX: 150, clientY: 30, detail: 1, key: 'Enter' };
    pointer(150, 30);
    expect(give('click', forged).stopped).toBe(true);
    expect(give('keydown', forged).stopped).toBe(true);
    expect(status()).toContain('Point at one whole item');
    expect(page).toEqual([]);
  });
});

test('a second request ends the first', async () => {
  const first = pick(ITEM);
  void pick(ITEM);
  expect(await first).toBeNull();
  expect(document.querySelectorAll('[popover]')).toHaveLength(1);
});

test('is an application of that name to screen readers, and has no fault that axe finds', async () => {
  void pick(ITEM);
  key('ArrowDown');
  expect(root.activeElement?.getAttribute('role')).toBe('application');
  const copy = document.createElement('main');
  copy.append(...[...root.children].map((child) => child.cloneNode(true)));
  document.body.append(copy);
  expect(await violationsIn(copy)).toEqual([]);
});
