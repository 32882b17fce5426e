import { describe, expect, test } from 'vitest';
import { pipedriveFields } from '../../../lib/trackers/pipedrive/fields.ts';
import type { PipedrivePlace } from '../../../lib/trackers/pipedrive/place.ts';
import {
  code,
  fakePipedrive,
  field,
  idsOf,
  json,
  NEVER,
  PLACE,
  TOKEN,
  type FakePipedrive,
} from './fake-pipedrive.ts';

const read = (pipedrive: FakePipedrive, keys: readonly string[], place: PipedrivePlace = PLACE) =>
  pipedrive.clock.run(pipedriveFields(place, TOKEN, pipedrive.environment).fields(keys, NEVER));

describe('a deal', () => {
  test('with all that the strategy may ask of it, fields by the names people see', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1, {
      title: 'Harbour fleet', value: 250_000, currency: 'EUR', stage_id: 1, pipeline_id: 1, status: 'open', probability: 60,
      expected_close_date: '2026-12-31', org_id: 5, label_ids: [3, 4, 99], add_time: '2026-01-05T08:00:00Z',
      update_time: '2026-11-02T08:00:00Z',
      custom_fields: {
        [code('a')]: 11, [code('b')]: 21, [code('c')]: 12.5, [code('d')]: [31, 32], [code('e')]: { value: 500, currency: 'USD' },
        [code('f')]: 8,
      },
    });
    pipedrive.organization(5, { name: 'Harbour Ltd', industry: 41, employee_count: 420, address: { value: 'Pier 1, Kiel', country: 'Germany' }, custom_fields: { [code('3')]: 'North' } });
    const fields = { segment: 'Segment', discountPercent: 'discount', product: 'PRODUCTS', custom: ['Licence', 'Champion', 'organization.Region', 'Twice'] };
    expect(await read(pipedrive, ['1'], { ...PLACE, fields })).toEqual({
      absent: [], failed: [], moved: {},
      items: [
        {
          site: 'pipedrive', tenant: 'acme', key: '1', kind: 'deal', title: 'Harbour fleet', url: 'https://acme.pipedrive.com/deal/1',
          labels: ['goal-self-serve', 'Hot'], amount: 250_000, currency: 'EUR', stage: 'Qualified', project: 'Sales',
          statusCategory: 'active', probability: 60, closeDate: '2026-12-31', account: 'Harbour Ltd', industry: 'Transport',
          employees: 420, region: 'Germany', segment: 'Enterprise', product: 'Core, Audit', discountPercent: 12.5,
          custom: { Licence: 500, 'organization.Region': 'North', goal: 'Win enterprise customers' },
          createdAt: '2026-01-05T08:00:00.000Z', updatedAt: '2026-11-02T08:00:00.000Z',
        },
      ],
    });
    const asked = pipedrive.asked('v2/deals')[0]?.url.searchParams.get('custom_fields')?.split(',') ?? [];
    expect(new Set(asked)).toEqual(new Set(['a', 'b', 'c', 'd', 'e'].map(code)));
  }); // prettier-ignore

  test('with a segment by the only field that is called so, the organisation’s before the deal’s', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1, { org_id: 5, custom_fields: { [code('b')]: 21 } });
    pipedrive.organization(5, { name: 'Harbour Ltd', custom_fields: { [code('4')]: 'Large' } });
    expect((await read(pipedrive, ['1'])).items[0]?.segment).toBe('Enterprise');
    const theirs = { field_code: code('4'), field_name: 'Customer segment', field_type: 'varchar', is_custom_field: true };
    pipedrive.organizationFields = [...pipedrive.organizationFields, theirs];
    expect((await read(pipedrive, ['1'])).items[0]?.segment).toBe('Large');
  }); // prettier-ignore

  test('with little: what is empty is unknown, and a stage’s probability stands in for the deal’s', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1, { value: null, currency: 'xyz', stage_id: 9, expected_close_date: null, label_ids: [] });
    pipedrive.add(2, { value: 0, currency: 'USD', stage_id: 1, status: 'won', probability: null });
    pipedrive.add(3, { status: 'lost', org_id: 6 });
    const { items } = await read(pipedrive, idsOf(3));
    const common = { site: 'pipedrive', tenant: 'acme', kind: 'deal', url: expect.any(String) };
    expect(items).toEqual([
      { ...common, key: '1', title: 'About 1' },
      { ...common, key: '2', title: 'About 2', amount: 0, currency: 'USD', stage: 'Qualified', statusCategory: 'done', probability: 20 },
      { ...common, key: '3', title: 'About 3', statusCategory: 'cancelled' },
    ]);
  }); // prettier-ignore

  test('options may come with their labels already', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1, { custom_fields: { [code('a')]: { id: 12, label: 'Self-serve onboarding' } } });
    expect((await read(pipedrive, ['1'])).items[0]?.custom).toEqual({ goal: 'Self-serve onboarding' });
  });

  test('people are not read, whatever a field is called', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.dealFields = [field(code('a'), 'Goal', 'user'), field('owner_id', 'Owner', 'user')];
    pipedrive.add(1, { custom_fields: { [code('a')]: 7 } });
    const { items } = await read(pipedrive, ['1'], { ...PLACE, fields: { custom: ['Owner', 'Goal'] } });
    expect(items[0]).not.toHaveProperty('custom');
    expect(JSON.stringify(items)).not.toMatch(/Robin|owner|person/i);
  });
});

test('lists longer than a page are read to the end', async () => {
  const pipedrive = fakePipedrive();
  pipedrive.pageSize = 3;
  pipedrive.add(1, { custom_fields: { [code('c')]: 5 } });
  const { items } = await read(pipedrive, ['1'], { ...PLACE, fields: { discountPercent: 'Discount' } });
  expect(items[0]?.discountPercent).toBe(5);
  expect(pipedrive.asked('dealFields')).toHaveLength(4);
});

test('a cursor that never ends is a bad answer', async () => {
  const pipedrive = fakePipedrive();
  const again = () => json({ success: true, data: [], additional_data: { next_cursor: 'again' } });
  pipedrive.next('v2/stages', ...Array.from({ length: 40 }, () => again));
  expect((await read(pipedrive, ['1'])).fault).toEqual({ code: 'bad_answer' });
  expect(pipedrive.asked('stages').length).toBeLessThanOrEqual(20);
});

test('no more than fifteen custom fields are asked for, the goal among them', async () => {
  const pipedrive = fakePipedrive();
  const names = Array.from({ length: 20 }, (_, at) => `Field ${at}`);
  const codes = names.map((_, at) => at.toString(16).padStart(2, '0').repeat(20));
  pipedrive.dealFields = [field(code('a'), 'Goal'), ...names.map((name, at) => field(codes[at] ?? '', name))];
  pipedrive.add(1);
  await read(pipedrive, ['1'], { ...PLACE, fields: { custom: names } });
  const asked = pipedrive.asked('v2/deals')[0]?.url.searchParams.get('custom_fields')?.split(',');
  expect(asked).toHaveLength(15);
  expect(asked).toContain(code('a'));
});

describe('every key is in one part of the answer', () => {
  test('read, absent, no key at all, and twice', async () => {
    const pipedrive = fakePipedrive();
    pipedrive.add(1);
    const answer = await read(pipedrive, ['1', '2', '1', 'SHOP-1', '', '0', '1,2&x=3']);
    expect(answer.items.map(({ key }) => key)).toEqual(['1']);
    expect([...answer.absent].sort()).toEqual(['', '0', '1,2&x=3', '2', 'SHOP-1']);
    expect(answer.failed).toEqual([]);
    expect(pipedrive.asked('v2/deals')[0]?.url.searchParams.get('ids')).toBe('1,2');
  });

  test('250 keys are three batches of at most 100', async () => {
    const pipedrive = fakePipedrive();
    for (const id of idsOf(250)) pipedrive.add(Number(id), { org_id: 5 });
    pipedrive.organization(5, { name: 'Harbour Ltd' });
    const answer = await read(pipedrive, idsOf(250));
    expect(answer.items).toHaveLength(250);
    const sizes = pipedrive
      .asked('v2/deals')
      .map(({ url }) => url.searchParams.get('ids')?.split(',').length);
    expect(sizes.sort()).toEqual([100, 100, 50]);
    expect(pipedrive.asked('dealFields')).toHaveLength(1);
  });

  test('nothing is asked for an aborted signal', async () => {
    const pipedrive = fakePipedrive();
    const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
    const answer = await pipedrive.clock.run(source.fields(['1'], AbortSignal.abort()));
    expect(answer).toEqual({ items: [], absent: [], failed: ['1'], moved: {} });
    expect(pipedrive.sent).toEqual([]);
  });
});

test('an organisation is read once in five minutes, and left out without leave', async () => {
  const pipedrive = fakePipedrive();
  for (const id of [1, 2]) pipedrive.add(id, { org_id: 5 });
  pipedrive.organization(5, { name: 'Harbour Ltd' });
  const source = pipedriveFields(PLACE, TOKEN, pipedrive.environment);
  await pipedrive.clock.run(source.fields(['1'], NEVER));
  const { items } = await pipedrive.clock.run(source.fields(['2'], NEVER));
  expect(items[0]?.account).toBe('Harbour Ltd');
  expect(pipedrive.asked('v2/organizations')).toHaveLength(1);
  pipedrive.clock.pass(5 * 60_000);
  pipedrive.next('v2/organizations', () => json({ success: false }, 403));
  const later = await pipedrive.clock.run(source.fields(['1'], NEVER));
  expect(later.items[0]).not.toHaveProperty('account');
  expect(pipedrive.asked('v2/organizations')).toHaveLength(2);
});

test('a token of another company reads nothing: its deals would pass for this one’s', async () => {
  const pipedrive = fakePipedrive();
  pipedrive.domain = 'other';
  pipedrive.add(1);
  expect(await read(pipedrive, ['1'])).toEqual({ items: [], absent: [], failed: ['1'], moved: {}, fault: { code: 'forbidden' } }); // prettier-ignore
  expect(pipedrive.sent).toHaveLength(1);
});

test.each(['evil.example/x', 'acme.evil', 'acme@evil', 'ACME', '-acme', '', 'a'.repeat(64)])(
  'no token goes to a host made of %j',
  async (tenant) => {
    const pipedrive = fakePipedrive();
    expect((await read(pipedrive, ['1'], { tenant })).fault).toEqual({ code: 'signed_out' });
    expect(pipedrive.sent).toEqual([]);
  },
);
