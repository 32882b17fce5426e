/** Light or dark by what a page is painted on, for tools that say nothing of their theme. */
import { htmlOf, native, one } from './dom.ts';

const viewOf = native<Document, [], Window | null>('defaultView');

/** Null where the ground is an image or a colour that is not written as red, green and blue: follow the system then. */
export function themeOfGround(doc: Document): 'light' | 'dark' | null {
  const view = viewOf(doc);
  if (!view) return null;
  for (const el of [one(doc, 'html > body'), htmlOf(doc)]) {
    if (!el) continue;
    const ground = view.getComputedStyle(el).backgroundColor;
    const [red, green, blue, alpha = 1] = (ground.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) continue;
    // Relative luminance would differ only for strong colours, and nobody works on those.
    return ground.startsWith('rgb') ? (red + green + blue > 3 * 127 ? 'light' : 'dark') : null;
  }
  // Nothing is painted: browsers show such a page on white.
  return 'light';
}
