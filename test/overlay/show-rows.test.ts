// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Paint } from '../../lib/messages/protocol.ts';
import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';
import { MAX_READDS } from '../../lib/overlay/re-adds.ts';
import { createRows, type Row } from '../../lib/overlay/rows.ts';
import { createShowRows } from '../../lib/overlay/show-rows.ts';
import type { Route, SiteAdapter, Surface } from '../../lib/sites/adapter.ts';
import { createReader } from '../../lib/sites/read-page.ts';

/** Intersections as a test reports them; everything observed is kept. */
class Sight {
  static seen = new Set<Element>();
  static report: (entries: { target: Element; isIntersecting: boolean }[]) => void = () => undefined;
  constructor(callback: typeof Sight.report) {
    Sight.report = callback;
  }
  observe = (el: Element) => Sight.seen.add(el);
  unobserve = (el: Element) => Sight.seen.delete(el);
  disconnect = () => Sight.seen.clear();
}
Object.assign(globalThis, { IntersectionObserver: Sight });

const route: Route = { site: 'jira', tenant: 'acme.atlassian.net', view: 'board' };
const surface: Surface = {
  view: 'board',
  selector: '[data-key]',
  read(el) {
    const key = el.getAttribute('data-key');
    return key
      ? {
          site: 'jira',
          tenant: route.tenant,
          key,
          kind: 'ticket',
          title: key,
          url: `https://acme.atlassian.net/browse/${key}`,
        }
      : null;
  },
  anchor: (el) => ({ parent: el, before: null, place: 'inline' }),
  watch: ['data-key'],
};
const adapter: SiteAdapter = {
  id: 'jira',
  matches: [],
  recognises: () => true,
  route: () => route,
  surfaces: () => [surface],
  check: () => null,
  exclude: '.prose',
  theme: () => null,
};
const GOAL: Paint = { state: 'goal', provenance: 'explicit', title: 'Self-serve onboarding', hue: 1 };

let ms = 0;
let wanted: string[] = [];
let unwanted: string[] = [];
let lost: Row[] = [];
let mode: 'off' | 'wait' | 'on' = 'on';
let paints = new Map<string, Paint>();
/** What each closed root holds; only the test keeps them. */
const roots = new Map<Element, ShadowRoot>();
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};

const reader = createReader(adapter, route);
const make = () => {
  const shown = createShowRows({
    reader: () => reader,
    theme: () => 'light',
    mode: () => mode,
    paintOf: (key) => paints.get(key) ?? null,
    want: ({ key }) => wanted.push(key),
    unwant: ({ key }) => unwanted.push(key),
    lost: (row) => lost.push(row),
    now: () => ms,
  });
  const rows = createRows(
    {
      onSeen: (row) => shown.add(row),
      onMarks(marks) {
        for (const mark of marks) {
          const found = reader.at(mark, rows.claimed);
          if (found) shown.add(rows.track(found));
        }
      },
    },
    new AbortController().signal,
  );
  return { shown, rows };
};
let { shown, rows } = make();

const always = () => true;
const card = (key: string): HTMLElement => {
  const el = document.createElement('div');
  el.dataset['key'] = key;
  document.body.append(el);
  return el;
};
const find = (): void => {
  for (const mark of reader.marks(document.body)) rows.awaitMark(mark);
};
const look = (...els: Element[]): void =>
  Sight.report(els.map((target) => ({ target, isIntersecting: true })));
const badges = (el: Element): Element[] => [...el.querySelectorAll(BADGE_TAG)];
const said = (el: Element): string | undefined =>
  badges(el).map((host) => roots.get(host)?.querySelector('.box')?.getAttribute('aria-label') ?? '')[0];
const stale = (el: Element): void => {
  const row = rows.around(el) as Row;
  row.stale = true;
  shown.add(row);
  shown.work(always);
};

beforeEach(() => {
  document.body.replaceChildren();
  ms = 0;
  wanted = [];
  unwanted = [];
  lost = [];
  mode = 'on';
  paints = new Map();
  ({ shown, rows } = make());
});

describe('badges on rows', () => {
  it('come to rows in view alone, one each', () => {
    const [a, b] = [card('A-1'), card('A-2')];
    find();
    look(a);
    shown.work(always);
    look(a);
    shown.work(always);
    expect(badges(a)).toHaveLength(1);
    expect(badges(b)).toHaveLength(0);
    expect(new Set(wanted)).toEqual(new Set(['A-1']));
  });

  it('are loading first, and change in place', () => {
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    const [host] = badges(a);
    expect(said(a)).toBe('Reading');
    paints.set('A-1', GOAL);
    shown.add(rows.around(a) as Row);
    shown.work(always);
    expect(badges(a)).toEqual([host]);
    expect(said(a)).toBe('Serves the goal Self-serve onboarding');
  });

  it('say of a recycled row what its new item is, never what the old one was', () => {
    paints.set('A-1', GOAL);
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    a.dataset['key'] = 'A-2';
    stale(a);
    expect(said(a)).toBe('Reading');
    expect(wanted.at(-1)).toBe('A-2');
    expect(unwanted).toEqual(['A-1']);
  });

  it.each([
    ['when there is no time to read it', (row: Row) => row, () => false],
    ['while it is out of view', (row: Row) => Object.assign(row, { visible: false }), always],
  ])('are out of sight on a row that may show another item, %s', (_, prepare, timeLeft) => {
    paints.set('A-1', GOAL);
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    const box = () => roots.get(badges(a)[0] as Element)?.querySelector<HTMLElement>('.box');
    const row = prepare(rows.around(a) as Row);
    row.stale = true;
    shown.add(row);
    shown.work(timeLeft);
    expect(box()?.style.visibility).toBe('hidden');
    look(a);
    shown.work(always);
    expect(box()?.style.visibility).toBe('');
    expect(said(a)).toBe('Serves the goal Self-serve onboarding');
  });

  it('go to the end again when the page puts new content behind them, and not for another badge', () => {
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    const [host] = badges(a);
    const words = document.createElement('span');
    a.append(words);
    stale(a);
    expect([...a.children]).toEqual([words, host]);
    const other = document.createElement(BADGE_TAG);
    a.append(other);
    stale(a);
    expect([...a.children]).toEqual([words, host, other]);
  });

  it('go from a row that shows no item any more, and come back with one', () => {
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    a.removeAttribute('data-key');
    stale(a);
    expect(badges(a)).toEqual([]);
    expect(lost.map(({ el }) => el)).toEqual([a]);
    a.dataset['key'] = 'A-1';
    stale(a);
    expect(badges(a)).toHaveLength(1);
  });

  it('come back three times when the page removes them, then stay away', () => {
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    let back = 0;
    for (let i = 0; i < 1_000; i += 1) {
      ms += 16;
      for (const host of badges(a)) host.remove();
      stale(a);
      back += badges(a).length;
    }
    expect(back).toBe(MAX_READDS);
  });

  it('are asked about but not put into a page that has not come alive', () => {
    mode = 'wait';
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    expect([badges(a).length, wanted]).toEqual([0, ['A-1']]);
  });

  it('are gone when they are switched off, and nothing is asked', () => {
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    mode = 'off';
    wanted = [];
    stale(a);
    expect([badges(a).length, wanted]).toEqual([0, []]);
  });

  it('carry nothing on their host that says what they say', () => {
    paints.set('A-1', GOAL);
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    const [host] = badges(a);
    expect(host?.attributes).toHaveLength(0);
    expect(host?.textContent).toBe('');
    expect(host?.shadowRoot).toBeNull();
  });

  it('leave an element that has left the page as they found it', () => {
    const a = card('A-1');
    find();
    look(a);
    shown.work(always);
    a.remove();
    Sight.report([{ target: a, isIntersecting: false }]);
    expect(badges(a)).toEqual([]);
    expect(rows.around(a)).toBeNull();
    expect(Sight.seen.has(a)).toBe(false);
  });

  it('stop in the middle when the time is up, and go on after', () => {
    const cards = Array.from({ length: 100 }, (_, i) => card(`A-${i}`));
    find();
    look(...cards);
    let slices = 1;
    const slice = () => {
      let left = 10;
      return shown.work(() => (left -= 1) > 0);
    };
    while (slice()) slices += 1;
    expect(slices).toBeGreaterThan(3);
    expect(cards.every((el) => badges(el).length === 1)).toBe(true);
  });
});
