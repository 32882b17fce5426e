// Orgs differ in their fields, and people in what they may see of them: the rest is read all the same.
import { describe, expect, test } from 'vitest';
import { salesforceFields } from '../../../lib/trackers/salesforce/fields.ts';
import { refusedFields } from '../../../lib/trackers/salesforce/soql.ts';
import { complaint, fakeSalesforce, FIRST, fixed, NEVER, PLACE, refused, SECOND } from './fake-salesforce.ts';

const FIELDS = [
  'Id',
  'Name',
  'Amount',
  'Account.Name',
  'Account.Industry',
  'Account.Segment__c',
  'Partner__r.Tier__c',
];

test('each unknown field costs one more question, once', async () => {
  const org = fakeSalesforce();
  org.add(FIRST, { StageName: 'Proposal', Account: { Name: 'Beanworks', Industry: 'Retail' } });
  org.columns.delete('CurrencyIsoCode');
  org.columns.delete('Account.Industry');
  const source = salesforceFields({ ...PLACE, fields: { segment: 'Tier__c' } }, fixed(), org.environment);
  const first = await org.clock.run(source.fields([FIRST], NEVER));
  expect(first.items[0]).toMatchObject({ stage: 'Proposal', account: 'Beanworks' });
  expect(org.asked).toHaveLength(4);
  await org.clock.run(source.fields([FIRST], NEVER));
  expect(org.asked).toHaveLength(5);
  expect(org.asked.at(-1)?.fields).not.toContain('CurrencyIsoCode');
});

test('two batches at once leave out the same field without getting in each other’s way', async () => {
  const org = fakeSalesforce();
  org.columns.delete('Probability');
  org.add(FIRST);
  org.add(SECOND);
  const source = salesforceFields(PLACE, fixed(), org.environment);
  const [one, two] = await org.clock.run(
    Promise.all([source.fields([FIRST], NEVER), source.fields([SECOND], NEVER)]),
  );
  expect([one.items.length, two.items.length]).toEqual([1, 1]);
  expect(org.asked.at(-1)?.fields).not.toContain('Probability');
});

test('an org that refuses everything is asked for the id alone, and then no more', async () => {
  const org = fakeSalesforce();
  org.next.push(
    ...Array.from({ length: 5 }, () => () => refused('INVALID_FIELD', 400, 'Dieses Feld gibt es nicht.')),
  );
  const source = salesforceFields(PLACE, fixed(), org.environment);
  const answer = await org.clock.run(source.fields([FIRST], NEVER));
  expect(answer).toMatchObject({ failed: [FIRST], fault: { code: 'bad_answer' } });
  expect(org.asked.map(({ fields, notes }) => [fields.length > 1, notes.length])).toEqual([
    [true, 2],
    [true, 0],
    [false, 0],
  ]);
});

describe('which fields are meant', () => {
  const soql = `SELECT ${FIELDS.join(',')} FROM Opportunity WHERE Id IN ('${FIRST}')`;

  test.each([
    [complaint(soql, 'Amount'), ['Amount']],
    [complaint(soql, 'Name'), ['Name']],
    [complaint(soql, 'Account.Name'), ['Account.Name']],
    [complaint(soql, 'Account.Segment__c'), ['Account.Segment__c']],
    [complaint(soql, 'Partner__r.Tier__c'), ['Partner__r.Tier__c']],
    ["No such column 'amount' on entity 'Opportunity'.", ['Amount']],
    ["Die Spalte 'Amount' gibt es in der Einheit 'Opportunity' nicht.", ['Amount']],
    [
      "Didn't understand relationship 'Account' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name.",
      ['Account.Name', 'Account.Industry', 'Account.Segment__c'],
    ],
    ["Didn't understand relationship 'Partner__r' in field path.", ['Partner__r.Tier__c']],
    ['', FIELDS.slice(1)],
    ["No such column 'Elsewhere__c' on entity 'Opportunity'", FIELDS.slice(1)],
  ])('%s', (message, meant) => expect(refusedFields(message, FIELDS)).toEqual(meant));

  test('a long message costs nothing', () => {
    const start = performance.now();
    refusedFields(`'${'a'.repeat(20_000)}`.repeat(20), FIELDS);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
