/** Fields of deals that every company keeps in a field of its own, under a name of its own. */
export const OWN_FIELDS = [
  'goal',
  'segment',
  'industry',
  'region',
  'employees',
  'dealType',
  'product',
  'discountPercent',
] as const;

export type OwnField = (typeof OWN_FIELDS)[number];

/**
 * Which field of the tool each of ours is read from, as a person has said: its name, or null for none. Absent = the one that is
 * found by itself. Names are the tool's own; those of the account have `company.`, `organization.` or `Account.` in front.
 */
export type FieldChoices = { readonly [F in OwnField]?: string | null };

/** A field as the tool defines it, as far as one of ours could be read from it. */
export interface ToolField {
  /** As in `FieldChoices`. */
  readonly name: string;
  /** What people see. */
  readonly label: string;
  /** Of the deal itself, or of the account (company, organisation) it belongs to. */
  readonly of: 'deal' | 'account';
  readonly type: 'text' | 'choice' | 'number';
}

/** The tool's fields, and which of them are found by themselves. */
export interface ToolFields {
  readonly fields: readonly ToolField[];
  readonly found: { readonly [F in OwnField]?: string };
}

const NUMBERS: ReadonlySet<OwnField> = new Set(['employees', 'discountPercent']);

/** May `own` be read from `field`? Numbers from numbers, words from words; a deal's goal stands on the deal. */
export function fits(own: OwnField, { of, type }: ToolField): boolean {
  if (own === 'goal' && of !== 'deal') return false;
  return NUMBERS.has(own) === (type === 'number');
}
