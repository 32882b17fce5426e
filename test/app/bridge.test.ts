import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { Answer, CardAnswer, PaintAnswer } from '../../lib/messages/protocol.ts';
import { DATABASE } from '../../lib/store/schema.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, contentAt, valueOf } from './background.ts';
import { SPACE, freshId, keepSample, known, read } from './sample.ts';

const PORTAL = '4711';
const CRM = { site: 'hubspot', tenant: PORTAL } as const;
const AT_CRM = contentAt(`https://app.hubspot.com/contacts/${PORTAL}/objects/0-3`);
const BETA = 'beta.atlassian.net';
const AT_BETA = contentAt(`https://${BETA}/browse/SHOP-1`);

/** Large deals are to be of these segments. */
const strategy: Strategy = {
  ...sampleStrategy,
  guardrails: [
    ...sampleStrategy.guardrails,
    {
      id: 'segments',
      title: 'Large deal outside the target segments',
      when: {
        all: [
          { field: 'amount', op: 'gte', value: 50_000 },
          { field: 'segment', op: 'exists', value: true },
          { not: { field: 'segment', op: 'in', value: ['Enterprise', 'Health'] } },
        ],
      },
      because: 'They need more service than we can give this year.',
      decision: 'commit-feature',
    },
  ],
};

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg, strategy);
});

const deal = (key: string, fields: Partial<WorkItem> = {}): WorkItem => ({
  ...CRM,
  key,
  kind: 'deal',
  title: `Deal ${key}`,
  url: `https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${key}`,
  statusCategory: 'active',
  ...fields,
});

const readDeals = async (...items: WorkItem[]) => {
  const request = { ...CRM, items, absent: [], moved: {} };
  return valueOf((await bg.route({ kind: 'observe', request }, AT_CRM)) as Answer<PaintAnswer>);
};
const seeAtBeta = async (...keys: string[]) => {
  const items = keys.map((key) => ({ ...ticket(key), tenant: BETA, url: `https://${BETA}/browse/${key}` }));
  const request = { site: 'jira', tenant: BETA, items };
  return valueOf((await bg.route({ kind: 'evaluate', request }, AT_BETA)) as Answer<PaintAnswer>);
};
const cardOf = async (key: string): Promise<CardAnswer> => valueOf(await bg.page('card', { ...SPACE, key }));
const dealsOf = async (key: string) => (await cardOf(key)).deals;
const ticketsOf = async (key: string) => valueOf(await bg.page('card', { ...CRM, key })).tickets;
const keysOf = async (key: string) =>
  ((await ticketsOf(key))?.tickets ?? []).map(({ places }) =>
    places.map((place) => `${place.where} ${place.key}`),
  );

/** What the index holds, as the database has it. */
async function index(): Promise<unknown[]> {
  const db = await openDB(DATABASE);
  const all = (await db.getAll('mentions')) as unknown[];
  db.close();
  return all;
}

describe('the card of a deal', () => {
  it('shows the tickets it names, each with what it serves, and says which have not been seen', async () => {
    await read(
      bg,
      known('SHOP-2', { labels: ['goal-self-serve'] }),
      known('SHOP-3', { labels: ['custom-work'] }),
    );
    await readDeals(deal('1', { text: 'SHOP-2, SHOP-3, UTF-8 and https://beta.atlassian.net/browse/APP-9' }));
    expect(await ticketsOf('1')).toEqual({
      tickets: [
        { places: [{ key: 'APP-9', where: BETA, title: '', url: `https://${BETA}/browse/APP-9` }] },
        {
          places: [
            {
              key: 'SHOP-2',
              where: SPACE.tenant,
              title: 'Title of SHOP-2',
              url: 'https://acme.atlassian.net/browse/SHOP-2',
              paint: { state: 'goal', provenance: 'explicit', title: 'Self-serve onboarding', hue: 3 },
            },
          ],
        },
        {
          places: [
            {
              key: 'SHOP-3',
              where: SPACE.tenant,
              title: 'Title of SHOP-3',
              url: 'https://acme.atlassian.net/browse/SHOP-3',
              paint: expect.objectContaining({ state: 'off_strategy' }) as unknown,
            },
          ],
        },
      ],
      more: 0,
    });
  });

  it('learns of projects that are seen later', async () => {
    await readDeals(deal('1', { text: 'SHOP-2 in UTF-8' }));
    expect(await ticketsOf('1')).toBeUndefined();
    await read(bg, known('SHOP-30'));
    expect(await keysOf('1')).toEqual([['acme.atlassian.net SHOP-2']]);
  });

  it('says it when a key may be in two places', async () => {
    await read(bg, known('SHOP-2'));
    await seeAtBeta('SHOP-99');
    await readDeals(
      deal('1', { text: 'SHOP-2' }),
      deal('2', { text: `https://${BETA}/browse/SHOP-2 SHOP-2` }),
    );
    expect(await keysOf('1')).toEqual([['acme.atlassian.net SHOP-2', `${BETA} SHOP-2`]]);
    expect(await keysOf('2')).toEqual([[`${BETA} SHOP-2`]]);
  });

  it('reads names, labels and own fields too, and counts what is beyond twenty', async () => {
    await read(bg, known('SHOP-1'));
    const text = Array.from({ length: 23 }, (_, i) => `SHOP-${i + 10}`).join(' ');
    await readDeals(
      deal('1', { title: 'SHOP-1', labels: ['SHOP-2'], custom: { a: 'SHOP-3', b: ['SHOP-4', 5] }, text }),
    );
    const named = await ticketsOf('1');
    expect(named?.tickets).toHaveLength(20);
    expect(named?.more).toBe(7);
  });

  it('leads to where the others of a project are, under whatever path', async () => {
    const tenant = 'work.example.com';
    bg.extension.allowed.add(`https://${tenant}`);
    valueOf(await bg.page('sites.add', { site: 'jira', origin: `https://${tenant}` }));
    const seen = { ...ticket('PLAT-1'), tenant, url: `https://${tenant}/jira/browse/PLAT-1` };
    const request = { site: 'jira', tenant, items: [seen] };
    await bg.route({ kind: 'evaluate', request }, contentAt(`https://${tenant}/jira/browse/PLAT-1`));
    await readDeals(
      deal('1', { text: `PLAT-40 https://${tenant}/jira/browse/NEW-1 https://evil.example/browse/NEW-2` }),
    );
    const places = (await ticketsOf('1'))?.tickets.flatMap((each) => each.places) ?? [];
    expect(places.map(({ url }) => url)).toEqual([
      `https://${tenant}/browse/NEW-1`,
      `https://${tenant}/jira/browse/PLAT-40`,
    ]);
  });

  it('keeps of a text no more than the tickets, where titles are not kept', async () => {
    const settings = { retentionDays: 90, badges: true, keepTitles: false };
    valueOf(await bg.page('settings.put', settings));
    await read(bg, known('SHOP-2'));
    await readDeals(deal('1', { title: 'Secret SHOP-2', text: `${'x'.repeat(5000)} SHOP-3` }));
    expect(await keysOf('1')).toEqual([['acme.atlassian.net SHOP-2'], ['acme.atlassian.net SHOP-3']]);
    const kept = JSON.stringify(valueOf(await bg.page('export', {})).items);
    expect(kept).not.toMatch(/Secret|xxx/);
  });
});

describe('what the notes of a deal name', () => {
  it('is on both cards, and does not come and go with what is read', async () => {
    await read(bg, known('SHOP-2'), known('SHOP-3'));
    await readDeals(deal('1', { text: 'SHOP-2', noted: ['SHOP-3'] }));
    const both = [['acme.atlassian.net SHOP-2'], ['acme.atlassian.net SHOP-3']];
    expect(await keysOf('1')).toEqual(both);
    expect((await dealsOf('SHOP-3'))?.count).toBe(1);
    await readDeals(deal('1', { text: 'SHOP-2' }));
    expect(await keysOf('1')).toEqual(both);
    await readDeals(deal('1', { text: 'SHOP-2', noted: [] }));
    expect(await keysOf('1')).toEqual([['acme.atlassian.net SHOP-2']]);
    expect(await dealsOf('SHOP-3')).toBeUndefined();
  });

  it('comes back with an import, and is still told from what its fields name', async () => {
    await read(bg, known('SHOP-2'), known('SHOP-3'));
    await readDeals(deal('1', { text: 'SHOP-2', noted: ['SHOP-3'] }));
    const text = JSON.stringify(valueOf(await bg.page('export', {})));
    const wiped = valueOf(await bg.page('wipe', { requestId: freshId() }));
    valueOf(await bg.page('import.apply', { text, rev: wiped.rev, requestId: freshId() }));
    expect(await index()).toEqual([{ deal: `hubspot/${PORTAL}/1`, tickets: ['SHOP-2', 'SHOP-3'] }]);
    await readDeals(deal('1', { text: 'SHOP-9' }));
    expect(await index()).toEqual([{ deal: `hubspot/${PORTAL}/1`, tickets: ['SHOP-9', 'SHOP-3'] }]);
  });
});

describe('the card of a ticket', () => {
  it('says how many deals name it, what open ones are worth, and how much of that is in target segments', async () => {
    await read(bg, known('SHOP-2'), known('SHOP-3'));
    await readDeals(
      deal('1', { text: 'SHOP-2', amount: 180_000, currency: 'EUR', segment: 'enterprise' }),
      deal('2', {
        text: 'https://acme.atlassian.net/browse/SHOP-2',
        amount: 40_000,
        currency: 'EUR',
        segment: 'SMB',
      }),
      deal('3', { title: 'For SHOP-2', amount: 20_000, currency: 'EUR' }),
      deal('4', { text: 'SHOP-2', amount: 900_000, currency: 'EUR', statusCategory: 'done' }),
      deal('5', { text: 'SHOP-2', amount: 5_000, currency: 'USD', segment: 'Health' }),
      deal('6', { text: 'SHOP-3' }),
    );
    expect(await dealsOf('SHOP-2')).toEqual({
      count: 5,
      open: 4,
      closed: 1,
      unsettled: 0,
      withoutAmount: 0,
      unclear: 0,
      values: [
        { currency: 'EUR', open: 240_000, inTarget: 180_000, segmentUnknown: 20_000 },
        { currency: 'USD', open: 5_000, inTarget: 5_000, segmentUnknown: 0 },
      ],
    });
    expect(await dealsOf('SHOP-3')).toMatchObject({ count: 1, withoutAmount: 1, values: [] });
  });

  it('leaves out deals that may mean another, and says so', async () => {
    await read(bg, known('SHOP-2'));
    await seeAtBeta('SHOP-2');
    await readDeals(
      deal('1', { text: 'SHOP-2', amount: 1, currency: 'EUR' }),
      deal('2', { text: 'https://acme.atlassian.net/browse/SHOP-2', amount: 2, currency: 'EUR' }),
      deal('3', { text: `https://${BETA}/browse/SHOP-2`, amount: 4, currency: 'EUR' }),
    );
    expect(await dealsOf('SHOP-2')).toMatchObject({ count: 1, unclear: 1, values: [{ open: 2 }] });
  });

  it('is found by the key it had before it was moved', async () => {
    await read(bg, known('OLD-1'));
    await readDeals(
      deal('1', { text: 'OLD-1' }),
      deal('2', { text: 'https://acme.atlassian.net/browse/OLD-1' }),
    );
    await bg.content('observe', {
      ...SPACE,
      items: [known('SHOP-2')],
      absent: [],
      moved: { 'OLD-1': 'SHOP-2' },
    });
    await read(bg, known('SHOP-2', { type: 'Bug' }));
    expect(await dealsOf('SHOP-2')).toMatchObject({ count: 2 });
    expect(await keysOf('1')).toEqual([['acme.atlassian.net SHOP-2']]);
  });

  it('forgets a deal that no longer names it, and one that is forgotten itself', async () => {
    await read(bg, known('SHOP-2'));
    await readDeals(deal('1', { text: 'SHOP-2' }), deal('2', { text: 'SHOP-2' }));
    await readDeals(deal('1', { text: 'nothing' }));
    expect(await dealsOf('SHOP-2')).toMatchObject({ count: 1 });
    expect(await index()).toEqual([{ deal: `hubspot/${PORTAL}/2`, tickets: ['SHOP-2'] }]);

    bg.clock = new Date(bg.clock.getTime() + 91 * 86_400_000);
    await read(bg, known('SHOP-2'));
    const { retain } = await import('../../lib/app/retain.ts');
    valueOf(await retain(bg.app));
    expect(await dealsOf('SHOP-2')).toBeUndefined();
    expect(await index()).toEqual([]);
  });

  it('counts a deal that a page alone has shown, and forgets it when its name is another one', async () => {
    await read(bg, known('SHOP-2'));
    const see = async (title: string) => {
      const request = { ...CRM, items: [{ ...deal('1'), title }] };
      valueOf((await bg.route({ kind: 'evaluate', request }, AT_CRM)) as Answer<PaintAnswer>);
    };
    await see('For SHOP-2');
    expect(await dealsOf('SHOP-2')).toMatchObject({ count: 1 });
    await see('For nobody');
    expect(await dealsOf('SHOP-2')).toBeUndefined();
  });

  it('follows a deal that has been merged with another', async () => {
    await read(bg, known('SHOP-2'));
    await readDeals(deal('1', { text: 'SHOP-2' }));
    const request = { ...CRM, items: [deal('2', { text: 'SHOP-2' })], absent: [], moved: { 1: '2' } };
    await bg.route({ kind: 'observe', request }, AT_CRM);
    expect(await dealsOf('SHOP-2')).toMatchObject({ count: 1 });
    expect(await index()).toEqual([{ deal: `hubspot/${PORTAL}/2`, tickets: ['SHOP-2'] }]);
  });
});

describe('what is kept of it', () => {
  it('goes with an export, comes back with its import, and is wiped', async () => {
    await read(bg, known('SHOP-2'));
    await readDeals(deal('1', { text: 'SHOP-2', amount: 10, currency: 'EUR', segment: 'Health' }));
    const before = await dealsOf('SHOP-2');
    const text = JSON.stringify(valueOf(await bg.page('export', {})));
    const wiped = valueOf(await bg.page('wipe', { requestId: freshId() }));
    expect(await index()).toEqual([]);
    valueOf(await bg.page('import.apply', { text, rev: wiped.rev, requestId: freshId() }));
    expect(await dealsOf('SHOP-2')).toEqual(before);
  });

  it('is cut to what is a mention, whatever a file or page says', async () => {
    await readDeals(
      deal('1', { mentions: ['<b>', 'SHOP-2', 'jira/x/y/SHOP-1', ...Array<string>(99).fill('x')] }),
    );
    await read(bg, ticket('SHOP-7', { mentions: ['SHOP-2'] }));
    expect(await index()).toEqual([{ deal: `hubspot/${PORTAL}/1`, tickets: ['SHOP-2'] }]);
  });

  it('is never torn from its deal, at whatever write a transaction ends', async () => {
    await read(bg, known('SHOP-2'));
    await readDeals(deal('1', { text: 'SHOP-2' }), deal('30', { text: 'SHOP-2' }));
    const before = await index();
    for (let nth = 1; ; nth += 1) {
      const failing = failWrite(nth, 'QuotaExceededError');
      const request = { ...CRM, items: [deal('1', { text: 'SHOP-3' }), deal('30')], absent: [], moved: {} };
      const done = (await bg.route({ kind: 'observe', request }, AT_CRM)) as Answer<unknown>;
      const writes = failing.count();
      failing.stop();
      const kept = valueOf(await bg.page('export', {})).items.filter(({ item }) => item.kind === 'deal');
      const fromItems = kept.flatMap(({ item }) =>
        item.mentions ? [{ deal: `hubspot/${PORTAL}/${item.key}`, tickets: item.mentions }] : [],
      );
      expect(await index()).toEqual(fromItems);
      if (writes < nth) break;
      expect(done.ok).toBe(false);
      expect(await index()).toEqual(before);
    }
    expect(await index()).toEqual([{ deal: `hubspot/${PORTAL}/1`, tickets: ['SHOP-3'] }]);
  });
});
