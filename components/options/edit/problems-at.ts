import type { Problem } from '../../../lib/domain/result.ts';

/** Is `path` the place `at` itself or inside it? `goals[1]` is not inside `goals[10]`. */
export const isWithin = (path: string, at: string): boolean =>
  path === at || (path.startsWith(at) && /^[.[]/.test(path.slice(at.length)));

/** The sentences about exactly this place. */
export const problemsAt = (problems: readonly Problem[], at: string): readonly Problem[] =>
  problems.filter((problem) => problem.path === at);

/** The sentences about this place and everything inside it. */
export const problemsWithin = (problems: readonly Problem[], at: string): readonly Problem[] =>
  problems.filter((problem) => isWithin(problem.path, at));

/** The place itself, then the places around it, nearest first: `goals[2].target`, `goals[2]`, `goals`. */
export function placesAround(path: string): readonly string[] {
  const places = [path];
  let rest = path;
  while (rest !== '') {
    const end = Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['));
    rest = end > 0 ? rest.slice(0, end) : '';
    if (rest !== '') places.push(rest);
  }
  return places;
}

/** The id of the field for a place in the document, so that a summary can lead to it. */
export const fieldId = (path: string): string => `at-${path.replace(/[[\].]+/g, '-')}`;
