/** What a person may choose one of our fields to be read from, in words. */
import {
  fits,
  type FieldChoices,
  type OwnField,
  type ToolField,
  type ToolFields,
} from '../../../lib/domain/own-fields.ts';
import type { SiteId } from '../../../lib/domain/work-item.ts';
import { language, t, type MessageKey } from '../../../lib/platform/i18n.ts';
import type { ComboOption } from '../../ui/combo-options.ts';

/** Tools whose companies have fields of their own. */
export const CRMS = ['hubspot', 'pipedrive', 'salesforce'] as const;
export type Crm = (typeof CRMS)[number];

export const isCrm = (site: SiteId): site is Crm => (CRMS as readonly SiteId[]).includes(site);

/** Values of the two options that are no fields; names of fields hold no space. */
const FOUND = ' found';
const NONE = ' none';

export const ownFieldLabel = (own: OwnField): string =>
  own === 'goal' ? t('connections_field_goal') : t(`options_field_${own.toLowerCase()}` as MessageKey);

const noteOf = (site: Crm, { name, of, type }: ToolField): string =>
  [t(`connections_of_${site}_${of}`), t(`connections_type_${type}`), name].join(' · ');

/** The two ways without a field of one's own first, then what fits, by label; what the tool keeps for itself comes last. */
export function optionsFor(own: OwnField, site: Crm, { fields, found }: ToolFields): readonly ComboOption[] {
  const order = new Intl.Collator(language());
  const hidden = ({ name }: ToolField): number => (/^(?:company\.)?hs_/.test(name) ? 1 : 0);
  const fitting = fields
    .filter((field) => fits(own, field))
    .toSorted((one, other) => hidden(one) - hidden(other) || order.compare(one.label, other.label));
  return [
    { value: FOUND, label: foundLabel(own, { fields, found }) },
    { value: NONE, label: t('connections_field_none') },
    ...fitting.map((field) => ({ value: field.name, label: field.label, note: noteOf(site, field) })),
  ];
}

function foundLabel(own: OwnField, { fields, found }: ToolFields): string {
  const name = found[own];
  if (name === undefined) return t('connections_field_auto_none');
  return t('connections_field_auto', fields.find((field) => field.name === name)?.label ?? name);
}

/** The option that is chosen now. */
export const chosenValue = (choice: string | null | undefined): string =>
  choice === undefined ? FOUND : (choice ?? NONE);

/** All choices with another one for `own`. */
export function withChoice(choices: FieldChoices, own: OwnField, value: string): FieldChoices {
  const others = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== own));
  return value === FOUND ? others : { ...others, [own]: value === NONE ? null : value };
}
