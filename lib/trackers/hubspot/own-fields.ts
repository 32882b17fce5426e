import type { FieldChoices, ToolField, ToolFields } from '../../domain/own-fields.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { asker } from '../ask.ts';
import { browserEnvironment, type Environment } from '../environment.ts';
import { isToken } from '../token.ts';
import { hubspotApi } from './api.ts';
import type { HubSpotPlace } from './place.ts';
import { readPortal, type Portal, type Property } from './portal.ts';

/** HubSpot's types that words or numbers can be read from; dates, switches and files are none. */
const TYPES: Readonly<Record<string, ToolField['type']>> = {
  string: 'text',
  enumeration: 'choice',
  number: 'number',
};

/** Who owns, made or changed a record: people are not read, however they are asked for. */
const PEOPLE = /(?:^|_)(?:owners?|users?|teams?|created_by|updated_by|contact)(?:_|$)/;

const NAME = /^[a-z0-9_]{1,90}$/i;

/** The portal's properties of deals and companies that a field of ours could be read from, and those found by themselves. */
export async function hubspotOwnFields(
  { tenant }: Pick<HubSpotPlace, 'tenant'>,
  token: string,
  signal: AbortSignal,
  environment: Environment = browserEnvironment(),
): Promise<Result<ToolFields, Fault>> {
  if (!isToken(token)) return fail({ code: 'signed_out' });
  const ask = asker(environment, hubspotApi(token));
  const portal = await readPortal(ask, { tenant, object: 'deals' }, signal);
  if (!portal.ok) return portal;
  const { properties, companyProperties } = portal.value;
  if (properties.size === 0 && companyProperties.size === 0) return fail({ code: 'forbidden' });
  return ok({
    fields: [
      ...[...properties.values()].flatMap((property) => shown(property, 'deal')),
      ...[...companyProperties.values()].flatMap((property) => shown(property, 'account')),
    ],
    found: foundIn(portal.value),
  });
}

function shown({ name, label, type }: Property, of: ToolField['of']): readonly ToolField[] {
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (!known || !NAME.test(name) || PEOPLE.test(name)) return [];
  return [{ name: of === 'account' ? `company.${name}` : name, label, of, type: known }];
}

function foundIn({ goal, segment, properties, companyProperties }: Portal): ToolFields['found'] {
  const company = (name: string) => companyProperties.has(name) && `company.${name}`;
  const found: { readonly [F in keyof FieldChoices]?: string | false | undefined } = {
    goal: goal?.name,
    segment,
    industry: company('industry'),
    region: company('country'),
    employees: company('numberofemployees'),
    dealType: properties.has('dealtype') && 'dealtype',
  };
  return Object.fromEntries(Object.entries(found).filter(([, name]) => name));
}
