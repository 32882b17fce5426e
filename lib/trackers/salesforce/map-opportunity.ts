import { isDealId } from '../../domain/salesforce-id.ts';
import type { StatusCategory, WorkItem } from '../../domain/work-item.ts';
import { isDay } from '../../domain/day.ts';
import { instant, known, list, record, text } from '../untrusted.ts';
import { GOAL } from '../goal-field.ts';
import { ticketsInNotes } from '../note-text.ts';
import { dealUrl, GOAL_FIELD, SEGMENT_FIELD, type OrgFields, type SalesforcePlace } from './place.ts';

const TITLE_LENGTH = 500;
/** Salesforce's own limit for long texts is 131,072; what names a ticket stands further up. */
const TEXT_LENGTH = 10_000;

/** A row of a query as a deal; null when it has no id of one. Fields that were not asked for or not given are absent. */
export function mapOpportunity(row: unknown, { tenant, fields = {} }: SalesforcePlace): WorkItem | null {
  const key = text(record(row)['Id']);
  if (key === undefined || !isDealId(key)) return null;
  const at = (path: string | null | undefined): unknown => (path ? valueAt(row, path) : undefined);
  const {
    segment = SEGMENT_FIELD,
    industry = 'Account.Industry',
    region = 'Account.BillingCountry',
    employees = 'Account.NumberOfEmployees',
    dealType = 'Type',
    product,
    discountPercent,
  } = fields;
  return known<WorkItem>({
    site: 'salesforce',
    tenant,
    key,
    kind: 'deal',
    title: text(at('Name'), TITLE_LENGTH) ?? '',
    url: dealUrl(tenant, key),
    text:
      [at('Description'), at('NextStep')].flatMap((said) => text(said, TEXT_LENGTH) ?? []).join('\n') ||
      undefined,
    stage: text(at('StageName')),
    statusCategory: statusOf(at('IsClosed'), at('IsWon')),
    amount: number(at('Amount')),
    currency: currency(at('CurrencyIsoCode')) ?? currency(fields.currency),
    probability: number(at('Probability')),
    closeDate: day(at('CloseDate')),
    dealType: text(at(dealType)),
    account: text(at('Account.Name')),
    industry: text(at(industry)),
    employees: number(at(employees)),
    region: text(at(region)),
    segment: text(at(segment)),
    product: text(at(product)),
    discountPercent: number(at(discountPercent)),
    custom: customOf(fields, at),
    noted: notedIn([at('Notes'), at('AttachedContentNotes')]),
    createdAt: instant(at('CreatedDate')),
    updatedAt: instant(at('LastModifiedDate')),
  });
}

/** The value at a path such as `Account.Segment__c`, whose parts may be spelt in any case. */
function valueAt(row: unknown, path: string): unknown {
  let value = row;
  for (const part of path.toLowerCase().split('.'))
    value = Object.entries(record(value)).find(([name]) => name.toLowerCase() === part)?.[1];
  return value;
}

function customOf(
  { goal = GOAL_FIELD, custom = [] }: OrgFields,
  at: (path: string | null) => unknown,
): Readonly<Record<string, unknown>> | undefined {
  const names = [[GOAL, goal] as const, ...custom.map((name) => [name, name] as const)];
  const values = names.flatMap(([name, path]) => {
    const said = at(path);
    const value = typeof said === 'boolean' ? said : (number(said) ?? text(said));
    return value === undefined ? [] : [[name, value] as const];
  });
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

/** Of the kinds of notes that were asked for: null for none, undefined where they were not. */
function notedIn(kinds: readonly unknown[]): WorkItem['noted'] {
  const asked = kinds.filter((kind) => kind !== undefined);
  const notes = asked.flatMap((kind) => list(record(kind)['records'])).map(record);
  return asked.length > 0
    ? ticketsInNotes(notes.flatMap(({ Title, Body, TextPreview }) => [Title, Body, TextPreview]))
    : undefined;
}

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const currency = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : undefined;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && isDay(value) ? value : undefined;

/** Salesforce knows open, won and lost; a deal that is open is being worked on. */
function statusOf(closed: unknown, won: unknown): StatusCategory | undefined {
  if (closed === false) return 'active';
  return closed === true && typeof won === 'boolean' ? (won ? 'done' : 'cancelled') : undefined;
}
