/** The fields of deals or organisations, by the names people see. */
import { list, record, text } from '../untrusted.ts';

/** A field as the company defines it. */
export interface Field {
  readonly code: string;
  readonly name: string;
  /** `varchar`, `double`, `enum`, `set`, `monetary`, `date`, `address` … */
  readonly type: string;
  readonly custom: boolean;
  /** Names of options by their ids. */
  readonly options: ReadonlyMap<string, string>;
}

/** Fields that hold people or their words to each other are not read, however they are called. */
const PEOPLE = new Set(['user', 'people', 'phone', 'email', 'visible_to']);

export function fieldsIn(entries: readonly unknown[]): readonly Field[] {
  return entries.flatMap((entry) => {
    const said = record(entry);
    const code = text(said['field_code'], 100);
    const name = text(said['field_name']);
    const type = text(said['field_type']) ?? 'varchar';
    if (code === undefined || name === undefined || PEOPLE.has(type)) return [];
    const options = new Map<string, string>();
    for (const option of list(said['options']).map(record)) {
      const id = typeof option['id'] === 'number' ? String(option['id']) : text(option['id']);
      const label = text(option['label']);
      if (id !== undefined && label !== undefined) options.set(id, label);
    }
    return [{ code, name, type, custom: said['is_custom_field'] === true, options }];
  });
}

const folded = (name: string): string => name.trim().toLowerCase();

/** The one field of that name, or with that very code. */
export function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  const found = fields.filter((field) => field.code === name || folded(field.name) === folded(name));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A value as its field's type says: options by their names, amounts as numbers, several options as a list. Undefined for
 * nothing, and for what points at something else (a person, another deal).
 */
export function valueOf(
  value: unknown,
  field: Field,
): string | number | boolean | readonly string[] | undefined {
  switch (field.type) {
    case 'enum':
    case 'status':
      return optionOf(value, field);
    case 'set':
      return some(list(value).flatMap((part) => optionOf(part, field) ?? []));
    case 'monetary':
      return number(record(value)['value'] ?? value);
    case 'int':
    case 'double':
      return number(value);
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'address':
    case 'daterange':
    case 'timerange':
      return text(record(value)['value']) ?? text(value);
    case 'org':
    case 'deal':
    case 'deals':
    case 'lead':
    case 'project':
    case 'activity':
      return undefined;
    default:
      return text(value, 10_000);
  }
}

/** Asked for with its label (`include_option_labels`), an option is an object; else its id. */
function optionOf(value: unknown, { options }: Field): string | undefined {
  const said = text(record(value)['label']);
  const id = record(value)['id'] ?? value;
  return said ?? (typeof id === 'number' || typeof id === 'string' ? options.get(String(id)) : undefined);
}

export const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

const some = (values: readonly string[]): readonly string[] | undefined =>
  values.length > 0 ? values : undefined;
