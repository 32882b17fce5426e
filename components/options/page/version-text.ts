import type { Condition } from '../../../lib/domain/condition.ts';
import { keyResultText } from '../../../lib/domain/key-result-text.ts';
import type { KeyResult, Strategy, TargetRange } from '../../../lib/domain/strategy.ts';
import { formatShare, language, t, type MessageKey } from '../../../lib/platform/i18n.ts';
import { describeCondition } from '../describe-condition.ts';
import type { Difference } from '../edit/compare.ts';
import { same } from '../edit/same.ts';

/** Field names of the document in words of the page. */
const LABELS: Readonly<Record<string, MessageKey>> = {
  id: 'options_id',
  title: 'options_title',
  description: 'options_description',
  keywords: 'options_keywords',
  aliases: 'options_aliases',
  parentId: 'options_parent',
  level: 'options_level',
  ownerRole: 'options_owner_role',
  status: 'options_status',
  startsOn: 'options_starts_on',
  endsOn: 'options_ends_on',
  target: 'options_target',
  keyResults: 'goal_key_results',
  kind: 'options_kind',
  when: 'options_when',
  then: 'options_then',
  because: 'options_because',
  decision: 'options_decision',
  decides: 'options_decides',
  consulted: 'options_consulted',
  escalatesTo: 'options_escalates_to',
  afterDays: 'options_after_days',
  reversible: 'options_reversible',
  item: 'options_exception_item',
  guardrail: 'options_exception_from',
  until: 'options_until',
  reason: 'options_reason',
  byRole: 'options_by_role',
  labelPrefix: 'options_label_prefix',
  field: 'options_tag_field_name',
  start: 'options_cycle_start',
  days: 'options_cycle_days',
  workdays: 'options_cycle_workdays',
  holidays: 'options_cycle_holidays',
};

/** One field two versions hold differently, both sides in words. `changed` says which side left the common base. */
export interface FieldDifference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly changed: 'mine' | 'theirs' | 'both';
}

type Fields = Readonly<Record<string, unknown>>;

function entryOf(strategy: Strategy | null, { list, id }: Difference): Fields {
  if (!strategy) return {};
  if (list !== 'general') {
    const entries: readonly { readonly id: string }[] = strategy[list];
    return { ...entries.find((entry) => entry.id === id) };
  }
  const value = strategy[id as 'name' | 'timeZone' | 'cycle' | 'tagging'];
  return typeof value === 'string' ? { [id]: value } : { ...value };
}

/** “Mon” for 1: the first of January 2024 was a Monday. */
const weekday = (day: number): string =>
  new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

function words(key: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t('options_conflict_empty');
  if (key === 'when') return describeCondition(value as Condition);
  if (key === 'target') {
    const { lo, hi } = value as TargetRange;
    return `${formatShare(lo)} – ${formatShare(hi)}`;
  }
  if (key === 'keyResults') return (value as readonly KeyResult[]).map(keyResultText).join('; ');
  if (key === 'workdays') return (value as readonly number[]).map(weekday).join(', ');
  if (key === 'then') return Object.values(value).join('');
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'boolean') return t(value ? 'options_yes' : 'options_no');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What the two versions hold in the fields of one entry, where they differ. `base` is what both began from. */
export function fieldDifferences(
  difference: Difference,
  mine: Strategy,
  theirs: Strategy,
  base: Strategy | null,
): readonly FieldDifference[] {
  const [left, right, from] = [mine, theirs, base].map((version) => entryOf(version, difference));
  return [...new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])]
    .filter((key) => !same(left?.[key], right?.[key]))
    .map((key) => {
      const label = LABELS[key];
      const kept = { mine: same(left?.[key], from?.[key]), theirs: same(right?.[key], from?.[key]) };
      return {
        label: label ? t(label) : key,
        mine: words(key, left?.[key]),
        theirs: words(key, right?.[key]),
        changed: kept.mine ? 'theirs' : kept.theirs ? 'mine' : 'both',
      };
    });
}
