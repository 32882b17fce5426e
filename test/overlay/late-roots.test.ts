// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createLateRoots, LATE_MS } from '../../lib/overlay/late-roots.ts';
import { rootsIn } from '../../lib/sites/salesforce/open-roots.ts';
import type { SiteAdapter } from '../../lib/sites/adapter.ts';

let due: (() => void)[] = [];
const waits: number[] = [];
const timers = {
  after(ms: number, callback: () => void) {
    waits.push(ms);
    due.push(callback);
    return callback;
  },
  cancel(handle: unknown) {
    due = due.filter((callback) => callback !== handle);
  },
};
const pass = (): void => {
  const now = due;
  due = [];
  for (const callback of now) callback();
};

let found: ShadowRoot[] = [];
const known = new WeakSet<ShadowRoot>();
const late = (roots: SiteAdapter['roots']) =>
  createLateRoots({
    roots,
    timers,
    top: () => document.documentElement,
    isKnown: (root) => known.has(root),
    onRoot: (root) => found.push(root),
  });

beforeEach(() => {
  document.body.replaceChildren();
  due = [];
  found = [];
});

const component = (): HTMLElement => document.body.appendChild(document.createElement('c-list'));

describe('roots that come after their component', () => {
  it('are found once, a while later, where nobody knows them', () => {
    const [one, two, gone] = [component(), component(), component()];
    const watch = late(rootsIn);
    for (const host of [one, two, gone]) watch.add(host);
    const root = one.attachShadow({ mode: 'open' });
    known.add(two.attachShadow({ mode: 'open' }));
    gone.attachShadow({ mode: 'open' });
    gone.remove();
    expect(found).toEqual([]);
    expect([due.length, waits.at(-1)]).toEqual([1, LATE_MS]);
    pass();
    expect(found).toEqual([root]);
    expect(due).toEqual([]);
  });

  it('are looked for in the whole page where more was put in than is worth keeping', () => {
    const watch = late(rootsIn);
    for (let i = 0; i < 300; i += 1) watch.add(component());
    const root = component().attachShadow({ mode: 'open' });
    pass();
    expect(found).toEqual([root]);
  });

  it('are not looked for on sites without any, nor after the end', () => {
    late(undefined).add(component());
    expect(due).toEqual([]);
    const watch = late(rootsIn);
    watch.add(component());
    watch.stop();
    expect(due).toEqual([]);
  });
});
