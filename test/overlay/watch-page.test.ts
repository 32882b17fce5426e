// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';
import { watchPage } from '../../lib/overlay/watch-page.ts';
import { settled } from './fake-time.ts';

let added: Element[] = [];
let changed: [Element, boolean][] = [];
let overflows = 0;
let batches = 0;
let flooded = false;
const watch = watchPage({
  added: (root) => added.push(root),
  changed: (el, attribute) => changed.push([el, attribute]),
  flooded: () => flooded,
  overflow: () => (overflows += 1),
  done: () => (batches += 1),
});

beforeEach(() => {
  document.body.replaceChildren();
  flooded = false;
  watch.start(['href']);
  added = [];
  changed = [];
  overflows = batches = 0;
});
afterEach(() => watch.stop());

const div = (): HTMLElement => document.createElement('div');

describe('watching the page', () => {
  it('tells what was put in and where, but not texts, and once per batch that there is something', async () => {
    const el = div();
    document.body.append(el, 'words');
    await settled();
    expect(added).toEqual([el]);
    expect(changed).toEqual([[document.body, false]]);
    expect(batches).toBe(1);
  });

  it('passes over badges that come, and tells of one that goes', async () => {
    const badge = document.createElement(BADGE_TAG);
    document.body.append(badge);
    await settled();
    expect([added, changed, batches]).toEqual([[], [], 0]);
    badge.remove();
    await settled();
    expect(changed).toEqual([[document.body, false]]);
  });

  it('passes over what we say of a badge itself', async () => {
    const badge = document.createElement(BADGE_TAG);
    document.body.append(badge);
    watch.start(['style']);
    badge.style.setProperty('--clear', '8px');
    await settled();
    expect([changed, batches]).toEqual([[], 0]);
  });

  it('tells of watched attributes alone', async () => {
    const link = document.createElement('a');
    document.body.append(link);
    await settled();
    changed = [];
    link.setAttribute('class', 'x');
    link.setAttribute('href', '/browse/A-1');
    await settled();
    expect(changed).toEqual([[link, true]]);
  });

  it('looks at the parent of many children that come at once', async () => {
    const list = div();
    document.body.append(list);
    await settled();
    added = [];
    list.append(...Array.from({ length: 200 }, div));
    await settled();
    expect(added).toEqual([list]);
  });

  it('does not read a flood record by record', async () => {
    for (let i = 0; i < 4_000; i += 1) document.body.append(div());
    await settled();
    expect([added.length, overflows]).toEqual([0, 1]);
  });

  it('reads nothing while a pass over the whole page is waiting', async () => {
    flooded = true;
    document.body.append(div());
    await settled();
    expect([added.length, batches]).toEqual([0, 1]);
  });
});
