import { GraphQLError } from 'graphql';

/** Arguments of a list; 50 where it is not said how many. */
export interface Part {
  readonly first?: number | null;
  readonly after?: string | null;
}

const refused = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'INPUT_ERROR', type: 'invalid input', userError: true } });

/**
 * A page of a list. Cursors are ids: where the next page begins is found in `all`, the list before it was filtered, so that an
 * entry that no longer fits is still a place to go on at.
 */
export function page<T>(
  list: readonly T[],
  { first, after }: Part,
  idOf: (entry: T) => string = () => '',
  all: readonly T[] = list,
) {
  const most = first ?? 50;
  if (most > 250) throw refused('Argument Validation Error');
  let rest = list;
  if (after !== undefined && after !== null) {
    const at = all.findIndex((entry) => idOf(entry) === after);
    if (at < 0) throw refused('Invalid cursor');
    const passed = new Set(all.slice(0, at + 1));
    rest = list.filter((entry) => !passed.has(entry));
  }
  const nodes = rest.slice(0, most);
  const [last] = nodes.slice(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rest.length > most, endCursor: last === undefined ? null : idOf(last) },
  };
}

export const mapped = <T, U>(list: ReturnType<typeof page<T>>, write: (entry: T) => U) => ({
  ...list,
  nodes: list.nodes.map(write),
});
