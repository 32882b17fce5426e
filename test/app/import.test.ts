import { beforeEach, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { ExportDocument, ImportDiff } from '../../lib/messages/protocol.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, paints, read } from './sample.ts';

const ORIGIN = 'https://jira.example.com';
let bg = background();

/** Something of everything that can be kept. */
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  bg.extension.allowed.add(ORIGIN);
  await keepSample(bg);
  await bg.page('sites.add', { site: 'jira', origin: ORIGIN });
  await bg.page('settings.put', { retentionDays: 30, badges: false, keepTitles: true });
  await read(bg, known('SHOP-1', { status: 'To do' }), known('SHOP-300'));
  await read(bg, known('SHOP-1', { status: 'Done', custom: { Team: 'A', points: [1, 2] } }));
  await paints(bg, known('APP-1'));
  await bg.content('tag', {
    ...SPACE,
    key: 'SHOP-1',
    requestId: freshId(),
    tag: { kind: 'goal', id: 'self-serve' },
  });
  await bg.content('tag', {
    ...SPACE,
    key: 'APP-1',
    requestId: freshId(),
    tag: { kind: 'category', id: 'ktlo' },
  });
});

const whole = async (): Promise<ExportDocument> => valueOf(await bg.page('export', {}));
const preview = (text: string) => bg.page('import.preview', { text });
async function apply(text: string, requestId = freshId()) {
  const { rev } = valueOf(await preview(text));
  return bg.page('import.apply', { text, rev, requestId });
}
const linesOf = ({ added, changed, removed }: ImportDiff) => ({ added, changed, removed });

describe('an export', () => {
  it('comes back as it was after a wipe', async () => {
    const before = await whole();
    expect([before.items.length, before.tags.length, before.history.length, before.sites.length]).toEqual([
      3, 2, 1, 1,
    ]);
    valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(bg.extension.scripts.size).toBe(0);
    valueOf(await apply(JSON.stringify(before)));
    expect(await whole()).toEqual(before);
    expect(bg.extension.scripts.has(ORIGIN)).toBe(true);
    expect(bg.extension.shared.get('badges')).toBe(false);
    expect((await paints(bg, known('SHOP-1')))['SHOP-1']).toMatchObject({ provenance: 'manual', hue: 3 });
  });

  it('into what it was taken from changes nothing, and says so', async () => {
    const before = await whole();
    const { diff } = valueOf(await preview(JSON.stringify(before)));
    expect(linesOf(diff)).toEqual({ added: [], changed: [], removed: [] });
    expect(diff.counts.items).toEqual({ before: 3, after: 3 });
    valueOf(await apply(JSON.stringify(before)));
    expect(await whole()).toEqual(before);
  });

  it('takes the place of everything that came later', async () => {
    const before = await whole();
    await paints(bg, known('SHOP-77'));
    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-1',
      requestId: freshId(),
      tag: { kind: 'category', id: 'support' },
    });
    await bg.page('sites.remove', { origin: ORIGIN });
    const { diff } = valueOf(await preview(JSON.stringify(before)));
    expect(linesOf(diff)).toEqual({
      added: ['site https://jira.example.com'],
      changed: [`tag of ${idOf('SHOP-1')}`],
      removed: [],
    });
    valueOf(await apply(JSON.stringify(before)));
    expect(await whole()).toEqual(before);
    expect(valueOf(await bg.page('summary', {})).total).toBe(3);
  });
});

describe('the diff of a strategy', () => {
  const diffOf = async (change: object): Promise<ImportDiff> =>
    valueOf(await preview(JSON.stringify({ ...sampleStrategy, ...change }))).diff;

  it('names each field that changes, with both values', async () => {
    const goals = sampleStrategy.goals.map((goal) =>
      goal.id === 'self-serve' ? { ...goal, target: { lo: 0.3, hi: 0.4 }, title: 'Self-serve' } : goal,
    );
    const diff = await diffOf({ goals, name: 'Acme 2027' });
    expect(diff.kind).toBe('strategy');
    expect(linesOf(diff)).toEqual({
      added: [],
      changed: [
        'strategy: name Acme 2026 → Acme 2027',
        'goal self-serve: title Self-serve onboarding → Self-serve',
        'goal self-serve: target 25%–40% → 30%–40%',
      ],
      removed: [],
    });
  });

  it('names what comes, goes and changes places', async () => {
    const [first, second, ...rest] = sampleStrategy.rules;
    const added = { id: 'extra', title: 'Extra work', kind: 'other' };
    const diff = await diffOf({
      rules: [second, first, ...rest],
      categories: [...sampleStrategy.categories, added],
      exceptions: [],
    });
    expect(diff.added).toEqual(['category extra: “Extra work”']);
    expect(diff.changed).toEqual(['rule: other order']);
    expect(diff.removed).toHaveLength(1);
    expect(diff.counts.categories).toEqual({ before: 3, after: 4 });
    expect(diff.counts.exceptions).toEqual({ before: 1, after: 0 });
    expect(diff.counts.tags).toEqual({ before: 2, after: 2 });
  });

  it('is silent about the order of keys', async () => {
    const goals = sampleStrategy.goals.map((goal) => Object.fromEntries(Object.entries(goal).reverse()));
    expect(linesOf(await diffOf({ goals }))).toEqual({ added: [], changed: [], removed: [] });
  });

  it('alone replaces the strategy and nothing else', async () => {
    const before = await whole();
    valueOf(await apply(JSON.stringify({ ...sampleStrategy, name: 'Other' })));
    const strategy = { ...sampleStrategy, name: 'Other' };
    const version = expect.objectContaining({ how: 'import', strategy }) as never;
    expect(await whole()).toEqual({
      ...before,
      strategy,
      versions: [...(before.versions ?? []), version],
    });
  });
});

describe('applying', () => {
  const other = JSON.stringify({ ...sampleStrategy, name: 'Other' });

  it('is refused when a person has changed anything since the preview', async () => {
    const { rev } = valueOf(await preview(other));
    await bg.content('tag', { ...SPACE, key: 'SHOP-1', requestId: freshId(), tag: null });
    expect(codeOf(await bg.page('import.apply', { text: other, rev, requestId: freshId() }))).toBe('stale');
    expect((await whole()).strategy?.name).toBe('Acme 2026');
  });

  it('is not refused because someone has browsed', async () => {
    const { rev } = valueOf(await preview(other));
    await read(bg, known('SHOP-300', { labels: ['goal-self-serve'] }));
    expect(codeOf(await bg.page('import.apply', { text: other, rev, requestId: freshId() }))).toBe('ok');
  });

  it('repeated with its request id is done once', async () => {
    const requestId = freshId();
    const first = await apply(other, requestId);
    await keepSample(bg);
    expect(await bg.page('import.apply', { text: other, rev: 0, requestId })).toEqual(first);
    expect((await whole()).strategy?.name).toBe('Acme 2026');
  });

  it('is all or nothing at every write', async () => {
    const document = await whole();
    const text = JSON.stringify({
      ...document,
      tags: [],
      settings: { ...document.settings, retentionDays: 5 },
    });
    for (let nth = 1; ; nth += 1) {
      const failing = failWrite(nth, nth % 2 ? 'AbortError' : 'QuotaExceededError');
      const answer = await apply(text);
      failing.stop();
      if (answer.ok) {
        expect(nth).toBeGreaterThan(8);
        break;
      }
      expect(['quota', 'storage']).toContain(answer.error.code);
      expect(await whole()).toEqual(document);
    }
    expect((await whole()).tags).toEqual([]);
  });
});
