import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Route } from '../../../lib/sites/adapter.ts';
import { recordOfHref } from '../../../lib/sites/hubspot/object.ts';

const { body } = new JSDOM('', { url: 'https://app-eu1.hubspot.com/contacts/4400112/objects/0-3' }).window
  .document;
const hubspot: Route = { site: 'hubspot', tenant: '4400112', view: 'list' };

test.each([
  ['/contacts/4400112/record/0-3/7000000041', '7000000041'],
  ['/contacts/4400112/record/0-3/7000000041?eschref=%2Fx#y', '7000000041'],
  ['/contacts/4400112/deal/7000000041/', '7000000041'],
  ['https://app-eu1.hubspot.com/contacts/4400112/record/0-5/9000000001', '9000000001'],
  ['//app-eu1.hubspot.com/contacts/4400112/record/0-3/7000000041', '7000000041'],
  ['//evil.example/contacts/4400112/record/0-3/7000000041', undefined],
  ['/\\evil.example/contacts/4400112/record/0-3/7000000041', undefined],
  ['https://app-eu1.hubspot.com.evil.example/contacts/4400112/record/0-3/7000000041', undefined],
  ['http://app-eu1.hubspot.com/contacts/4400112/record/0-3/7000000041', undefined],
  ['/contacts/9999999/record/0-3/7000000041', undefined],
  ['/contacts/4400112/record/0-3/7000000041x', undefined],
  ['?next=/contacts/4400112/record/0-3/7000000041', undefined],
  ['javascript:/contacts/4400112/record/0-3/7000000041', undefined],
  ['#', undefined],
  ['', undefined],
])('%s', (href, id) => expect(recordOfHref(href, body, hubspot)?.id).toBe(id));
