import { t } from '../../../lib/platform/i18n.ts';

/** Is the language written from right to left? Then charts run that way as well. */
export const isMirrored = (): boolean => t('text_direction') === 'rtl';

/** Turns a distance from the line's start into an x, whichever side the line begins on. */
export const mirroredX = (width: number): ((x: number) => number) =>
  isMirrored() ? (x) => width - x : (x) => x;

/** A text cut to about so many pixels, at a width of letters of the system's fonts. */
export function cutTo(text: string, pixels: number, size: number): string {
  const most = Math.max(4, Math.floor(pixels / (size * 0.51)));
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Tenths up to the end of a scale, every second one where they are many. */
export const ticksOf = (scale: number): readonly number[] => {
  const step = scale > 0.5 ? 0.2 : 0.1;
  return Array.from({ length: Math.floor(scale / step + 1e-9) + 1 }, (_, n) => n * step);
};
