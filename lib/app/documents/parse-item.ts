import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { itemSchema } from './item-schema.ts';
import { schemaProblems } from './schema-problems.ts';
import { soundValue } from './sound-value.ts';

/**
 * A work item from outside. Keys that are not ours go to `custom`, where an entry that is there already stays; `null` in one of
 * our fields is read as absent, since that is how most trackers say unknown.
 */
export function parseItem(value: unknown): Result<WorkItem, Problem[]> {
  const sound = soundValue(value);
  if (!sound.ok) return sound;
  const parsed = itemSchema.safeParse(isRecord(value) ? sorted(value) : value);
  return parsed.success ? ok(parsed.data) : fail(schemaProblems(parsed.error, value, 'The item'));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same entries, those that are not ours under `custom`. */
function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ours: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (!Object.hasOwn(itemSchema.shape, key)) others[key] = entry;
    else if (entry !== null) ours[key] = entry;
  }
  if (Object.keys(others).length === 0) return ours;
  const { custom = {} } = ours;
  return { ...ours, custom: isRecord(custom) ? { ...others, ...custom } : custom };
}
