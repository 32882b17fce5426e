/** Which page of Pipedrive a path is. */
export type Place = { readonly name: 'board' | 'list' } | { readonly name: 'deal'; readonly id: string };

export function placeOf(path: string): Place | null {
  if (/^\/pipeline\/\d+\/(?:user|filter)\/\w+$/.test(path)) return { name: 'board' };
  if (/^\/deals(?:\/list(?:\/.*)?)?$/.test(path)) return { name: 'list' };
  const id = /^\/deal\/(\d+)$/.exec(path)?.[1];
  return id === undefined ? null : { name: 'deal', id };
}
