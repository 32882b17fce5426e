/** Which page of HubSpot a path is. */
export type Place = { readonly name: 'table' | 'board' } | { readonly name: 'record'; readonly id: string };

export function placeOf(path: string): Place | null {
  const [, display] = /^\/contacts\/\d+\/objects\/0-3\/views\/\w+\/(list|board)$/.exec(path) ?? [];
  if (display) return { name: display === 'board' ? 'board' : 'table' };
  const [, id] = /^\/contacts\/\d+\/(?:record\/0-3|deal)\/(\d+)\/?$/.exec(path) ?? [];
  return id === undefined ? null : { name: 'record', id };
}
