import { describe, expect, it } from 'vitest';
import { hubspotFields } from '../../lib/trackers/hubspot/fields.ts';
import { pipedriveFields } from '../../lib/trackers/pipedrive/fields.ts';
import { isTicketName, ticketFieldsAmong } from '../../lib/trackers/ticket-field.ts';
import * as hubspot from './hubspot/fake-hubspot.ts';
import * as pipedrive from './pipedrive/fake-pipedrive.ts';

describe('fields that hold tickets', () => {
  it.each([
    'Jira',
    'Jira issue',
    'jira_issue_key',
    'JIRA-Tickets',
    'Linear URL',
    'Tickets',
    'Issue links',
    'Linked issues',
    'Verknüpfte Vorgänge',
    'Epic',
  ])('are told by a name such as %j', (name) => {
    expect(isTicketName(name)).toBe(true);
  });

  it.each([
    '',
    'Link',
    'URL',
    'ID',
    'Keys',
    'Ticket price',
    'Number of tickets',
    'Linear metres',
    'Issue date',
    'Stories',
    'Jira owner',
  ])('are not told by %j', (name) => {
    expect(isTicketName(name)).toBe(false);
  });

  it('are at most three', () => {
    expect(ticketFieldsAmong(Array<string>(9).fill('Jira'), (name) => [name])).toHaveLength(3);
  });
});

const WORDS = 'See SHOP-2 (https://acme.atlassian.net/browse/APP-1): our secret plan';
const MENTIONS = ['jira/acme.atlassian.net/APP-1', 'SHOP-2'];

it('HubSpot is asked for them with the other properties, and of their words only the tickets are kept', async () => {
  const fake = hubspot.fakeHubSpot();
  const property = (name: string, label: string, type = 'string') => ({ name, label, type, options: [] });
  fake.properties = [
    property('jira_key', 'Our work'),
    property('x1', 'Linear links'),
    property('tickets', 'Tickets', 'number'),
  ];
  fake.add('7000000001', { dealname: 'A', jira_key: WORDS, x1: '', tickets: 'SHOP-9' });
  fake.add('7000000002', { dealname: 'B' });
  const source = hubspotFields(hubspot.PLACE, hubspot.TOKEN, fake.environment);
  const { items } = await fake.clock.run(source.fields(['7000000001', '7000000002'], hubspot.NEVER));
  expect(items.map(({ mentions }) => mentions)).toEqual([MENTIONS, undefined]);
  expect(JSON.stringify(items)).not.toContain('secret');
  const asked = fake.asked('deals/batch/read');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.body.properties).toEqual(expect.arrayContaining(['jira_key', 'x1']));
  expect(asked[0]?.body.properties).not.toContain('tickets');
});

it('Pipedrive is asked for them with the deals, and of their words only the tickets are kept', async () => {
  const fake = pipedrive.fakePipedrive();
  const [jira, number] = [pipedrive.code('a'), pipedrive.code('b')];
  fake.dealFields = [
    pipedrive.field(jira, 'Jira issues', 'text'),
    pipedrive.field(number, 'Tickets', 'double'),
    pipedrive.field('title', 'Ticket'),
  ];
  fake.add(1, { title: 'A', custom_fields: { [jira]: WORDS, [number]: 4 } });
  fake.add(2, { title: 'B' });
  const source = pipedriveFields(pipedrive.PLACE, pipedrive.TOKEN, fake.environment);
  const { items } = await fake.clock.run(source.fields(['1', '2'], pipedrive.NEVER));
  expect(items.map(({ mentions }) => mentions)).toEqual([MENTIONS, undefined]);
  expect(JSON.stringify(items)).not.toContain('secret');
  expect(fake.asked('v2/deals')[0]?.url.searchParams.get('custom_fields')).toBe(jira);
});
