import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { restore } from '../../lib/app/restore.ts';
import { retain } from '../../lib/app/retain.ts';
import { DATABASE } from '../../lib/store/schema.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { failWrite } from '../store/failing-writes.ts';
import { background, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, paints, read } from './sample.ts';

const DAY = 86_400_000;
let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

const wait = (ms: number): void => {
  bg.clock = new Date(bg.clock.getTime() + ms);
};
const keys = async () => valueOf(await bg.page('export', {})).items.map(({ item }) => item.key);

describe('settings', () => {
  it('have defaults, are kept, and show content scripts whether to paint', async () => {
    expect(valueOf(await bg.page('settings.get', {}))).toEqual({
      retentionDays: 90,
      badges: true,
      keepTitles: true,
    });
    const mine = { retentionDays: 7, badges: false, keepTitles: true };
    expect(valueOf(await bg.page('settings.put', mine))).toEqual(mine);
    expect(valueOf(await bg.page('settings.get', {}))).toEqual(mine);
    expect(bg.extension.shared.get('badges')).toBe(false);
  });
});

describe('retention', () => {
  beforeEach(async () => {
    valueOf(await bg.page('settings.put', { retentionDays: 10, badges: true, keepTitles: true }));
    await read(bg, known('SHOP-1', { status: 'To do' }), known('SHOP-2'), known('SHOP-300'));
    wait(1000);
    await read(bg, known('SHOP-1', { status: 'Done' }));
    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-1',
      requestId: freshId(),
      tag: { kind: 'goal', id: 'self-serve' },
    });
    wait(8 * DAY);
    await paints(bg, known('SHOP-2'));
  });

  it('drops nothing before its time', async () => {
    expect(valueOf(await retain(bg.app))).toEqual({ items: 0, history: 0 });
    expect(await keys()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-300']);
  });

  it('leaves no title of what it drops in what was worked out for the summary', async () => {
    const kept = async (): Promise<string> => {
      const db = await openDB(DATABASE);
      const everything = JSON.stringify(await db.getAll('tallies'));
      db.close();
      return everything;
    };
    await read(bg, known('SHOP-900', { title: 'Forget this title' }));
    valueOf(await bg.page('summary', {}));
    expect(await kept()).toContain('Forget this title');
    wait(11 * DAY);
    valueOf(await retain(bg.app));
    expect(await kept()).not.toContain('Forget this title');
  });

  it('drops what was not seen for so many days, with its history, but no tag', async () => {
    valueOf(await bg.page('summary', {}));
    wait(3 * DAY);
    expect(valueOf(await retain(bg.app))).toEqual({ items: 2, history: 1 });
    expect(await keys()).toEqual(['SHOP-2']);
    expect(valueOf(await bg.page('storage', {}))).toMatchObject({ items: 1, tags: 1, history: 0 });
    expect(valueOf(await bg.page('summary', {})).total).toBe(1);
  });

  it('may run twice, and may be cut off at any write', async () => {
    wait(3 * DAY);
    for (let nth = 1; ; nth += 1) {
      const failing = failWrite(nth, 'AbortError');
      const done = await retain(bg.app);
      failing.stop();
      if (done.ok) break;
      expect(await keys()).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-300']);
    }
    expect(valueOf(await retain(bg.app))).toEqual({ items: 0, history: 0 });
  });

  it('forgets the answers to old requests, and not those of today', async () => {
    const id = freshId();
    const tag = (tagId: string) =>
      bg.content('tag', { ...SPACE, key: 'SHOP-2', requestId: id, tag: { kind: 'goal', id: tagId } });
    valueOf(await tag('self-serve'));
    await retain(bg.app);
    expect(valueOf(await tag('scale-platform')).paint.title).toBe('Self-serve onboarding');
    wait(3 * DAY);
    await retain(bg.app);
    expect(valueOf(await tag('scale-platform')).paint.title).toBe('Handle ten times the load');
  });
});

describe('a worker that starts', () => {
  it('makes good what the one before could not say', async () => {
    const rev = bg.extension.shared.get('rev');
    bg.extension.shared.clear();
    const next = background(bg.extension);
    await restore(next.app);
    expect(bg.extension.shared.get('rev')).toBe(rev);
    expect(bg.extension.shared.get('badges')).toBe(true);
  });

  it('wakes no page where all is well', async () => {
    await restore(bg.app);
    const next = background(bg.extension);
    let writes = 0;
    next.extension.share = () => {
      writes += 1;
      return Promise.resolve();
    };
    await restore(next.app);
    expect(writes).toBe(0);
  });
});

describe('wiping', () => {
  beforeEach(async () => {
    bg.extension.allowed.add('https://jira.example.com');
    await bg.page('sites.add', { site: 'jira', origin: 'https://jira.example.com' });
    await bg.page('settings.put', { retentionDays: 3, badges: false, keepTitles: false });
    await read(bg, known('SHOP-1', { status: 'a' }));
    await read(bg, known('SHOP-1', { status: 'b' }));
    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-1',
      requestId: freshId(),
      tag: { kind: 'goal', id: 'self-serve' },
    });
    bg.extension.shared.set('draft', 'of the options page');
  });

  it('leaves nothing but a rev that goes on', async () => {
    const before = Number(bg.extension.shared.get('rev'));
    const { rev } = valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(rev).toBeGreaterThan(before);
    expect(valueOf(await bg.page('export', {}))).toMatchObject({
      strategy: null,
      hues: {},
      tags: [],
      items: [],
      history: [],
      sites: [],
      settings: { retentionDays: 90, badges: true, keepTitles: true },
    });
    expect([...bg.extension.shared]).toEqual([
      ['rev', rev],
      ['badges', true],
    ]);
    expect(bg.extension.scripts.size).toBe(0);
    expect(valueOf(await bg.page('summary', {}))).toMatchObject({ hasStrategy: false, total: 0 });
  });

  it('repeated with its request id wipes nothing that came after', async () => {
    const requestId = freshId();
    const first = await bg.page('wipe', { requestId });
    await keepSample(bg);
    expect(await bg.page('wipe', { requestId })).toEqual(first);
    expect(valueOf(await bg.page('strategy.get', {})).strategy?.name).toBe('Acme 2026');
  });

  it('is all or nothing at every write', async () => {
    const before = valueOf(await bg.page('export', {}));
    for (let nth = 1; ; nth += 1) {
      const failing = failWrite(nth, nth % 2 ? 'AbortError' : 'QuotaExceededError');
      const answer = await bg.page('wipe', { requestId: freshId() });
      failing.stop();
      if (answer.ok) break;
      expect(valueOf(await bg.page('export', {}))).toEqual(before);
    }
    expect(valueOf(await bg.page('export', {})).items).toEqual([]);
  });
});

it('says how much is kept, and since when', async () => {
  const oldest = bg.clock.toISOString();
  await read(bg, known('SHOP-1'));
  wait(DAY);
  await read(bg, known('SHOP-2'));
  expect(valueOf(await bg.page('storage', {}))).toEqual({
    items: 2,
    tags: 0,
    history: 0,
    bytes: 1000,
    quota: 1_000_000,
    oldest,
  });
  expect(idOf('SHOP-1')).toBe('jira/acme.atlassian.net/SHOP-1');
});
