import { beforeEach, describe, expect, it } from 'vitest';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, valueOf } from './background.ts';
import { SPACE, freshId, idOf, keepSample, known, paints, read } from './sample.ts';

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

const whole = async () => valueOf(await bg.page('summary', {}));
const wait = (ms: number): void => {
  bg.clock = new Date(bg.clock.getTime() + ms);
};

/** One item of each bucket, on different shelves. */
async function fill(): Promise<void> {
  await read(
    bg,
    known('SHOP-1', { labels: ['goal-self-serve'] }),
    known('SHOP-201', { labels: ['goal-scale-platform'] }),
    known('SHOP-301', { type: 'Bug' }),
    known('SHOP-401'),
    known('SHOP-501', { labels: ['custom-work'] }),
  );
  await bg.content('observe', { ...SPACE, items: [], absent: ['SHOP-601'], moved: {} });
}

describe('the summary', () => {
  it('is empty before anything was seen', async () => {
    expect(await whole()).toMatchObject({
      hasStrategy: true,
      strategyName: 'Acme 2026',
      total: 0,
      coverage: 0,
    });
  });

  it('knows the title of a deal that its page shows and its API does not', async () => {
    const deals = { site: 'salesforce', tenant: 'acme.lightning.force.com' } as const;
    const key = '006Kd0000000001AAA';
    const url = `https://${deals.tenant}/lightning/r/Opportunity/${key}/view`;
    const item = { ...deals, key, kind: 'deal', title: 'Renewal Harbour', url } as const;
    valueOf(await bg.page('evaluate', { ...deals, items: [item] }));
    valueOf(await bg.page('observe', { ...deals, items: [], absent: [key], moved: {} }));
    expect((await whole()).unreadable).toMatchObject([{ key, title: 'Renewal Harbour', url }]);
  });

  it('counts each item once, in parts that add up', async () => {
    await fill();
    const summary = await whole();
    expect(summary).toMatchObject({
      total: 6,
      known: 5,
      unknown: 1,
      coverage: 5 / 6,
      parts: { goals: 2, sanctioned: 1, untagged: 1, offStrategy: 1 },
      oldest: bg.clock.toISOString(),
    });
    expect(summary.goals.find(({ id }) => id === 'self-serve')).toEqual({
      id: 'self-serve',
      title: 'Self-serve onboarding',
      hue: 3,
      count: 1,
      status: 'active',
      target: { lo: 0.25, hi: 0.4 },
    });
    expect(summary.categories.find(({ id }) => id === 'ktlo')).toMatchObject({ count: 1 });
    expect(summary.untagged.map(({ key }) => key)).toEqual(['SHOP-401']);
    expect(summary.offStrategy).toMatchObject([{ key: 'SHOP-501', decides: 'Head of Product' }]);
    expect(summary.unreadable).toMatchObject([
      { key: 'SHOP-601', url: 'https://acme.atlassian.net/browse/SHOP-601' },
    ]);
  });

  it('counts an item as unknown that a page alone has shown without labels', async () => {
    await paints(bg, ticket('SHOP-1'));
    expect(await whole()).toMatchObject({ total: 1, known: 0, unknown: 1, parts: { untagged: 0 } });
  });

  it('is the same when it is asked again, and right after every kind of change', async () => {
    await fill();
    const first = await whole();
    expect(await whole()).toEqual(first);

    await read(bg, known('SHOP-401', { labels: ['goal-self-serve'] }));
    expect((await whole()).parts).toMatchObject({ goals: 3, untagged: 0 });

    await bg.content('tag', {
      ...SPACE,
      key: 'SHOP-301',
      requestId: freshId(),
      tag: { kind: 'goal', id: 'self-serve' },
    });
    expect((await whole()).parts).toMatchObject({ goals: 4, sanctioned: 0 });

    const { rev, strategy } = valueOf(await bg.page('strategy.get', {}));
    if (!strategy) throw new Error('The sample is not there.');
    await bg.page('strategy.put', {
      rev,
      requestId: freshId(),
      strategy: { ...strategy, guardrails: [], exceptions: [] },
    });
    expect((await whole()).parts).toMatchObject({ offStrategy: 0, untagged: 1 });
  });

  it('follows the calendar without any change at all', async () => {
    const { rev, strategy } = valueOf(await bg.page('strategy.get', {}));
    if (!strategy) throw new Error('The sample is not there.');
    const goals = strategy.goals.map((goal) =>
      goal.id === 'self-serve' ? { ...goal, endsOn: '2026-03-02' } : goal,
    );
    await bg.page('strategy.put', { rev, requestId: freshId(), strategy: { ...strategy, goals } });
    await fill();
    expect((await whole()).parts).toMatchObject({ goals: 2, offStrategy: 1 });
    wait(11 * 3_600_000);
    expect((await whole()).parts).toMatchObject({ goals: 1, offStrategy: 2 });
    expect((await whole()).offStrategy.find(({ key }) => key === 'SHOP-1')?.paint.reason).toBe(
      'Goal has ended',
    );
  });

  it('is not worked out anew on a day on which nothing starts or ends', async () => {
    await fill();
    const before = await whole();
    wait(48 * 3_600_000);
    const writing = failWrite(Infinity, 'AbortError');
    expect(await whole()).toEqual(before);
    expect(writing.count()).toBe(0);
    writing.stop();
  });

  it('has the same lines whether it looks at everything or at the same items by their ids', async () => {
    const keys = Array.from({ length: 260 }, (_, index) => `APP-${index * 7}`);
    for (let from = 0; from < keys.length; from += 65) {
      wait(from % 2 ? 0 : 1000);
      await read(
        bg,
        ...keys
          .slice(from, from + 65)
          .map((key, index) => known(key, index % 3 === 0 ? { labels: ['custom-work'] } : {})),
      );
    }
    const { untagged, offStrategy, ...rest } = await whole();
    expect([untagged.length, offStrategy.length, rest.total]).toEqual([100, 88, 260]);
    expect(valueOf(await bg.page('summary', { ids: keys.map(idOf) }))).toEqual({
      untagged,
      offStrategy,
      ...rest,
    });
    expect(await whole()).toEqual({ untagged, offStrategy, ...rest });
  });

  it('looks at the items of one page only, those never stored being unknown', async () => {
    await fill();
    const ids = [idOf('SHOP-1'), idOf('SHOP-401'), idOf('SHOP-401'), idOf('SHOP-999')];
    expect(valueOf(await bg.page('summary', { ids }))).toMatchObject({
      total: 3,
      known: 2,
      unknown: 1,
      parts: { goals: 1, untagged: 1 },
    });
    expect(valueOf(await bg.page('summary', { ids: [] })).total).toBe(0);
  });

  it('lists at most 100, newest first, and counts the rest', async () => {
    for (let index = 0; index < 3; index += 1) {
      wait(1000);
      await read(bg, ...Array.from({ length: 50 }, (_, each) => known(`APP-${index * 50 + each}`)));
    }
    const { untagged, parts } = await whole();
    expect(parts.untagged).toBe(150);
    expect(untagged).toHaveLength(100);
    expect(untagged[0]?.observedAt).toBe(bg.clock.toISOString());
    expect(untagged.every(({ key }) => Number(key.slice(4)) >= 50)).toBe(true);
  });

  it('has its numbers also when there is no space to keep them', async () => {
    await fill();
    const failing = failWrite(1, 'QuotaExceededError');
    const summary = await whole();
    expect(failing.count()).toBeGreaterThan(0);
    failing.stop();
    expect(summary.total).toBe(6);
    expect(await whole()).toEqual(summary);
  });
});

describe('addresses of items', () => {
  const urlOf = async (url: string): Promise<string | undefined> => {
    await read(bg, known('SHOP-1', { url }));
    return (await whole()).untagged[0]?.url;
  };

  it.each([
    ['https://acme.atlassian.net/browse/SHOP-1?x=1#y', 'https://acme.atlassian.net/browse/SHOP-1'],
    ['https://acme.atlassian.net/jira/browse/SHOP-1', 'https://acme.atlassian.net/jira/browse/SHOP-1'],
    ['https://acme.atlassian.net/login?os_destination=//evil', 'https://acme.atlassian.net/browse/SHOP-1'],
    ['https://evil.example/browse/SHOP-1', 'https://acme.atlassian.net/browse/SHOP-1'],
    ['http://acme.atlassian.net/browse/SHOP-1', 'https://acme.atlassian.net/browse/SHOP-1'],
    ['javascript:alert(1)//browse/SHOP-1', 'https://acme.atlassian.net/browse/SHOP-1'],
    ['https://user:pw@acme.atlassian.net/browse/SHOP-1', 'https://acme.atlassian.net/browse/SHOP-1'],
    ['', 'https://acme.atlassian.net/browse/SHOP-1'],
  ])('%s is rebuilt', async (url, rebuilt) => {
    expect(await urlOf(url)).toBe(rebuilt);
  });
});
