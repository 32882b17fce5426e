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

  it('tells of what happens in an open root it was told of, until that has left the page', async () => {
    const host = document.body.appendChild(document.createElement('c-list'));
    const root = host.attachShadow({ mode: 'open' });
    await settled();
    watch.addRoot(root);
    watch.addRoot(root);
    [added, changed, batches] = [[], [], 0];
    const link = document.createElement('a');
    root.append(link);
    await settled();
    expect([added, changed, batches]).toEqual([[link], [[host, false]], 1]);
    link.setAttribute('href', '/x');
    await settled();
    expect(changed.at(-1)).toEqual([link, true]);
    root.append(...Array.from({ length: 61 }, div));
    await settled();
    expect(added.at(-1)).toBe(host);
    host.remove();
    for (let i = 0; i < 600; i += 1) watch.addRoot(div().attachShadow({ mode: 'open' }));
    expect(watch.isWatched(root)).toBe(false);
  });

  it('watches no more than some thousand roots, and goes on watching the page', async () => {
    const hosts = Array.from({ length: 4_000 }, div);
    document.body.append(...hosts);
    await settled();
    const roots = hosts.map((host) => host.attachShadow({ mode: 'open' }));
    for (const root of roots) watch.addRoot(root);
    expect(roots.filter(watch.isWatched).length).toBe(3_000);
    [added, changed] = [[], []];
    hosts[0]?.setAttribute('href', '/x');
    roots[0]?.append('words', div());
    await settled();
    expect(changed).toContainEqual([hosts[0], true]);
    expect(added.length).toBe(1);
    watch.start(['href']);
    expect(roots.some(watch.isWatched)).toBe(false);
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
