import { beforeEach, describe, expect, it } from 'vitest';
import { mergedGoals } from '../../components/options/edit/merge-goals.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { SPACE, freshId, keepSample, known, paints, read } from './sample.ts';

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
  await paints(bg, known('SHOP-2'));
});

const goal = (id: string) => ({ kind: 'goal', id }) as const;
const setting = (tag: { kind: 'goal' | 'category'; id: string } | null, requestId = freshId()) =>
  bg.content('tag', { ...SPACE, key: 'SHOP-2', requestId, tag });
const tags = async () => valueOf(await bg.page('export', {})).tags;

describe('tagging', () => {
  it('answers with the new paint and what was there before, and tells pages', async () => {
    const first = valueOf(await setting(goal('self-serve')));
    expect(first).toMatchObject({ paint: { state: 'goal', provenance: 'manual', hue: 3 }, before: null });
    expect(bg.extension.shared.get('rev')).toBe(first.rev);
    const second = valueOf(await setting({ kind: 'category', id: 'ktlo' }));
    expect(second).toMatchObject({ paint: { state: 'category' }, before: goal('self-serve') });
    const undone = valueOf(await setting(second.before));
    expect(undone.paint).toEqual(first.paint);
    expect(valueOf(await setting(null))).toMatchObject({ paint: { state: 'untagged' } });
    expect(await tags()).toEqual([]);
  });

  it('repeated with its request id changes nothing and gets the same answer', async () => {
    const id = freshId();
    const first = await setting(goal('self-serve'), id);
    valueOf(await setting(goal('scale-platform')));
    expect(await setting(goal('self-serve'), id)).toEqual(first);
    expect((await tags()).map((tag) => tag.id)).toEqual(['scale-platform']);
  });

  it('survives a worker that died before it answered', async () => {
    const id = freshId();
    const first = await setting(goal('self-serve'), id);
    bg = background(bg.extension);
    expect(await setting(goal('self-serve'), id)).toEqual(first);
    expect(await tags()).toHaveLength(1);
  });

  it('keeps request ids of different items apart', async () => {
    const id = freshId();
    await setting(goal('self-serve'), id);
    await paints(bg, known('SHOP-3'));
    const other = await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-3',
      requestId: id,
      tag: goal('scale-platform'),
    });
    expect(valueOf(other).paint.title).toBe('Handle ten times the load');
  });

  it('knows no goal that the strategy has not', async () => {
    expect(codeOf(await setting(goal('nowhere')))).toBe('not_found');
    expect(codeOf(await setting({ kind: 'category', id: 'self-serve' }))).toBe('not_found');
    expect(await tags()).toEqual([]);
  });

  it('keeps counting for the goal that has taken the tagged one over', async () => {
    valueOf(await setting(goal('legacy-mobile')));
    const { rev } = valueOf(await bg.page('strategy.get', {}));
    const merged = mergedGoals(sampleStrategy, 'legacy-mobile', 'self-serve');
    valueOf(await bg.page('strategy.put', { rev, requestId: freshId(), strategy: merged ?? sampleStrategy }));
    const other = valueOf(await setting(goal('scale-platform')));
    expect(other.before).toEqual(goal('self-serve'));
    expect(valueOf(await setting(other.before)).paint).toMatchObject({ state: 'goal', provenance: 'manual' });
    expect((await tags()).map((tag) => tag.id)).toEqual(['self-serve']);
  });

  it('is all or nothing at every write', async () => {
    for (let nth = 1; ; nth += 1) {
      const before = await tags();
      const failing = failWrite(nth, 'QuotaExceededError');
      const answer = await setting(goal(nth % 2 ? 'self-serve' : 'scale-platform'));
      failing.stop();
      if (answer.ok) {
        expect(nth).toBeGreaterThan(3);
        break;
      }
      expect(answer.error.code).toBe('quota');
      expect(await tags()).toEqual(before);
    }
  });
});

describe('choices', () => {
  it('are open goals with their path, then categories; recent ones first', async () => {
    await setting(goal('scale-platform'));
    bg.clock = new Date(bg.clock.getTime() + 1);
    await paints(bg, known('SHOP-3'));
    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-3',
      requestId: freshId(),
      tag: { kind: 'category', id: 'support' },
    });
    const choices = valueOf(await bg.content('choices', {}));
    expect(choices.map(({ id, recent }) => `${id}${recent ? '*' : ''}`)).toEqual([
      'support*',
      'scale-platform*',
      'win-enterprise',
      'enterprise-access',
      'self-serve',
      'health-sector',
      'ktlo',
      'compliance',
    ]);
    expect(choices[1]).toMatchObject({ path: ['Win enterprise customers'], hue: 2 });
  });
});

describe('the card', () => {
  it('shows path, reasons, guardrail with who decides, and when it was read', async () => {
    await read(bg, known('SHOP-12', { labels: ['custom-work', 'goal-scale-platform', 'goal-self-serve'] }));
    const card = valueOf(await bg.content('card', { ...SPACE, key: 'SHOP-12' }));
    expect(card).toMatchObject({
      key: 'SHOP-12',
      title: 'Title of SHOP-12',
      paint: { state: 'off_strategy', reason: 'Custom work for one customer' },
      path: ['Win enterprise customers', 'Handle ten times the load'],
      otherGoals: ['Self-serve onboarding'],
      guardrail: {
        title: 'Custom work for one customer',
        decision: {
          decides: 'Head of Product',
          consulted: ['Head of Sales'],
          escalatesTo: 'CEO',
          afterDays: 5,
        },
      },
      readAt: bg.clock.toISOString(),
    });
    expect(card.reasons.length).toBeGreaterThan(0);
  });

  it('shows a live exception', async () => {
    await read(bg, known('SHOP-13', { labels: ['custom-work', 'goal-self-serve'] }));
    const card = valueOf(await bg.content('card', { ...SPACE, key: 'SHOP-13' }));
    expect(card).toMatchObject({ paint: { state: 'goal' }, exception: { until: '2027-12-31' } });
  });

  it('knows nothing of an item that was never seen', async () => {
    expect(codeOf(await bg.content('card', { ...SPACE, key: 'SHOP-999' }))).toBe('not_found');
  });

  it('does not call an item untagged that the page alone has shown', async () => {
    await paints(bg, ticket('SHOP-5'));
    const card = valueOf(await bg.content('card', { ...SPACE, key: 'SHOP-5' }));
    expect(card.paint.state).toBe('unknown');
    expect(card.readAt).toBeUndefined();
  });
});

it('puts the card into the frame that asked, and opens the options', async () => {
  expect(await bg.content('script', { name: 'panel' })).toEqual({ ok: true, value: true });
  expect(bg.extension.ran).toEqual([[7, 0, 'panel']]);
  expect(await bg.content('openOptions', {})).toEqual({ ok: true, value: true });
  expect(bg.extension.optionsOpened).toBe(1);
});
