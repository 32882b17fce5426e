import { visit, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';

/** Most points of one query. */
export const MOST_POINTS = 10_000;

/**
 * Points of a query by Linear's rule: 0.1 a property, 1 an object, and a list multiplies what is in it by `first`, which is
 * 50 where it is not said.
 */
export function complexityOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = new Map<string, readonly SelectionNode[]>();
  let top: readonly SelectionNode[] = [];
  visit(document, {
    FragmentDefinition: ({ name, selectionSet }) => void fragments.set(name.value, selectionSet.selections),
    OperationDefinition: ({ selectionSet }) => void (top = selectionSet.selections),
  });

  /** A list, also where a fragment says so. */
  const hasNodes = (inner: readonly SelectionNode[]): boolean =>
    inner.some((each) => {
      if (each.kind === 'Field') return each.name.value === 'nodes';
      return hasNodes(
        each.kind === 'FragmentSpread'
          ? (fragments.get(each.name.value) ?? [])
          : each.selectionSet.selections,
      );
    });
  function timesOf(field: FieldNode, inner: readonly SelectionNode[]): number {
    const isList = hasNodes(inner);
    if (!isList) return 1;
    const said = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (said?.kind === 'IntValue') return Number(said.value);
    return said?.kind === 'Variable' ? Number(variables[said.name.value] ?? 50) : 50;
  }
  function sum(selections: readonly SelectionNode[]): number {
    return selections.reduce((points, each) => {
      if (each.kind === 'FragmentSpread') return points + sum(fragments.get(each.name.value) ?? []);
      if (each.kind === 'InlineFragment') return points + sum(each.selectionSet.selections);
      const inner = each.selectionSet?.selections;
      return points + (inner ? 1 + timesOf(each, inner) * sum(inner) : 0.1);
    }, 0);
  }
  return sum(top);
}
