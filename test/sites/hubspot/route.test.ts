import { expect, test } from 'vitest';
import { route } from '../../../lib/sites/hubspot/route.ts';

const of = (address: string) => route(new URL(address));

test.each([
  ['https://app.hubspot.com/contacts/4400112/record/0-3/7000000041', 'deal', '7000000041'],
  ['https://app.hubspot.com/contacts/4400112/record/0-3/7000000041/view/1?x=1', 'deal', '7000000041'],
  ['https://app.hubspot.com/contacts/4400112/deal/7000000041/', 'deal', '7000000041'],
  ['https://app-eu1.hubspot.com/contacts/25501234/record/0-5/9000000001', 'issue', 'ticket-9000000001'],
  ['https://app-na2.hubspot.com/contacts/4400112/ticket/9000000001', 'issue', 'ticket-9000000001'],
  ['https://app-ap1.hubspot.com/contacts/4400112/record/0-2/611', 'links', undefined],
  ['https://app.hubspot.com/contacts/4400112/objects/0-3/views/all/list', 'list', undefined],
  ['https://app.hubspot.com/contacts/4400112/objects/0-3/views/all/board', 'board', undefined],
  ['https://app.hubspot.com/contacts/4400112/objects/0-5/views/77/board?x', 'board', undefined],
  ['https://app.hubspot.com/contacts/4400112/objects/0-3', 'list', undefined],
  ['https://app.hubspot.com/contacts/4400112/deals/board/view/all/', 'board', undefined],
  ['https://app.hubspot.com/contacts/4400112/objects/0-1/views/all/list', 'links', undefined],
  ['https://app.hubspot.com/contacts/4400112/objects/2-123456/views/all/list', 'links', undefined],
  ['https://app.hubspot.com/prospecting/4400112/deals/view/all', 'list', undefined],
])('%s is %s', (address, view, key) => {
  const tenant = /\/(\d{5,})\//.exec(address)?.[1];
  expect(of(address)).toEqual({ site: 'hubspot', tenant, view, ...(key && { key }) });
});

test.each([
  'https://www.hubspot.com/contacts/4400112/record/0-3/7000000041',
  'https://community.hubspot.com/contacts/4400112/record/0-3/7000000041',
  'https://app.hubspot.com.evil.example/contacts/4400112/record/0-3/7000000041',
  'https://app-evil-1.hubspot.com/contacts/4400112/record/0-3/7000000041',
  'https://app.hubspot.com:8443/contacts/4400112/record/0-3/7000000041',
  'http://app.hubspot.com/contacts/4400112/record/0-3/7000000041',
  'https://app.hubspot.com/login',
  'https://app.hubspot.com/reports-dashboard/4400112/view/1',
  'https://app.hubspot.com/contacts/12/record/0-3/7000000041',
  'https://app.hubspot.com/contacts/4400112',
  'https://app.hubspot.com/prospecting/4400112/contacts/view/all',
])('%s is none of ours', (address) => expect(of(address)).toBeNull());
