/**
 * Light or dark, by the colour behind the page: no marker of Lightning's is known, and it does not follow the system, so
 * what the person prefers elsewhere says nothing. Evidence: none; a safe rule until someone has looked at a live page.
 */
import { native, one } from '../dom.ts';

const windowOf = native<Document, [], Window | null>('defaultView');

/** Weights of red, green and blue in how light a colour seems (WCAG 2, without its gamma: a threshold needs none). */
const WEIGHTS = [0.2126, 0.7152, 0.0722];
/** Of 255. Lightning's light pages are no darker than their mid-blue band. */
const DARK_BELOW = 90;

/** Where nothing is painted the page is white. */
export function theme(doc: Document): 'light' | 'dark' {
  for (const selector of ['html > body', 'html']) {
    const el = one(doc, selector);
    const painted = el && windowOf(doc)?.getComputedStyle(el).backgroundColor;
    const [red, green, blue, alpha = 1] = (painted?.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) continue;
    const light = [red, green, blue].reduce((sum, part, at) => sum + part * (WEIGHTS[at] ?? 0), 0);
    return light < DARK_BELOW ? 'dark' : 'light';
  }
  return 'light';
}
