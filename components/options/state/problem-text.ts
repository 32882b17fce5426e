import { isDay } from '../../../lib/domain/day.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import { language, t, type MessageKey } from '../../../lib/platform/i18n.ts';

/** The value at a path such as `rules[1].when.all[0].op`; undefined where there is none. */
export function valueAt(root: unknown, path: string): unknown {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  return keys.reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    return (at as Readonly<Record<string, unknown>>)[key];
  }, root);
}

const sibling = (path: string, name: string): string => path.replace(/[^.]+$/, name);

function valueSentence(op: unknown): MessageKey {
  if (op === 'gt' || op === 'gte' || op === 'lt' || op === 'lte') return 'options_problem_number';
  if (op === 'before' || op === 'after') return 'options_problem_day';
  return op === 'in' ? 'options_problem_words' : 'options_problem_value';
}

type Say = (value: unknown, path: string, root: unknown) => MessageKey | null;

/** Sentences in the person's language for what the page itself can bring about; the first place that fits. */
const PLACES: readonly (readonly [RegExp, Say])[] = [
  [/^goals$/, () => 'options_problem_over'],
  [/\.title$/, () => 'options_problem_title'],
  [/^name$/, () => 'options_problem_name'],
  [/^timeZone$/, () => 'options_problem_zone'],
  [/\.because$/, () => 'options_problem_because'],
  [/\.decides$/, () => 'options_problem_decides'],
  [/\.decision$/, () => 'options_problem_decision'],
  [/\.then(\.\w+)?$/, () => 'options_problem_then'],
  [/^exceptions\[\d+\]\.guardrail$/, () => 'options_problem_guardrail'],
  [/^exceptions\[\d+\]\.item$/, () => 'options_problem_item'],
  [/\.(startsOn|until)$/, () => 'options_problem_day'],
  [/\.endsOn$/, (day) => (isDay(String(day)) ? 'options_problem_backwards' : 'options_problem_day')],
  [/\.afterDays$/, (days) => (Number(days) > 0 ? 'options_problem_nobody' : 'options_problem_days')],
  [/\.target$/, () => 'options_problem_range'],
  [/\.target\.hi$/, (hi) => (Number(hi) >= 0 && Number(hi) <= 1 ? 'options_problem_tight' : null)],
  [/\.aliases\[\d+\]$/, () => 'options_problem_alias'],
  [/^tagging\.labelPrefix$/, () => 'options_problem_prefix'],
  [/\.parentId$/, () => 'options_problem_parent'],
  [/^goals\[\d+\]\.id$/, (id) => (/^[\w.-]+$/.test(String(id)) ? 'options_id_taken' : 'options_problem_id')],
  [/\.value$/, (_, path, root) => valueSentence(valueAt(root, sibling(path, 'op')))],
  [/\.field$/, () => 'options_problem_field'],
];

type Said = NonNullable<Problem['said']>;

const saidText = ({ code, values }: Said): string => t(`problem_${code}`, ...values);

/** What is wrong with a file, in the person's language where there are words for it; the place comes first. */
export const fileProblemText = ({ path, message, said }: Problem): string =>
  said ? `${path === '' ? '' : `${path}: `}${saidText(said)}` : message;

/**
 * What is wrong at a place, as the page says it beside the field: in the person's language where the page knows the place,
 * else as the check's code says it, else the check's own English sentence without the path it begins with.
 */
export function problemText(problem: Problem, strategy: unknown): string {
  const { path, message } = problem;
  const known = PLACES.find(([place]) => place.test(path));
  const value = valueAt(strategy, path);
  const key = known?.[1](value, path, strategy);
  if (key) return t(key, typeof value === 'string' ? value : '');
  if (problem.said) return saidText(problem.said);
  const rest = path !== '' && message.startsWith(path) ? message.slice(path.length).trim() : message;
  return rest.charAt(0).toLocaleUpperCase(language()) + rest.slice(1);
}
