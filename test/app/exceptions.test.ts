import { beforeEach, describe, expect, it } from 'vitest';
import { retain } from '../../lib/app/retain.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { ExceptionDecision } from '../../lib/messages/protocol.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, paints, read } from './sample.ts';

const ITEM = idOf('SHOP-12');
const PILOT = { reason: 'A pilot for one customer.', until: '2026-03-31' };

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
  await read(bg, known('SHOP-12', { labels: ['custom-work', 'goal-self-serve'] }), known('SHOP-2'));
});

type Asking = { reason: string; until: string; at?: string } | null;
const asking = (asking: Asking = PILOT, requestId = freshId(), key = 'SHOP-12') =>
  bg.content('exceptions.ask', { ...SPACE, key, requestId, asking });
const deciding = (decision: ExceptionDecision, requestId = freshId()) =>
  bg.page('exceptions.decide', { item: ITEM, requestId, decision });
const card = async (key = 'SHOP-12') => valueOf(await bg.content('card', { ...SPACE, key }));
const waiting = async () => valueOf(await bg.page('exceptions.waiting', {})).waiting;
const whole = async () => ({ ...valueOf(await bg.page('export', {})), exportedAt: '' });
const grant: ExceptionDecision = { kind: 'grant', ...PILOT, byRole: 'Head of Product' };

describe('asking for an exception', () => {
  it('is offered off strategy alone, usually to the end of the cycle', async () => {
    expect((await card()).askable).toEqual({ today: '2026-03-02', until: '2026-03-15' });
    expect((await card('SHOP-2')).askable).toBeUndefined();
  });

  it('is shown on the card and waits, and leaves the item off strategy', async () => {
    expect(valueOf(await asking()).before).toBeNull();
    const at = bg.clock.toISOString();
    expect(await card()).toMatchObject({ paint: { state: 'off_strategy' }, asked: { ...PILOT, at } });
    expect(await waiting()).toMatchObject([
      {
        ...PILOT,
        at,
        line: { id: ITEM, key: 'SHOP-12', title: 'Title of SHOP-12', paint: { state: 'off_strategy' } },
        guardrail: { title: 'Custom work for one customer' },
        decision: { decides: 'Head of Product', escalatesTo: 'CEO', afterDays: 5 },
      },
    ]);
    const { offStrategy } = valueOf(await bg.page('summary', {}));
    expect(offStrategy).toMatchObject([{ id: ITEM, decides: 'Head of Product', askedAt: at }]);
  });

  it('can be taken back and asked for again as of then', async () => {
    await asking();
    const at = bg.clock.toISOString();
    bg.clock = new Date(bg.clock.getTime() + 3 * 86_400_000);
    const { before } = valueOf(await asking(null));
    expect(before).toEqual({ ...PILOT, at });
    expect(await waiting()).toEqual([]);
    await asking(before);
    expect((await card()).asked?.at).toBe(at);
    await asking({ ...PILOT, at: '2099-01-01T00:00:00.000Z' });
    expect((await card()).asked?.at).toBe(bg.clock.toISOString());
  });

  it('repeated with its request id changes nothing, also after the worker died', async () => {
    const id = freshId();
    const first = await asking(PILOT, id);
    valueOf(await asking(null));
    bg = background(bg.extension);
    expect(await asking(PILOT, id)).toEqual(first);
    expect(await waiting()).toEqual([]);
  });

  it('needs something off strategy, and a day that is not over', async () => {
    expect(codeOf(await asking(PILOT, freshId(), 'SHOP-2'))).toBe('not_found');
    for (const until of ['2026-03-01', '2026-02-30', 'soon'])
      expect(codeOf(await asking({ ...PILOT, until }))).toBe('invalid');
    expect(codeOf(await asking({ ...PILOT, until: '2026-03-02' }))).toBe('ok');
  });

  it('is all or nothing at every write', async () => {
    for (let nth = 1; ; nth += 1) {
      const before = await whole();
      const failing = failWrite(nth, 'QuotaExceededError');
      const answer = await asking();
      failing.stop();
      if (answer.ok) {
        expect(nth).toBeGreaterThan(2);
        break;
      }
      expect(await whole()).toEqual(before);
    }
  });

  it('goes along when the item gets another key', async () => {
    await asking();
    await bg.content('observe', { ...SPACE, items: [], absent: [], moved: { 'SHOP-12': 'NEW-7' } });
    expect((await waiting()).map(({ line }) => line.id)).toEqual([idOf('NEW-7')]);
  });
});

describe('what is typed and not sent', () => {
  const typing = (draft: { reason: string; until: string } | null) =>
    bg.content('exceptions.draft', { ...SPACE, key: 'SHOP-12', draft });
  const typed = { reason: 'A pil', until: '2026-03' };

  it('is there when the card is opened again, also after the worker died, and moves no rev', async () => {
    const { rev } = await card();
    valueOf(await typing(typed));
    bg = background(bg.extension);
    expect(await card()).toMatchObject({ rev, draft: typed });
    expect(await waiting()).toEqual([]);
    expect((await card('SHOP-2')).draft).toBeUndefined();
  });

  it('goes once it is sent or given up', async () => {
    await typing(typed);
    await asking();
    expect((await card()).draft).toBeUndefined();
    await typing(typed);
    await typing(null);
    expect((await card()).draft).toBeUndefined();
  });

  it('is kept for two weeks, in no export, and wiped with the rest', async () => {
    await typing(typed);
    expect(JSON.stringify(await whole())).not.toContain('A pil');
    bg.clock = new Date(bg.clock.getTime() + 13 * 86_400_000);
    await retain(bg.app);
    expect((await card()).draft).toEqual(typed);
    bg.clock = new Date(bg.clock.getTime() + 2 * 86_400_000);
    await retain(bg.app);
    expect((await card()).draft).toBeUndefined();
    await typing(typed);
    await bg.page('wipe', { requestId: freshId() });
    const left = await bg.app.store.read((tx) => tx.objectStore('drafts').count());
    expect(left).toEqual({ ok: true, value: 0 });
  });
});

describe('a request that waits', () => {
  it('turns over with the days of the zone, and goes on after those of its decision', async () => {
    bg.clock = new Date('2026-03-02T22:30:00Z');
    await asking();
    const seen = async (at: string) => {
      bg.clock = new Date(at);
      const [one] = await waiting();
      return [one?.days, one?.overdue, (await card()).asked?.goneOnTo];
    };
    expect(await seen('2026-03-02T22:59:59Z')).toEqual([0, undefined, undefined]);
    expect(await seen('2026-03-02T23:00:00Z')).toEqual([1, undefined, undefined]);
    expect(await seen('2026-03-06T22:59:59Z')).toEqual([4, undefined, undefined]);
    expect(await seen('2026-03-06T23:00:00Z')).toEqual([5, true, 'CEO']);
    expect(valueOf(await bg.page('exceptions.waiting', {})).today).toBe('2026-03-07');
  });
});

describe('deciding', () => {
  it('a grant is an exception of the strategy, in its history with the reason, and the item is in order', async () => {
    await asking();
    const { exception, asked } = valueOf(await deciding(grant));
    const { strategy } = valueOf(await bg.page('strategy.get', {}));
    expect(strategy?.exceptions.at(-1)).toEqual({
      id: exception,
      item: ITEM,
      guardrail: 'custom-work',
      ...PILOT,
      byRole: 'Head of Product',
    });
    expect(asked).toMatchObject({ guardrail: 'custom-work', ...PILOT });
    expect(valueOf(await bg.page('versions.get', {})).versions[0]).toMatchObject({
      how: 'edit',
      why: PILOT.reason,
    });
    expect(await card()).toMatchObject({ paint: { state: 'goal' }, exception: { until: PILOT.until } });
    expect(await waiting()).toEqual([]);
    expect((await paints(bg, known('SHOP-12')))['SHOP-12']?.state).toBe('goal');
  });

  it('a grant ends by itself: the item is off strategy again the day after, and can be asked for anew', async () => {
    await asking();
    await deciding(grant);
    bg.clock = new Date('2026-04-01T12:00:00Z');
    expect(await card()).toMatchObject({
      paint: { state: 'off_strategy', reason: 'Custom work for one customer (exception ended)' },
      askable: { today: '2026-04-01' },
    });
    await asking({ ...PILOT, until: '2026-04-30' });
    const again = valueOf(await deciding({ ...grant, until: '2026-04-30' }));
    expect(again.exception).toBe('exception-shop-12-2');
    expect((await card()).paint.state).toBe('goal');
  });

  it('a decline leaves the item as it was, and both can be taken back', async () => {
    await asking();
    const before = await waiting();
    for (const decision of [{ kind: 'decline' }, grant] as const) {
      const { asked, exception } = valueOf(await deciding(decision));
      expect(await waiting()).toEqual([]);
      if (!asked) throw new Error('Nothing had waited.');
      await deciding({ kind: 'reopen', asked, exception });
      expect(await waiting()).toEqual(before);
      expect(valueOf(await bg.page('strategy.get', {})).strategy).toEqual(sampleStrategy);
    }
  });

  it('happens exactly once, and nobody decides what no longer waits', async () => {
    await asking();
    const id = freshId();
    const first = await deciding(grant, id);
    expect(await deciding(grant, id)).toEqual(first);
    expect(codeOf(await deciding(grant))).toBe('not_found');
    expect(codeOf(await deciding({ kind: 'decline' }))).toBe('not_found');
    expect(valueOf(await bg.page('strategy.get', {})).strategy?.exceptions).toHaveLength(2);
  });

  it('grants nothing that would not hold together', async () => {
    await asking();
    expect(codeOf(await deciding({ ...grant, until: 'soon' }))).toBe('invalid');
    await keepSample(bg, { ...sampleStrategy, guardrails: [], exceptions: [] });
    expect(codeOf(await deciding(grant))).toBe('invalid');
    expect(await waiting()).toMatchObject([{ guardrail: { gone: true } }]);
  });

  it.each(['grant', 'decline'] as const)('%s is all or nothing at every write', async (kind) => {
    await asking();
    const decision = kind === 'grant' ? grant : { kind };
    for (let nth = 1; ; nth += 1) {
      const before = await whole();
      const failing = failWrite(nth, 'AbortError');
      const answer = await deciding(decision);
      failing.stop();
      if (answer.ok) {
        expect(nth).toBeGreaterThan(2);
        break;
      }
      expect(await whole()).toEqual(before);
    }
  });
});

describe('what waits', () => {
  it('is exported, told in the preview, imported and wiped', async () => {
    await asking();
    const document = await whole();
    expect(document.asked).toEqual([
      { item: ITEM, guardrail: 'custom-work', ...PILOT, at: bg.clock.toISOString() },
    ]);
    const text = JSON.stringify({ ...document, exportedAt: '2026-03-02T12:00:00Z' });
    const before = await waiting();
    valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(await waiting()).toEqual([]);
    const { rev, diff } = valueOf(await bg.page('import.preview', { text }));
    expect(diff.counts.asked).toEqual({ before: 0, after: 1 });
    expect(diff.added).toContain(`exception asked for ${ITEM}`);
    valueOf(await bg.page('import.apply', { text, rev, requestId: freshId() }));
    expect(await waiting()).toEqual(before);
  });

  it('may be absent from an export, as it was before there was any', async () => {
    await asking();
    const text = JSON.stringify({ ...(await whole()), asked: undefined, exportedAt: '2026-03-02T12:00:00Z' });
    const { rev } = valueOf(await bg.page('import.preview', { text }));
    valueOf(await bg.page('import.apply', { text, rev, requestId: freshId() }));
    expect(await waiting()).toEqual([]);
  });

  it.each([
    ['a day that is none', { until: '2026-02-30' }],
    ['no reason', { reason: '' }],
    ['a further field', { by: 'Ada' }],
  ])('with %s is refused with its place', async (_name, wrong) => {
    await asking();
    const { asked = [], ...rest } = await whole();
    const text = JSON.stringify({
      ...rest,
      exportedAt: '2026-03-02T12:00:00Z',
      asked: asked.map((one) => ({ ...one, ...wrong })),
    });
    const answer = await bg.page('import.preview', { text });
    expect(codeOf(answer)).toBe('invalid');
    if (!answer.ok) expect(answer.error.problems?.[0]?.path).toMatch(/^asked\[0\]/);
  });
});
