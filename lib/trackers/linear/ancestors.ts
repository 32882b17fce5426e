import type { Ancestor } from '../../domain/work-item.ts';
import { known, list, nameOf, record, text, type Json } from '../untrusted.ts';

/** Parents asked for (see documents.ts), and no more. */
const LEVELS = 3;

/**
 * What an issue belongs to, nearest first: its parents, then its project, then the project's initiatives and those above
 * them. An issue has no initiative but by a project; without one of its own, the nearest parent's counts.
 */
export function ancestorsOf(issue: Json): readonly Ancestor[] {
  const chain: Ancestor[] = [];
  let project = record(issue['project']);
  let parent = record(issue['parent']);
  for (let level = 0; level < LEVELS; level++) {
    const key = text(parent['identifier']);
    if (key === undefined || chain.some((each) => each.key === key)) break;
    const title = text(parent['title'], 500) ?? key;
    chain.push(known<Ancestor>({ key, title, type: undefined, labels: labelsOf(parent['labels']) }));
    if (nameOf(project) === undefined) project = record(parent['project']);
    parent = record(parent['parent']);
  }
  const name = nameOf(project);
  if (name === undefined) return chain;
  const own = known<Ancestor>({
    key: text(project['slugId']) ?? '',
    title: name,
    type: 'Project',
    labels: labelsOf(project['labels']),
  });
  return [...chain, own, ...initiativesOf(project['initiatives'])];
}

/** Level by level, each once. */
export function initiativesOf(connection: unknown): readonly Ancestor[] {
  const found = new Map<string, Ancestor>();
  let level = list(record(connection)['nodes']);
  for (let depth = 0; depth < LEVELS && level.length > 0; depth++) {
    for (const initiative of level) {
      const title = nameOf(initiative);
      const key = text(record(initiative)['slugId']) ?? '';
      if (title !== undefined && !found.has(key || title))
        found.set(key || title, { key, title, type: 'Initiative' });
    }
    level = level.map((initiative) => record(initiative)['parentInitiative']);
  }
  return [...found.values()];
}

/**
 * Names of labels; one of a group by its own name and as `Group/name`, so that a group may be the tag. Undefined when there
 * is no list.
 */
export function labelsOf(connection: unknown): readonly string[] | undefined {
  const { nodes } = record(connection);
  if (!Array.isArray(nodes)) return undefined;
  return nodes.flatMap((label: unknown) => {
    const name = nameOf(label);
    const group = nameOf(record(label)['parent']);
    return name === undefined ? [] : group === undefined ? [name] : [name, `${group}/${name}`];
  });
}
