/** Which rows of a long list are in the DOM, and the room the others would take. */
export interface Window {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly above: string;
  readonly below: string;
}

export function windowOf(
  count: number,
  top: number,
  rowHeight: number,
  viewHeight: number,
  everything: boolean,
): Window {
  if (everything) return { first: 0, last: count, above: '0px', below: '0px' };
  const overscan = 4;
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - overscan, count));
  const last = Math.max(first, Math.min(count, Math.ceil((top + viewHeight) / rowHeight) + overscan));
  return { first, last, above: `${first * rowHeight}px`, below: `${(count - last) * rowHeight}px` };
}
