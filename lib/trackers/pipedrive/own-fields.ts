import type { ToolField, ToolFields } from '../../domain/own-fields.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { asker } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { isToken } from '../token.ts';
import { pipedriveApi } from './api.ts';
import { readCompany, type Company, type Wanted } from './company.ts';
import type { Field } from './field-list.ts';
import { isTenant, type PipedrivePlace } from './place.ts';

/** Pipedrive's types that words or numbers can be read from; dates, and what points at something else, are none. */
const TYPES: Readonly<Record<string, ToolField['type']>> = {
  varchar: 'text',
  varchar_auto: 'text',
  address: 'text',
  enum: 'choice',
  set: 'choice',
  status: 'choice',
  int: 'number',
  double: 'number',
  monetary: 'number',
};

/** The company's fields of deals and organisations that a field of ours could be read from, and those found by themselves. */
export async function pipedriveOwnFields(
  { tenant }: Pick<PipedrivePlace, 'tenant'>,
  token: string,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<ToolFields, Fault>> {
  if (!isToken(token) || !isTenant(tenant)) return fail({ code: 'signed_out' });
  const ask = asker(environment, pipedriveApi(tenant, token));
  const company = await readCompany(ask, { tenant }, signal);
  if (!company.ok) return company;
  const { dealFields, organizationFields } = company.value;
  return ok({
    fields: [
      ...dealFields.flatMap((field) => shown(field, 'deal')),
      ...organizationFields.flatMap((field) => shown(field, 'organization')),
    ],
    found: foundIn(company.value),
  });
}

/** By its code: two fields may have one name. */
const nameOf = (code: string, of: Wanted['of']): string => (of === 'deal' ? code : `organization.${code}`);

function shown({ code, name, type }: Field, of: Wanted['of']): readonly ToolField[] {
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!known || code === 'id') return [];
  return [{ name: nameOf(code, of), label: name, of: of === 'deal' ? 'deal' : 'account', type: known }];
}

function foundIn({ goal, segment, organizationFields }: Company): ToolFields['found'] {
  const organization = (code: string) =>
    organizationFields.some((field) => field.code === code) ? nameOf(code, 'organization') : undefined;
  const found = {
    goal: goal?.code,
    segment: segment && nameOf(segment.field.code, segment.of),
    industry: organization('industry'),
    region: organization('address'),
    employees: organization('employee_count'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name));
}
