import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GOAL_HUES, ground, ink, OFF_STRATEGY_HUE } from '../../lib/domain/look.ts';

const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');

/** Relative luminance of `oklch(L C H)`, by the matrices of CSS Color 4 and WCAG 2's weights. */
function luminance(colour: string): number {
  const [l = 0, c = 0, h = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const lms = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  const row = (x: number, y: number, z: number) =>
    Math.min(1, Math.max(0, x * (lms[0] ?? 0) + y * (lms[1] ?? 0) + z * (lms[2] ?? 0)));
  const red = row(4.0767416621, -3.3077115913, 0.2309699292);
  const green = row(-1.2684380046, 2.6097574011, -0.3413193965);
  const blue = row(-0.0041960863, -0.7034186147, 1.707614701);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const apart = (one: number, other: number): number => Math.abs(((one - other + 540) % 360) - 180);

describe('hues of goals', () => {
  it.each([...GOAL_HUES])('%d is neither red nor the amber of off-strategy', (hue) => {
    expect(apart(hue, 20)).toBeGreaterThan(40);
    expect(apart(hue, OFF_STRATEGY_HUE)).toBeGreaterThanOrEqual(40);
  });

  it('stand apart from each other', () => {
    for (const one of GOAL_HUES)
      for (const other of GOAL_HUES) if (one !== other) expect(apart(one, other)).toBeGreaterThanOrEqual(20);
  });
});

/** The colour of a role in one theme. */
function role(name: string, theme: 0 | 1): string {
  const found = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(css);
  return found?.[theme + 1] ?? expect.fail(`No role --${name}`);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('colours in %s', (theme, index) => {
  it.each([
    ['text', 'surface'],
    ['text', 'sunken'],
    ['text', 'hover'],
    ['subtle', 'surface'],
    ['subtle', 'sunken'],
    ['subtle', 'hover'],
    ['accent', 'surface'],
    ['accent-strong', 'hover'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-strong'],
    ['text', 'accent-ground'],
    ['attention', 'attention-ground'],
    ['error', 'surface'],
  ])('of text: %s on %s holds 4.5:1', (front, back) => {
    expect(contrast(role(front, index), role(back, index))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus', 'part-goals', 'part-sanctioned', 'part-untagged', 'part-off'])(
    'of shapes: %s on the surface holds 3:1',
    (front) => {
      expect(contrast(role(front, index), role('surface', index))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each([...GOAL_HUES, OFF_STRATEGY_HUE])('of hue %d: ink on its ground holds 4.5:1', (hue) => {
    expect(contrast(ink(hue, theme), ground(hue, theme))).toBeGreaterThanOrEqual(4.5);
  });
});
