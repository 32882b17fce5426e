import { beforeEach, describe, expect, it } from 'vitest';
import type { FieldsAnswer } from '../../lib/domain/tracker.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { ask as askBackground } from '../../lib/messages/client.ts';
import type { EvaluateRequest, ObserveRequest, Paint, PaintedItem } from '../../lib/messages/protocol.ts';
import { createVerdicts } from '../../lib/overlay/verdicts.ts';
import { FakeTime, settled } from './fake-time.ts';

const item = (key: string): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key,
  kind: 'ticket',
  title: key,
  url: `https://acme.atlassian.net/browse/${key}`,
});
const found = (key: string) => ({ key, item: item(key) });
const GOAL: Paint = { state: 'goal', provenance: 'explicit', title: 'Self-serve onboarding', hue: 1 };
const LOADING: Paint = { state: 'loading', provenance: null, title: '' };
const UNTAGGED: Paint = { state: 'untagged', provenance: null, title: '' };

let time = new FakeTime();
let evaluated: EvaluateRequest[] = [];
let observed: ObserveRequest[] = [];
let painted: string[] = [];
let gone = 0;
/** What the background says; an error code makes it fail. */
let say: (key: string) => Omit<PaintedItem, 'key'>;
let refuse: 'internal' | 'context_gone' | null = null;
let answer: (keys: readonly string[]) => FieldsAnswer;

const ask = ((kind: string, request: EvaluateRequest & ObserveRequest) => {
  (kind === 'evaluate' ? evaluated : observed).push(request);
  if (refuse) return Promise.resolve({ ok: false, error: { code: refuse, message: '' } });
  const keys = [...request.items.map(({ key }) => key), ...(request.absent ?? [])];
  const items = keys.map((key) => ({
    key,
    ...(kind === 'observe' ? { paint: GOAL, fresh: true } : say(key)),
  }));
  return Promise.resolve({ ok: true, value: { rev: 1, items } });
}) as unknown as typeof askBackground;

const made = (withSource = true) =>
  createVerdicts({
    site: 'jira',
    tenant: 'acme.atlassian.net',
    source: withSource
      ? {
          fields(keys, _signal, onPart) {
            const part = answer(keys);
            onPart?.(part);
            return Promise.resolve(part);
          },
        }
      : null,
    ask,
    signal: new AbortController().signal,
    timers: time,
    now: time.now,
    awake: () => true,
    onPaints: (keys) => painted.push(...keys),
    onGone: () => (gone += 1),
  });

beforeEach(() => {
  time = new FakeTime();
  evaluated = [];
  observed = [];
  painted = [];
  gone = 0;
  refuse = null;
  say = () => ({ paint: GOAL, fresh: true });
  answer = (keys) => ({ items: keys.map(item), absent: [], failed: [], moved: {} });
});

describe('verdicts', () => {
  it('are asked for in messages of at most 200, each key once', async () => {
    const verdicts = made();
    for (let i = 0; i < 450; i += 1) {
      verdicts.want(found(`A-${i}`));
      verdicts.want(found(`A-${i}`));
    }
    await verdicts.settle();
    expect(evaluated.map(({ items }) => items.length)).toEqual([200, 200, 50]);
    verdicts.want(found('A-7'));
    await verdicts.settle();
    expect(evaluated).toHaveLength(3);
    expect(verdicts.paintOf('A-449')).toEqual(GOAL);
  });

  it('are not asked for rows that show another item by the time they are read', async () => {
    const verdicts = made();
    verdicts.want({ key: 'A-1', item: item('A-2') });
    verdicts.want({ key: 'A-3', item: null });
    await verdicts.settle();
    expect(evaluated).toEqual([]);
  });

  it('are not asked for what the only row of it shows no more, and are for what another row does', async () => {
    const verdicts = made();
    const [a1, a1Below, a2] = [found('A-1'), found('A-1'), found('A-2')];
    for (const wish of [a1, a1Below, a2]) verdicts.want(wish);
    verdicts.unwant(a2);
    verdicts.unwant(a2);
    expect(verdicts.due).not.toBeNull();
    verdicts.unwant(a1);
    await verdicts.settle();
    expect(evaluated.map(({ items }) => items.map(({ key }) => key))).toEqual([['A-1']]);
    verdicts.want(a2);
    verdicts.unwant(a2);
    expect(verdicts.due).toBeNull();
  });

  it('never say "no goal yet" of what has only been seen on the page', async () => {
    say = () => ({ paint: UNTAGGED, fresh: false });
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    expect(verdicts.paintOf('A-1')?.state).toBe('loading');
    await time.pass(1_000);
    expect(observed[0]?.items.map(({ key }) => key)).toEqual(['A-1']);
    expect(verdicts.paintOf('A-1')).toEqual(GOAL);
  });

  it('do not say what the fields may overrule, unless those cannot be read', async () => {
    say = () => ({ paint: GOAL, fresh: false, provisional: true });
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    expect(verdicts.paintOf('A-1')?.state).toBe('loading');
    answer = (keys) => ({ items: [], absent: [], failed: keys, fault: { code: 'offline' }, moved: {} });
    await time.pass(1_000);
    expect(verdicts.paintOf('A-1')).toEqual(GOAL);
  });

  it('say what the page shows where the tool has no API to ask', async () => {
    say = () => ({ paint: UNTAGGED, fresh: false });
    const verdicts = made(false);
    verdicts.want(found('A-1'));
    await verdicts.settle();
    expect(verdicts.paintOf('A-1')).toEqual(UNTAGGED);
  });

  it('are unknown, with the reason, where fields could not be read, also after the strategy has changed', async () => {
    say = () => ({ paint: LOADING, fresh: false });
    answer = (keys) => ({ items: [], absent: [], failed: keys, fault: { code: 'signed_out' }, moved: {} });
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    await time.pass(1_000);
    const unknown = { state: 'unknown', provenance: null, title: '', fault: 'signed_out' };
    expect(verdicts.paintOf('A-1')).toEqual(unknown);
    expect(verdicts.fault).toBe('signed_out');
    verdicts.outdate();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    expect(verdicts.paintOf('A-1')).toEqual(unknown);
  });

  it('are what is certain without the fields, where those could not be read', async () => {
    say = () => ({ paint: GOAL, fresh: false });
    answer = (keys) => ({ items: [], absent: [], failed: keys, fault: { code: 'offline' }, moved: {} });
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    await time.pass(1_000);
    expect(verdicts.paintOf('A-1')).toEqual(GOAL);
    expect(verdicts.fault).toBe('offline');
  });

  it('follow an item that has moved to another key', async () => {
    say = () => ({ paint: UNTAGGED, fresh: false });
    answer = () => ({ items: [item('B-9')], absent: [], failed: [], moved: { 'A-1': 'B-9' } });
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    await time.pass(1_000);
    expect(verdicts.paintOf('A-1')).toEqual(GOAL);
    expect(verdicts.seen()).toEqual(['B-9']);
  });

  it('are kept on screen while they are asked for again', async () => {
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    say = () => ({ paint: UNTAGGED, fresh: true });
    verdicts.outdate();
    expect(verdicts.paintOf('A-1')).toEqual(GOAL);
    verdicts.want(found('A-1'));
    await verdicts.settle();
    expect(verdicts.paintOf('A-1')).toEqual(UNTAGGED);
  });

  it('are asked for once more when the background stays silent, then unknown', async () => {
    refuse = 'internal';
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    expect(verdicts.paintOf('A-1')).toBeNull();
    await time.pass(60_000);
    expect(evaluated).toHaveLength(2);
    expect(verdicts.paintOf('A-1')?.state).toBe('unknown');
  });

  it('end everything when the extension has gone', async () => {
    refuse = 'context_gone';
    const verdicts = made();
    verdicts.want(found('A-1'));
    await verdicts.settle();
    await settled();
    expect(gone).toBe(1);
  });

  it('of another page are forgotten, those still on screen are not', async () => {
    const verdicts = made();
    for (const key of ['A-1', 'A-2']) verdicts.want(found(key));
    await verdicts.settle();
    verdicts.turnPage(new Set(['A-2']));
    expect(verdicts.paintOf('A-1')).toBeNull();
    expect(verdicts.paintOf('A-2')).toEqual(GOAL);
    expect(verdicts.seen()).toEqual([]);
    verdicts.want(found('A-2'));
    expect(verdicts.seen()).toEqual(['A-2']);
  });
});

describe('the item that a page is about', () => {
  const about: string[] = [];
  const asked: (readonly string[])[] = [];
  const own = (key: string) => ({ ...found(key), page: true });
  const withNotes = () =>
    createVerdicts({
      site: 'pipedrive',
      tenant: 'acme',
      source: {
        about: (key) => void about.push(key),
        fields(keys, _signal, onPart) {
          asked.push(keys);
          const part = answer(keys);
          onPart?.(part);
          return Promise.resolve(part);
        },
      },
      ask,
      signal: new AbortController().signal,
      timers: time,
      now: time.now,
      awake: () => true,
      onPaints: (keys) => painted.push(...keys),
      onGone: () => (gone += 1),
    });
  beforeEach(() => {
    about.length = 0;
    asked.length = 0;
  });

  it('is read though it is fresh, once on each page, where more is read of it', async () => {
    const verdicts = withNotes();
    for (const wish of [found('2'), own('1'), own('1'), found('1')]) verdicts.want(wish);
    await verdicts.settle();
    await time.pass(1_000);
    verdicts.want(own('1'));
    await time.pass(1_000);
    expect([about, asked]).toEqual([['1'], [['1']]]);
    verdicts.turnPage(new Set(['1']));
    verdicts.want(own('1'));
    await time.pass(1_000);
    expect([about, asked]).toEqual([
      ['1', '1'],
      [['1'], ['1']],
    ]);
    expect(verdicts.paintOf('1')).toEqual(GOAL);
  });

  it('keeps what is known of it when that cannot be read', async () => {
    answer = (keys) => ({ items: [], absent: [], failed: [...keys], moved: {}, fault: { code: 'offline' } });
    const verdicts = withNotes();
    verdicts.want(own('1'));
    await verdicts.settle();
    await time.pass(1_000);
    expect(asked).toEqual([['1']]);
    expect(verdicts.paintOf('1')).toEqual(GOAL);
  });
});
