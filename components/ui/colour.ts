import { ground, ink } from '../../lib/domain/look.ts';

/**
 * Inline style that gives an element and its descendants the colours of a hue in degrees: `--ink` for text and shapes,
 * `--ground` under them. Follows the element's `color-scheme`, so nothing is painted again when the theme changes.
 */
export const hueStyle = (hue: number): Record<'--ink' | '--ground', string> => ({
  '--ink': `light-dark(${ink(hue, 'light')}, ${ink(hue, 'dark')})`,
  '--ground': `light-dark(${ground(hue, 'light')}, ${ground(hue, 'dark')})`,
});
