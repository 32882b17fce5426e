/**
 * Fields on a record's page, by their API names: `[data-target-selection-name="sfdc:RecordField.Opportunity.Amount"]`, for
 * Dynamic Forms and page layouts alike. Labels are translated and never read.
 * Fragile: tabs are filled when first opened, so fields may be missing, and an empty value is taken for unknown. Evidence: `Salesforce-Inspector-reloaded` 2026-08, captured fields 2026.
 */
import { attr } from '../dom.ts';
import type { Shown } from './deal.ts';
import { every, first, words } from './open-roots.ts';

const FIELD = '[data-target-selection-name^="sfdc:RecordField.Opportunity."]';
const VALUE = '.test-id__field-value,.forcePageBlockItemView .itemBody';
/** Links and components that show people: their fields are passed over. */
const PEOPLE =
  'force-owner-lookup,lightning-formatted-email,a[href^="mailto:"],a[href*="/lightning/r/User/"],a[href*="/lightning/r/005"]';

/** Where a company keeps the goal of a deal: `goal` in `custom`, as the API's reader has it. */
const GOAL = ['Goal__c', 'goal'] as const;

const LONGEST_TEXT = 10_000;
const LONGEST_VALUE = 255;
const MOST_CUSTOM = 100;

/** API name → value, as far as the page shows it. */
function valuesIn(view: Element | Document): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const field of every(view, FIELD)) {
    const name = attr(field, 'data-target-selection-name').split('.')[2] ?? '';
    const value = first(field, PEOPLE) ? '' : words(first(field, VALUE));
    if (value && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** What the fields on the page say, the title being that of the field `Name`. */
export function recordFields(view: Element | Document): Shown {
  const values = valuesIn(view);
  const shown = {
    text: ['Description', 'NextStep']
      .flatMap((name) => values.get(name) ?? [])
      .join('\n')
      .slice(0, LONGEST_TEXT),
    amount: values.get('Amount'),
    closeDate: values.get('CloseDate'),
    probability: values.get('Probability'),
    stage: values.get('StageName'),
    account: values.get('AccountId'),
    dealType: values.get('Type'),
  };
  const custom = [...values].filter(([name]) => /^\w+__c$/.test(name)).slice(0, MOST_CUSTOM);
  return {
    title: values.get('Name') ?? '',
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value)),
    custom: Object.fromEntries(
      custom.map(([name, value]) => [name === GOAL[0] ? GOAL[1] : name, value.slice(0, LONGEST_VALUE)]),
    ),
  };
}
