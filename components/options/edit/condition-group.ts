import type { Condition, FieldTest } from '../../../lib/domain/condition.ts';

/** How the parts of a group are joined, as a person chooses it. `none` = not any, `notAll` = not all. */
export type Join = 'all' | 'any' | 'none' | 'notAll';

/** A condition as the editor shows it: a group of parts. `within` is the path from the condition to its list of parts. */
export interface Group {
  readonly join: Join;
  readonly parts: readonly Condition[];
  readonly within: string;
}

export const isTest = (condition: Condition): condition is FieldTest => 'field' in condition;

/** The condition as a group; a single test becomes a group of one. */
export function asGroup(condition: Condition): Group {
  if ('all' in condition) return { join: 'all', parts: condition.all, within: '.all' };
  if ('any' in condition) return { join: 'any', parts: condition.any, within: '.any' };
  if ('not' in condition) {
    const inner = condition.not;
    if ('all' in inner) return { join: 'notAll', parts: inner.all, within: '.not.all' };
    if ('any' in inner) return { join: 'none', parts: inner.any, within: '.not.any' };
    return { join: 'none', parts: [inner], within: '.not' };
  }
  return { join: 'all', parts: [condition], within: '' };
}

/** The path of part `index`, relative to the condition; a lone test has no list around it. */
export const partPath = (group: Group, index: number): string =>
  group.within === '' || group.within === '.not' ? group.within : `${group.within}[${index}]`;

/** The shortest condition that says what the group says: a lone part needs no list. */
export function fromGroup(join: Join, parts: readonly Condition[]): Condition {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (join === 'none') return { not: only ?? { any: parts } };
  if (join === 'notAll') return { not: { all: parts } };
  if (only && isTest(only)) return only;
  return join === 'all' ? { all: parts } : { any: parts };
}
