import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from '../../components/panel/place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 320, height: 300 };
/** Windows that are large enough for the card, those without room over or under a badge included. */
const sizes = fc.record({
  width: fc.integer({ min: 336, max: 1400 }),
  height: fc.integer({ min: 316, max: 900 }),
});
const badge = (left: number, top: number) => ({ left, top, right: left + 120, bottom: top + 18 });

describe('the place of the card', () => {
  it('is under the badge, where there is room', () => {
    expect(place(badge(100, 100), card, view)).toEqual({ left: 100, top: 124 });
  });

  it('is over a badge near the lower edge', () => {
    expect(place(badge(100, 700), card, view)).toEqual({ left: 100, top: 394 });
  });

  it('is beside the badge where neither fits', () => {
    const low = { width: 1000, height: 400 };
    expect(place(badge(100, 200), card, low)).toEqual({ left: 226, top: 92 });
    expect(place(badge(800, 200), card, low)).toEqual({ left: 474, top: 92 });
  });

  it('moves in from the right edge', () => {
    expect(place(badge(900, 100), card, view)).toEqual({ left: 672, top: 124 });
  });

  it('is always whole inside a window that is large enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -500, max: 1500 }),
        sizes,
        (x, y, view) => {
          const { left, top } = place(badge(x, y), card, view);
          expect(left).toBeGreaterThanOrEqual(8);
          expect(top).toBeGreaterThanOrEqual(8);
          expect(left + card.width).toBeLessThanOrEqual(view.width - 8);
          expect(top + card.height).toBeLessThanOrEqual(view.height - 8);
        },
      ),
    );
  });
});
