import { beforeEach, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { openSlot, type KeptStore, type PageLocks } from '../../components/options/state/draft-slot.ts';
import { forgetKept } from '../../components/options/state/forget-kept.ts';
import { readDraft, type KeptDraft } from '../../components/options/state/kept-draft.ts';

class Store implements KeptStore {
  entries = new Map<string, string>();
  full = false;
  get length() {
    return this.entries.size;
  }
  key = (index: number) => [...this.entries.keys()][index] ?? null;
  getItem = (name: string) => this.entries.get(name) ?? null;
  removeItem = (name: string) => void this.entries.delete(name);
  setItem = (name: string, text: string) => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.entries.set(name, text);
  };
}

let store = new Store();
let held: string[] = [];
const locks: PageLocks = { hold: (name) => void held.push(name), held: async () => held };
const draft = (name: string, at: string): KeptDraft => ({
  rev: 3,
  base: sampleStrategy,
  draft: { ...sampleStrategy, name },
  asides: [],
  at,
});

beforeEach(() => {
  store = new Store();
  held = [];
});

test('a page opened after another was closed finds its draft', async () => {
  const first = await openSlot(store, locks, 'one');
  first.keep(draft('typed', '2026-01-01T00:00:00Z'));
  held = [];
  const second = await openSlot(store, locks, 'two');
  expect(second.draft?.draft.name).toBe('typed');
  second.forget();
  expect(store.length).toBe(0);
});

test('two open pages never share a draft', async () => {
  const first = await openSlot(store, locks, 'one');
  first.keep(draft('of the first', '2026-01-01T00:00:00Z'));
  const second = await openSlot(store, locks, 'two');
  expect(second.draft).toBeNull();
  second.keep(draft('of the second', '2026-01-02T00:00:00Z'));
  held = [];
  const later = await openSlot(store, locks, 'three');
  expect(later.draft?.draft.name).toBe('of the second');
  const last = await openSlot(store, locks, 'four');
  expect(last.draft?.draft.name).toBe('of the first');
});

test('no room is said, not thrown', async () => {
  store.full = true;
  expect((await openSlot(store, locks, 'one')).keep(draft('typed', ''))).toBe(false);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another shape', '{"rev":1,"draft":{"goals":3}}'],
  ['a list with holes', JSON.stringify({ rev: 1, draft: { ...sampleStrategy, goals: [null] } })],
])('%s is no draft', (_, text) => {
  expect(readDraft(text)).toBeNull();
});

test('after a wipe nothing of ours stays, and nothing else is touched', () => {
  store.setItem('throughline.draft.one', 'x');
  store.setItem('throughline.typed.goal', 'x');
  store.setItem('somebody else', 'x');
  forgetKept(store);
  expect([...store.entries.keys()]).toEqual(['somebody else']);
});
