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

/** Without what only we put in front of it. */
const bareName = ({ name }: ToolField): string => name.slice(name.indexOf('.') + 1);

/** The two ways without a field of one's own first, then what fits, by label; what the tool keeps for itself comes last. */
export function optionsFor(own: OwnField, site: Crm, { fields, found }: ToolFields): readonly ComboOption[] {
  const order = new Intl.Collator(language());
  const inner = (field: ToolField): number => (bareName(field).startsWith('hs_') ? 1 : 0);
  const fitting = fields
    .filter((field) => fits(own, field))
    .toSorted((one, other) => inner(one) - inner(other) || order.compare(one.label, other.label));
  return [
    foundOption(site, fields, found[own]),
    { value: NONE, label: t('connections_field_none') },
    ...fitting.map((field) => ({
      value: field.name,
      label: field.label,
      note: noteOf(site, field),
      words: bareName(field),
    })),
  ];
}

function foundOption(site: Crm, fields: readonly ToolField[], name: string | undefined): ComboOption {
  if (name === undefined) return { value: FOUND, label: t('connections_field_auto_none') };
  const field = fields.find((each) => each.name === name);
  const note = field ? noteOf(site, field) : name;
  return { value: FOUND, label: field?.label ?? name, note: t('connections_field_auto', note) };
}

/** The option that is chosen now. */
export const chosenValue = (choice: string | null | undefined): string =>
  choice === undefined ? FOUND : (choice ?? NONE);

/** All choices with another one for `own`. */
export function withChoice(choices: FieldChoices, own: OwnField, value: string): FieldChoices {
  const others = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== own));
  return value === FOUND ? others : { ...others, [own]: value === NONE ? null : value };
}
