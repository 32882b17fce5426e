import { describe, expect, test } from 'vitest';
import { hubspotFields } from '../../../lib/trackers/hubspot/fields.ts';
import type { HubSpotPlace } from '../../../lib/trackers/hubspot/place.ts';
import { fakeHubSpot, idsOf, json, NEVER, PLACE, TOKEN, type FakeHubSpot } from './fake-hubspot.ts';

const read = (hubspot: FakeHubSpot, keys: readonly string[], place: HubSpotPlace = PLACE) =>
  hubspot.clock.run(hubspotFields(place, TOKEN, hubspot.environment).fields(keys, NEVER));

describe('a deal', () => {
  test('with all that the strategy may ask of it, its company included', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add(
      '7000000001',
      {
        dealname: 'Harbour fleet', amount: '250000.50', deal_currency_code: 'EUR', dealstage: 'contractsent', pipeline: 'default',
        hs_deal_stage_probability: '0.9', closedate: '2026-12-31T04:30:00Z', dealtype: 'newbusiness', hs_is_closed: 'false',
        description: 'Promised: SHOP-12', hs_next_step: 'Call', strategic_goal: 'win-enterprise', discount: '12.5', sla: 'true',
        markets: 'eu;us', hubspot_owner_id: '77',
      },
      '611',
    ); // prettier-ignore
    hubspot.company('611', { name: 'Harbour Ltd', industry: 'COMPUTER_SOFTWARE', numberofemployees: '420', country: 'Germany', segment: 'ent' });
    const answer = await read(hubspot, ['7000000001'], {
      ...PLACE,
      fields: { segment: 'company.segment', discountPercent: 'discount', custom: ['sla', 'markets', 'discount'] },
    });
    expect(answer).toEqual({
      absent: [], failed: [], moved: {},
      items: [
        {
          site: 'hubspot', tenant: '4400112', key: '7000000001', kind: 'deal', title: 'Harbour fleet',
          url: 'https://app-eu1.hubspot.com/contacts/4400112/record/0-3/7000000001',
          text: 'Promised: SHOP-12\nCall', amount: 250_000.5, currency: 'EUR', stage: 'Contract sent', project: 'Sales pipeline',
          // Half past four in London is still the day before in New York, where this portal is.
          statusCategory: 'active', probability: 90, closeDate: '2026-12-30', dealType: 'New business',
          account: 'Harbour Ltd', industry: 'Computer Software', employees: 420, region: 'Germany', segment: 'Enterprise',
          discountPercent: 12.5,
          custom: { sla: true, markets: ['Europe', 'United States'], discount: 12.5, goal: 'Win enterprise customers' },
          createdAt: '2026-01-05T08:00:00.000Z', updatedAt: '2026-11-02T08:00:00.000Z', noted: [],
        },
      ],
    });
    expect(hubspot.asked('deals/batch/read')[0]?.body.properties).not.toContain('hubspot_owner_id');
  }); // prettier-ignore

  test('with the segment of its company, by the only property that is called so', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001', { dealname: 'Harbour fleet' }, '611');
    hubspot.company('611', { name: 'Harbour Ltd', segment: 'ent' });
    const { items } = await read(hubspot, ['7000000001']);
    expect(items[0]?.segment).toBe('Enterprise');
  });

  test('with little: what is empty is unknown, and the portal’s currency is that of an amount only', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001', { amount: '', closedate: null });
    hubspot.add('7000000002', { amount: '0' });
    hubspot.add('7000000003', { amount: '1e9', dealstage: 'a-stage-nobody-names', closedate: 'soon', hs_deal_stage_probability: 'high' });
    const { items } = await read(hubspot, idsOf(3));
    const dates = { createdAt: expect.any(String), updatedAt: expect.any(String) };
    const common = { site: 'hubspot', tenant: '4400112', kind: 'deal', url: expect.any(String), noted: [], ...dates };
    expect(items).toEqual([
      { ...common, key: '7000000001', title: 'About 7000000001' },
      { ...common, key: '7000000002', title: 'About 7000000002', amount: 0, currency: 'USD' },
      { ...common, key: '7000000003', title: 'About 7000000003', stage: 'a-stage-nobody-names' },
    ]);
  }); // prettier-ignore

  test.each([
    [{ dealstage: 'closedwon', hs_is_closed: 'true', hs_is_closed_won: 'true' }, 'done'],
    [{ dealstage: 'closedlost', hs_is_closed: 'true', hs_is_closed_won: 'false' }, 'cancelled'],
    [{ dealstage: 'closedwon' }, 'done'],
    [{ dealstage: 'contractsent' }, 'active'],
    [{ dealstage: 'unknown' }, undefined],
  ])('is open, won or lost: %j', async (properties, category) => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001', properties);
    expect((await read(hubspot, ['7000000001'])).items[0]?.statusCategory).toBe(category);
  });
});

test('a ticket', async () => {
  const hubspot = fakeHubSpot();
  hubspot.account = { ...hubspot.account, uiDomain: 'app.hubspot.com.evil.example' };
  hubspot.properties = [];
  hubspot.add('9000000001', { subject: 'Export stops', content: 'At row 500', hs_pipeline_stage: '4', hs_pipeline: 'default', hs_ticket_priority: 'HIGH' }); // prettier-ignore
  const place = { tenant: '4400112', object: 'tickets' } as const;
  const { items, absent, moved } = await read(hubspot, ['ticket-9000000001', '9000000001'], place);
  // The same id alone is a deal's key.
  expect([absent, moved]).toEqual([['9000000001'], {}]);
  expect(items[0]).toMatchObject({
    key: 'ticket-9000000001',
    kind: 'ticket',
    title: 'Export stops',
    text: 'At row 500',
    status: 'Closed',
    statusCategory: 'done',
    project: 'Sales pipeline',
    priority: 'HIGH',
    url: 'https://app.hubspot.com/contacts/4400112/record/0-5/9000000001',
  });
});

describe('the company of a deal', () => {
  test('is the primary one, or the only one; of several it is nobody’s to choose', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001', {}, '611,612!');
    hubspot.add('7000000002', {}, '611');
    hubspot.add('7000000003', {}, '611,612');
    for (const id of ['611', '612']) hubspot.company(id, { name: `Company ${id}` });
    const { items } = await read(hubspot, idsOf(3));
    expect(items.map(({ account }) => account)).toEqual(['Company 612', 'Company 611', undefined]);
  });

  test('is read once in five minutes', async () => {
    const hubspot = fakeHubSpot();
    for (const id of idsOf(3)) hubspot.add(id, {}, '611');
    hubspot.company('611', { name: 'Harbour Ltd' });
    const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
    const [first = '', ...rest] = idsOf(3);
    await hubspot.clock.run(source.fields([first], NEVER));
    const { items } = await hubspot.clock.run(source.fields(rest, NEVER));
    expect(items.map(({ account }) => account)).toEqual(['Harbour Ltd', 'Harbour Ltd']);
    expect(hubspot.asked('companies/batch/read').filter(({ path }) => path.includes('objects'))).toHaveLength(
      1,
    );
    hubspot.clock.pass(5 * 60_000);
    await hubspot.clock.run(source.fields([first], NEVER));
    expect(hubspot.asked('objects/companies/batch/read')).toHaveLength(2);
  });

  test.each(['deals/companies', 'objects/companies'])('is left out without leave (%s)', async (part) => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001', {}, '611');
    hubspot.company('611', { name: 'Harbour Ltd' });
    hubspot.next(part, () => json({ category: 'MISSING_SCOPES' }, 403));
    const answer = await read(hubspot, ['7000000001']);
    expect(answer).toMatchObject({ items: [{ key: '7000000001' }], failed: [] });
    expect(answer.items[0]).not.toHaveProperty('account');
  });
});

describe('every key is in one part of the answer', () => {
  test('read, absent, no key at all, and twice', async () => {
    const hubspot = fakeHubSpot();
    hubspot.add('7000000001');
    const keys = ['7000000001', '7000000002', '7000000001', 'SHOP-1', '', '7000000001;DROP'];
    const answer = await read(hubspot, keys);
    expect(answer.items.map(({ key }) => key)).toEqual(['7000000001']);
    expect([...answer.absent].sort()).toEqual(['', '7000000001;DROP', '7000000002', 'SHOP-1']);
    expect(answer.failed).toEqual([]);
    for (const { body } of hubspot.sent) expect(JSON.stringify(body)).not.toMatch(/SHOP|DROP/);
  });

  test('merged deals are moved to what they have become', async () => {
    const hubspot = fakeHubSpot();
    hubspot.next('deals/batch/read', () =>
      json({ results: [{ id: '7000000009', properties: { dealname: 'Merged', hs_merged_object_ids: '7000000001;7000000002' } }] }),
    );
    const answer = await read(hubspot, ['7000000001', '7000000002', '7000000009']);
    expect(answer.items.map(({ key }) => key)).toEqual(['7000000009']);
    expect(answer.moved).toEqual({ '7000000001': '7000000009', '7000000002': '7000000009' });
    expect(answer).toMatchObject({ absent: [], failed: [] });
  }); // prettier-ignore

  test('an error that is not "not found" fails its record and no other', async () => {
    const hubspot = fakeHubSpot();
    hubspot.next('deals/batch/read', () =>
      json({ results: [{ id: '7000000001', properties: {} }], errors: [{ category: 'INTERNAL', context: { ids: ['7000000002'] } }, { category: 'OBJECT_NOT_FOUND', context: { ids: ['7000000003'] } }] }, 207),
    );
    const answer = await read(hubspot, idsOf(3));
    expect(answer).toMatchObject({ items: [{ key: '7000000001' }], failed: ['7000000002'], absent: ['7000000003'], fault: { code: 'bad_answer' } });
  }); // prettier-ignore

  test('250 keys are three batches of at most 100, told one by one', async () => {
    const hubspot = fakeHubSpot();
    for (const id of idsOf(250)) hubspot.add(id);
    const parts: number[] = [];
    const source = hubspotFields(PLACE, TOKEN, hubspot.environment);
    const answer = await hubspot.clock.run(
      source.fields(idsOf(250), NEVER, ({ items }) => void parts.push(items.length)),
    );
    expect(answer.items).toHaveLength(250);
    expect(parts.sort()).toEqual([100, 100, 50]);
    expect(hubspot.asked('deals/batch/read').map(({ body }) => body.inputs?.length)).toEqual(
      expect.arrayContaining([100, 100, 50]),
    );
    expect(hubspot.asked('/crm/v3/properties/deals')).toHaveLength(1);
  });

  test('nothing is asked for an aborted signal', async () => {
    const hubspot = fakeHubSpot();
    const answer = await hubspot.clock.run(
      hubspotFields(PLACE, TOKEN, hubspot.environment).fields(['7000000001'], AbortSignal.abort()),
    );
    expect(answer).toEqual({ items: [], absent: [], failed: ['7000000001'], moved: {} });
    expect(hubspot.sent).toEqual([]);
  });
});

describe('the goal', () => {
  const goalOf = async (hubspot: FakeHubSpot, place: HubSpotPlace = PLACE) => {
    hubspot.add('7000000001', { ziel: 'Access', strategic_goal: 'self-serve', other: 'x' });
    return (await read(hubspot, ['7000000001'], place)).items[0]?.custom?.['goal'];
  };

  test('is found by its name and said in the words of its option', async () => {
    expect(await goalOf(fakeHubSpot())).toBe('Self-serve onboarding');
  });

  test('is the property a person has named, whatever it is called', async () => {
    expect(await goalOf(fakeHubSpot(), { ...PLACE, fields: { goal: 'other' } })).toBe('x');
  });

  test('of two properties called so is neither', async () => {
    const hubspot = fakeHubSpot();
    hubspot.properties = [{ name: 'ziel', label: 'Ziel', type: 'string' }, ...hubspot.properties];
    expect(await goalOf(hubspot)).toBeUndefined();
  });
});

test('a token of another portal reads nothing: its records would pass for this one’s', async () => {
  const hubspot = fakeHubSpot();
  hubspot.account = { ...hubspot.account, portalId: 999_999 };
  hubspot.add('7000000001');
  const answer = await read(hubspot, ['7000000001']);
  expect(answer).toEqual({
    items: [],
    absent: [],
    failed: ['7000000001'],
    moved: {},
    fault: { code: 'forbidden' },
  });
  expect(hubspot.asked('batch/read')).toEqual([]);
});

test.each(['account-info', 'pipelines', 'properties/deals', 'properties/companies'])(
  'without leave for %s the rest is read',
  async (part) => {
    const hubspot = fakeHubSpot();
    hubspot.next(part, () => json({ category: 'MISSING_SCOPES' }, 403));
    hubspot.add('7000000001', { dealstage: 'contractsent' });
    expect((await read(hubspot, ['7000000001'])).items).toHaveLength(1);
  },
);
