import type { FieldChange, StatusCategory } from '../../../domain/work-item.ts';
import type { Opaque } from '../../opaque.ts';
import { list, record, text } from '../../untrusted.ts';
import type { FieldIds } from '../field-ids.ts';
import { KEY } from '../place.ts';

/** What a history is read with. */
export interface ChangeWords {
  readonly ids: Omit<FieldIds, 'named'>;
  readonly categories: Readonly<Record<string, StatusCategory>>;
  readonly opaque: Opaque;
}

/** Jira takes ten of them at most (Atlassian's description of `changelog/bulkfetch`); what is first is needed most. */
const MOST_FIELDS = 10;

/** Fields whose changes are asked for. */
export const changedFields = (ids: ChangeWords['ids']): readonly string[] =>
  [
    ...new Set([
      'status',
      'assignee',
      'labels',
      'parent',
      ...ids.sprint,
      ...ids.parent,
      ...ids.points,
      'issuetype',
      'priority',
    ]),
  ].slice(0, MOST_FIELDS);

/** `1492070429`, `1492070429000` or an ISO text, as ISO 8601 in UTC: the description shows all of them. */
export function changeInstant(value: unknown): string | undefined {
  const number = typeof value === 'number' ? value : /^\d+$/.test(String(value)) ? Number(value) : undefined;
  const written = text(value, 40)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const ms = number === undefined ? Date.parse(written ?? '') : number < 1e11 ? number * 1000 : number;
  return Number.isFinite(ms) && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : undefined;
}

/** One entry of a changelog as changes of our fields; those of other fields are left out. */
export async function changesIn(entry: unknown, words: ChangeWords): Promise<readonly FieldChange[]> {
  const at = changeInstant(record(entry)['created']);
  if (at === undefined) return [];
  const changes: FieldChange[] = [];
  for (const item of list(record(entry)['items'])) {
    for (const { field, from, to } of await changeOf(record(item), words))
      changes.push({ at, field, from, to });
  }
  return changes;
}

type Change = Omit<FieldChange, 'at'>;

async function changeOf(
  item: Readonly<Record<string, unknown>>,
  words: ChangeWords,
): Promise<readonly Change[]> {
  const { ids, categories, opaque } = words;
  const id = text(item['fieldId']) ?? '';
  const name = (text(item['field']) ?? '').toLowerCase();
  // `toString` is a function where Jira has sent none.
  const [fromText, toText] = [text(item['fromString']) ?? null, text(item['toString']) ?? null];
  const both = <T>(field: string, read: (value: string | null) => T): readonly Change[] => [
    { field, from: read(fromText), to: read(toText) },
  ];
  if (id === 'status' || name === 'status') {
    const category = (of: unknown): StatusCategory | null => categories[text(of) ?? ''] ?? null;
    // Beside the name, which stands for nothing once no item has it any more: taken back last, it is what counts.
    return [
      { field: 'statusCategory', from: category(item['from']), to: category(item['to']) },
      { field: 'status', from: fromText, to: toText },
    ].filter(({ field, from, to }) => field === 'status' || (from !== null && to !== null));
  }
  if (id === 'assignee' || name === 'assignee') {
    const token = async (of: unknown): Promise<string | null> => {
      const person = text(of);
      return person === undefined ? null : opaque(person);
    };
    return [{ field: 'assignee', from: await token(item['from']), to: await token(item['to']) }];
  }
  if (id === 'labels' || name === 'labels')
    return both('labels', (value) => value?.split(/\s+/).filter(Boolean) ?? []);
  if (ids.sprint.includes(id) || name === 'sprint') return both('sprint', lastOf);
  // Data Center names no ids.
  if (ids.points.includes(id) || /^story points?( estimate)?$/.test(name))
    return both('estimate', (value) => (value === null ? null : Number(value)));
  if (id === 'parent' || ids.parent.includes(id) || /^(issueparentassociation|parent|epic link)$/.test(name))
    return both('parent', (value) => (value !== null && KEY.test(value) ? value.toUpperCase() : null));
  if (id === 'issuetype' || name === 'issuetype') return both('type', (value) => value);
  if (id === 'priority' || name === 'priority') return both('priority', (value) => value);
  return [];
}

/** All sprints an item has been in, with commas between; a name that holds a comma itself is cut. */
const lastOf = (value: string | null): string | null => value?.split(', ').at(-1) ?? null;
