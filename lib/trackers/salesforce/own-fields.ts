import type { ToolField, ToolFields } from '../../domain/own-fields.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { list, record, text } from '../untrusted.ts';
import type { Credentials } from './grant.ts';
import { API_PATH, GOAL_FIELD, SEGMENT_FIELD } from './place.ts';
import { salesforceRequests } from './requests.ts';

/** Salesforce's types that words or numbers can be read from; references, dates and addresses are none. */
const TYPES: Readonly<Record<string, ToolField['type']>> = {
  string: 'text',
  textarea: 'text',
  combobox: 'choice',
  picklist: 'choice',
  multipicklist: 'choice',
  int: 'number',
  double: 'number',
  percent: 'number',
  currency: 'number',
};

const NAME = /^[A-Za-z]\w{0,79}$/;

/**
 * The org's fields of opportunities and accounts, as far as this person may see them (`describe`), that a field of ours could be
 * read from, and those found by themselves.
 */
export async function salesforceOwnFields(
  credentials: Credentials,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<ToolFields, Fault>> {
  const request = salesforceRequests(environment, credentials);
  const describe = async (
    object: string,
    of: ToolField['of'],
  ): Promise<Result<readonly ToolField[], Fault>> => {
    const answer = await request(`${API_PATH}/sobjects/${object}/describe`, signal);
    if (!answer.ok) return fail(answer.error.fault);
    const { fields } = record(answer.value);
    return Array.isArray(fields)
      ? ok(list(fields).flatMap((field) => shown(field, of)))
      : fail({ code: 'bad_answer' });
  };
  const deals = await describe('Opportunity', 'deal');
  if (!deals.ok) return deals;
  const accounts = await describe('Account', 'account');
  // Without leave to see accounts, deals are read without theirs.
  if (!accounts.ok && !/^(?:forbidden|not_found)$/.test(accounts.error.code)) return accounts;
  const fields = [...deals.value, ...(accounts.ok ? accounts.value : [])];
  return ok({ fields, found: foundAmong(fields) });
}

function shown(field: unknown, of: ToolField['of']): readonly ToolField[] {
  const said = record(field);
  const name = text(said['name'], 80) ?? '';
  const type = text(said['type']) ?? '';
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!known || !NAME.test(name)) return [];
  const label = text(said['label']) ?? name;
  return [{ name: of === 'account' ? `Account.${name}` : name, label, of, type: known }];
}

function foundAmong(fields: readonly ToolField[]): ToolFields['found'] {
  const wanted = {
    goal: GOAL_FIELD,
    segment: SEGMENT_FIELD,
    industry: 'Account.Industry',
    region: 'Account.BillingCountry',
    employees: 'Account.NumberOfEmployees',
    dealType: 'Type',
  };
  const names = new Map(fields.map(({ name }) => [name.toLowerCase(), name]));
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([own, name]) => {
      const found = names.get(name.toLowerCase());
      return found === undefined ? [] : [[own, found]];
    }),
  );
}
