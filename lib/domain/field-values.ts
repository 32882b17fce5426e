import type { ConditionField } from './condition.ts';
import { fold } from './folded-text.ts';
import type { Ancestor, WorkItem } from './work-item.ts';

export type FieldReader = (item: WorkItem) => unknown;

const PLAIN_FIELDS = [
  'site', 'tenant', 'kind', 'project', 'type', 'status', 'statusCategory', 'sprint', 'priority', 'team', 'title', 'text',
  'estimate', 'amount', 'currency', 'stage', 'probability', 'closeDate', 'account', 'segment', 'industry', 'region',
  'employees', 'dealType', 'product', 'discountPercent',
] as const satisfies readonly (ConditionField & keyof WorkItem)[]; // prettier-ignore

const names = (ancestor: Ancestor | undefined): readonly string[] | undefined =>
  ancestor && [ancestor.title, ancestor.key];

const isEpic = (type: string): boolean => type === 'Epic' || fold(type) === 'epic';

/**
 * The nearest ancestor whose type is epic. Without one: the nearest whose type could not be read, since a page often shows
 * the parent and not its type. A parent known to be something else (a story, a project) is no epic.
 */
function epicOf(item: WorkItem): Ancestor | undefined {
  const typed = item.ancestors?.find(({ type }) => type !== undefined && isEpic(type));
  return typed ?? item.ancestors?.find(({ type }) => type === undefined || type === '');
}

const READERS = new Map<string, FieldReader>([
  ...PLAIN_FIELDS.map((field): [string, FieldReader] => [field, (item) => item[field]]),
  ['label', (item) => item.labels],
  ['component', (item) => item.components],
  ['epic', (item) => names(epicOf(item))],
  ['parent', (item) => names(item.ancestors?.[0])],
]);

const CUSTOM = 'custom.';

/** An item's own field by name; nothing inherited from an object's prototype is a field. */
export const customValue = (item: WorkItem, name: string): unknown =>
  item.custom && Object.hasOwn(item.custom, name) ? item.custom[name] : undefined;

/** How to read a condition's field off an item; undefined when there is no such field. */
export function fieldReader(field: string): FieldReader | undefined {
  if (!field.startsWith(CUSTOM)) return READERS.get(field);
  const name = field.slice(CUSTOM.length);
  return name === '' ? undefined : (item) => customValue(item, name);
}

export type Scalar = string | number | boolean;

/**
 * The values of a field as a flat list: `null` = the field is missing (nothing, an empty text, an empty list, no number).
 * Something that is neither text, number nor truth value is there, but equals nothing: an empty list is returned.
 */
export function scalars(value: unknown): readonly Scalar[] | null {
  if (!Array.isArray(value)) return isMissing(value) ? null : isScalar(value) ? [value] : [];
  if (value.length > 0 && value.every(isPlainText)) return value;
  const there = value.filter((entry) => !isMissing(entry));
  return there.length === 0 ? null : there.filter(isScalar);
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A text of nothing but unseen characters is as good as empty: they are dropped before texts are compared. */
const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !isPlainText(value) && fold(value) === '') ||
  (typeof value === 'number' && !Number.isFinite(value));

/** A text that begins with a visible ASCII character is there: spares almost every text the folding. */
function isPlainText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const first = value.charCodeAt(0);
  return first >= 0x20 && first <= 0x7e;
}
