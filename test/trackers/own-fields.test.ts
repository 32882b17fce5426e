import { describe, expect, test } from 'vitest';
import { fits, type ToolField } from '../../lib/domain/own-fields.ts';
import { pipedriveFields } from '../../lib/trackers/pipedrive/fields.ts';
import { pipedriveOwnFields } from '../../lib/trackers/pipedrive/own-fields.ts';
import { salesforceFields } from '../../lib/trackers/salesforce/fields.ts';
import { salesforceOwnFields } from '../../lib/trackers/salesforce/own-fields.ts';
import * as pipe from './pipedrive/fake-pipedrive.ts';
import * as force from './salesforce/fake-salesforce.ts';

const { code, field } = pipe;

describe('Pipedrive', () => {
  const company = () => {
    const pipedrive = pipe.fakePipedrive();
    pipedrive.dealFields = [
      field('owner_id', 'Owner', 'user'),
      field('expected_close_date', 'Expected close date', 'date'),
      field(code('a'), 'Goal', 'enum', { 11: 'Self-serve onboarding' }),
      field(code('b'), 'Tier'),
      field(code('c'), 'Tier', 'double'),
    ];
    pipedrive.organizationFields = [
      field('industry', 'Industry', 'enum'),
      field('address', 'Address', 'address'),
      field('employee_count', 'Employees', 'int'),
      field(code('d'), 'Segment', 'enum', { 21: 'Enterprise' }),
    ];
    return pipedrive;
  };

  test('fields by their codes, since two may have one name; people and dates are none', async () => {
    const pipedrive = company();
    const answer = await pipedrive.clock.run(
      pipedriveOwnFields(pipe.PLACE, pipe.TOKEN, pipe.NEVER, pipedrive.environment),
    );
    expect(answer).toEqual({
      ok: true,
      value: {
        fields: [
          { name: code('a'), label: 'Goal', of: 'deal', type: 'choice' },
          { name: code('b'), label: 'Tier', of: 'deal', type: 'text' },
          { name: code('c'), label: 'Tier', of: 'deal', type: 'number' },
          { name: 'organization.industry', label: 'Industry', of: 'account', type: 'choice' },
          { name: 'organization.address', label: 'Address', of: 'account', type: 'text' },
          { name: 'organization.employee_count', label: 'Employees', of: 'account', type: 'number' },
          { name: `organization.${code('d')}`, label: 'Segment', of: 'account', type: 'choice' },
        ],
        found: {
          goal: code('a'),
          segment: `organization.${code('d')}`,
          industry: 'organization.industry',
          region: 'organization.address',
          employees: 'organization.employee_count',
        },
      },
    });
  });

  test('a chosen field is read in place of what was found; the address stays a country; null is none', async () => {
    const pipedrive = company();
    pipedrive.add(1, { org_id: 5, custom_fields: { [code('b')]: 'Large', [code('c')]: 420 } });
    pipedrive.organization(5, {
      name: 'Harbour Ltd',
      employee_count: 7,
      address: { value: 'Pier 1, Kiel, Germany', country: 'Germany' },
      custom_fields: { [code('d')]: 21 },
    });
    const fields = { segment: code('b'), employees: code('c'), region: 'organization.address', goal: null };
    const source = pipedriveFields({ ...pipe.PLACE, fields }, pipe.TOKEN, pipedrive.environment);
    const { items } = await pipedrive.clock.run(source.fields(['1'], pipe.NEVER));
    expect(items[0]).toMatchObject({ segment: 'Large', employees: 420, region: 'Germany' });
    expect(items[0]).not.toHaveProperty('custom');
  });
});

describe('Salesforce', () => {
  const described =
    (...fields: readonly (readonly [name: string, label: string, type: string])[]): force.Behaviour =>
    () =>
      force.json({ fields: fields.map(([name, label, type]) => ({ name, label, type })) });
  const listed = (org: force.FakeSalesforce, credentials = force.fixed()) =>
    org.clock.run(salesforceOwnFields(credentials, force.NEVER, org.environment));
  const opportunity = described(
    ['OwnerId', 'Owner ID', 'reference'],
    ['CloseDate', 'Close Date', 'date'],
    ['Type', 'Type', 'picklist'],
    ['goal__c', 'Company goal', 'string'],
    ['Discount__c', 'Discount', 'percent'],
    ["x'y", 'No name', 'string'],
  );

  test('fields of opportunities and accounts, as `describe` lists them', async () => {
    const org = force.fakeSalesforce();
    org.next.push(
      opportunity,
      described(['Segment__c', 'Segment', 'picklist'], ['Industry', 'Industry', 'picklist']),
    );
    expect(await listed(org)).toEqual({
      ok: true,
      value: {
        fields: [
          { name: 'Type', label: 'Type', of: 'deal', type: 'choice' },
          { name: 'goal__c', label: 'Company goal', of: 'deal', type: 'text' },
          { name: 'Discount__c', label: 'Discount', of: 'deal', type: 'number' },
          { name: 'Account.Segment__c', label: 'Segment', of: 'account', type: 'choice' },
          { name: 'Account.Industry', label: 'Industry', of: 'account', type: 'choice' },
        ],
        found: {
          goal: 'goal__c',
          segment: 'Account.Segment__c',
          industry: 'Account.Industry',
          dealType: 'Type',
        },
      },
    });
    expect(org.asked.map(({ url }) => url.pathname)).toEqual([
      '/services/data/v66.0/sobjects/Opportunity/describe',
      '/services/data/v66.0/sobjects/Account/describe',
    ]);
  });

  test('without leave to see accounts, those of deals alone', async () => {
    const org = force.fakeSalesforce();
    org.next.push(opportunity, () => force.refused('NOT_FOUND', 404));
    expect(await listed(org)).toMatchObject({ ok: true, value: { found: { dealType: 'Type' } } });
  });

  test.each<[string, force.Behaviour, string]>([
    ['a page', () => force.html(), 'bad_answer'],
    ['no list', () => force.json({ fields: 'none' }), 'bad_answer'],
    ['a token that is refused', () => force.refused('INVALID_SESSION_ID', 401), 'signed_out'],
  ])('%s', async (_what, behaviour, fault) => {
    const org = force.fakeSalesforce();
    org.next.push(behaviour);
    expect(await listed(org)).toMatchObject({ ok: false, error: { code: fault } });
  });

  test('chosen fields are asked for and read; null is none, and is not asked for', async () => {
    const org = force.fakeSalesforce();
    org.columns.add('Account.Tier__c').add('Discount__c').add('Sector__c');
    org.add(force.FIRST, {
      Account: { Name: 'Harbour', Tier__c: 'Large', Industry: 'Shipping', Segment__c: 'Other' },
      Discount__c: 15,
      Sector__c: 'Ports',
      Goal__c: 'self-serve',
    });
    const fields = {
      segment: 'Account.Tier__c',
      industry: 'Sector__c',
      discountPercent: 'Discount__c',
      goal: null,
      region: null,
    };
    const source = salesforceFields({ ...force.PLACE, fields }, force.fixed(), org.environment);
    const { items } = await org.clock.run(source.fields([force.FIRST], force.NEVER));
    expect(items[0]).toMatchObject({ segment: 'Large', industry: 'Ports', discountPercent: 15 });
    expect(items[0]).not.toHaveProperty('custom');
    expect(items[0]).not.toHaveProperty('region');
    expect(org.asked[0]?.fields).not.toContain('Goal__c');
  });
});

test('numbers are read from numbers, words from words, and a goal from the deal', () => {
  const tool = (type: ToolField['type'], of: ToolField['of'] = 'deal'): ToolField => ({
    name: 'x',
    label: 'X',
    of,
    type,
  });
  expect(fits('employees', tool('number', 'account'))).toBe(true);
  expect(fits('employees', tool('text', 'account'))).toBe(false);
  expect(fits('segment', tool('choice', 'account'))).toBe(true);
  expect(fits('segment', tool('number'))).toBe(false);
  expect(fits('goal', tool('choice'))).toBe(true);
  expect(fits('goal', tool('choice', 'account'))).toBe(false);
});
