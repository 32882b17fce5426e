import type { Org } from './org.ts';

type Column = readonly [name: string, label: string, type: string];

const OPPORTUNITY: readonly Column[] = [
  ['Id', 'Opportunity ID', 'id'],
  ['Name', 'Name', 'string'],
  ['StageName', 'Stage', 'picklist'],
  ['Amount', 'Amount', 'currency'],
  ['CloseDate', 'Close Date', 'date'],
  ['Probability', 'Probability (%)', 'percent'],
  ['Type', 'Opportunity Type', 'picklist'],
  ['OwnerId', 'Owner ID', 'reference'],
  ['NextStep', 'Next Step', 'string'],
  ['Goal__c', 'Goal', 'picklist'],
];

const ACCOUNT: readonly Column[] = [
  ['Id', 'Account ID', 'id'],
  ['Name', 'Account Name', 'string'],
  ['Industry', 'Industry', 'picklist'],
  ['NumberOfEmployees', 'Employees', 'int'],
  ['BillingCountry', 'Billing Country', 'string'],
  ['Segment__c', 'Segment', 'picklist'],
];

const OBJECTS = { Opportunity: OPPORTUNITY, Account: ACCOUNT } as const;

/** What an object's `describe` says of its fields; null for objects the world has not. Custom ones are those of the org alone. */
export function describe(object: string, { ownFields }: Org): unknown {
  const columns = Object.hasOwn(OBJECTS, object) ? OBJECTS[object as keyof typeof OBJECTS] : undefined;
  if (!columns) return null;
  const before = object === 'Account' ? 'Account.' : '';
  const fields = columns.filter(([name]) => !name.endsWith('__c') || ownFields.includes(before + name));
  return {
    name: object,
    fields: fields.map(([name, label, type]) => ({ name, label, type, custom: name.endsWith('__c') })),
  };
}
