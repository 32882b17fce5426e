/** A width and a height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the badge and the card. */
const GAP = 6;
/** Between the card and the edge of the window. */
const MARGIN = 8;

const clamp = (value: number, size: number, room: number) =>
  Math.max(MARGIN, Math.min(value, room - MARGIN - size));

/**
 * Where a card goes that belongs to a badge, in viewport pixels: under it, else over it, else to its right or left, and
 * always whole inside the window as far as the window is large enough.
 */
export function place(
  badge: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>,
  card: Size,
  view: Size,
): { left: number; top: number } {
  const across = (left: number) => clamp(left, card.width, view.width);
  const left = across(badge.left);
  const within = (top: number) => clamp(top, card.height, view.height);
  const under = badge.bottom + GAP;
  if (under + card.height <= view.height - MARGIN) return { left, top: within(under) };
  const over = badge.top - GAP - card.height;
  if (over >= MARGIN) return { left, top: within(over) };
  const top = within(badge.top);
  if (badge.right + GAP + card.width <= view.width - MARGIN) return { left: across(badge.right + GAP), top };
  if (badge.left - GAP - card.width >= MARGIN) return { left: across(badge.left - GAP - card.width), top };
  return { left, top: within(under) };
}
