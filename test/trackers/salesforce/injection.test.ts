// Nothing but valid ids and names of fields ever gets into a query.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { salesforceFields } from '../../../lib/trackers/salesforce/fields.ts';
import { fieldsToAsk, queryForIds } from '../../../lib/trackers/salesforce/soql.ts';
import { fakeSalesforce, FIRST, fixed, NEVER, PLACE } from './fake-salesforce.ts';

const ATTACKS = [
  "' OR Name != '",
  `${FIRST}' OR Name LIKE '%`,
  `${FIRST}') OR (Name != '`,
  `${FIRST}\\`,
  `${FIRST}\n`,
  `${FIRST} `,
  FIRST.toLowerCase(),
  `${FIRST.slice(0, 15)}AAA`,
  FIRST.slice(0, 15),
  '001Kd00001BeanAIAR',
  '',
];

test('a string that is no id is absent, and never sent', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  const answer = await org.clock.run(
    salesforceFields(PLACE, fixed(), org.environment).fields([...ATTACKS, FIRST], NEVER),
  );
  expect(answer.absent).toEqual(ATTACKS);
  expect(answer.items.map(({ key }) => key)).toEqual([FIRST]);
  expect(org.asked.map(({ ids }) => ids)).toEqual([[FIRST]]);
});

test('without a single id nothing is asked', async () => {
  const org = fakeSalesforce();
  const answer = await org.clock.run(
    salesforceFields(PLACE, fixed(), org.environment).fields(ATTACKS, NEVER),
  );
  expect(answer).toEqual({ items: [], absent: ATTACKS, failed: [], moved: {} });
  expect(org.asked).toEqual([]);
});

test('names that an org is said to give its fields are names, or are left out', async () => {
  const org = fakeSalesforce();
  org.add(FIRST);
  const fields = {
    segment: 'Id FROM Account--',
    product: 'Name,(SELECT Id FROM Contacts)',
    region: "x'",
    custom: ['a b', 'Owner.Name\n', '1a', 'a..b', '.a', 'a.b.c.d.e', 'Größe__c'],
  };
  await org.clock.run(
    salesforceFields({ ...PLACE, fields }, fixed(), org.environment).fields([FIRST], NEVER),
  );
  expect(org.asked.map((sent) => sent.ids)).toEqual([[FIRST]]);
});

test('any ids and names make a query of one shape', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...ATTACKS, FIRST))),
      fc.array(fc.string()),
      (ids, custom) => {
        const soql = queryForIds(fieldsToAsk({ custom }, new Set()), ids);
        expect(soql).toMatch(
          /^SELECT [A-Za-z0-9_.,]+,\(SELECT Title,Body FROM Notes ORDER BY CreatedDate DESC LIMIT 20\),\(SELECT Title,TextPreview FROM AttachedContentNotes LIMIT 20\) FROM Opportunity WHERE Id IN \((?:'006[A-Za-z0-9]{15}',?)*\)$/,
        );
      },
    ),
  );
});
