// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { createScanQueue, MAX_WAITING, type Scanner } from '../../lib/overlay/scan-queue.ts';

let ms = 0;
let scanned: Element[] = [];
let alone: Element[] = [];
let passes = 0;

const scanner: Scanner = {
  begin: () => {
    passes += 1;
    return document.body;
  },
  *scan(root) {
    scanned.push(root);
    yield root;
  },
  scanSelf: (el) => alone.push(el),
  present: (el) => el.isConnected,
  countUnder: (el) => Number(el.getAttribute('data-count') ?? el.getElementsByTagName('*').length),
  children: (el) => el.children,
};

const add = (into: Element, name = 'row'): Element => {
  const el = document.createElement('div');
  el.className = name;
  into.append(el);
  return el;
};
const always = () => true;
const queue = () => createScanQueue(scanner, () => ms);

beforeEach(() => {
  document.body.replaceChildren();
  ms = 1_000_000;
  scanned = [];
  alone = [];
  passes = 0;
});

describe('the scan queue', () => {
  it('looks once at what was added more than once, and not at what has left the page', () => {
    const [stays, leaves] = [add(document.body), add(document.body)];
    const q = queue();
    for (let i = 0; i < 5; i += 1) {
      q.add(stays);
      q.add(leaves);
    }
    leaves.remove();
    expect(q.work(always)).toBe(false);
    expect(scanned).toEqual([stays]);
  });

  it('splits a large part into its children, in their order', () => {
    const large = add(document.body, 'list');
    large.setAttribute('data-count', '200000');
    const rows = Array.from({ length: 40 }, () => add(large));
    const q = queue();
    q.add(large);
    q.work(always);
    expect(alone).toEqual([large]);
    expect(scanned).toEqual(rows);
  });

  it('works in slices and forgets nothing between them', () => {
    const rows = Array.from({ length: 300 }, () => add(document.body));
    const q = queue();
    for (const row of rows) q.add(row);
    let slices = 0;
    let asked = 0;
    while (q.work(() => (asked += 1) % 6 !== 0)) slices += 1;
    expect(slices).toBeGreaterThan(3);
    expect(scanned).toEqual(rows);
  });

  it('makes one pass of a flood, and waits before the next', () => {
    const q = queue();
    const flood = () => {
      for (let i = 0; i < MAX_WAITING + 50; i += 1) q.add(add(document.body));
    };
    flood();
    expect(q.whole).toBe(true);
    q.work(always);
    expect([passes, scanned.length]).toEqual([1, 1]);

    ms += 20;
    flood();
    expect(q.work(always)).toBe(false);
    expect(passes).toBe(1);
    expect(q.pauseMs).toBeGreaterThan(0);
    ms += q.pauseMs ?? 0;
    q.work(always);
    expect(passes).toBe(2);
  });

  it('does not let a pass that a person caused wait', () => {
    const q = queue();
    q.addAll('wanted');
    q.work(always);
    q.addAll('flood');
    q.addAll('wanted');
    q.work(always);
    expect(passes).toBe(2);
  });
});
