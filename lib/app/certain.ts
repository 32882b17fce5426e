import type { Verdict } from '../domain/verdict.ts';
import type { Observation } from '../store/records.ts';
import type { Ruling } from './ruling.ts';

type Observed = Pick<Observation, 'source' | 'item'>;

/**
 * Can nothing that the API might still say be stronger? Otherwise a page that seems to show everything that could tag an item is
 * believed only where the API cannot be had: a list shows one of several ancestors, and never what they carry themselves.
 */
export const isFinal = ({ source, item }: Observed, { provenance }: Verdict): boolean =>
  source === 'api' || item.site === 'custom' || provenance === 'manual' || provenance === 'explicit';

/**
 * Is the bucket known, or merely the best guess so far? A page often shows neither labels nor parents nor the field that carries
 * tags, and each of them would be stronger than what a rule makes of the rest. What only such a page has shown is not counted and not
 * painted before the API has been read, and if that fails it stays unknown: badges, card and popup all ask here. Certain by the page
 * alone is what carries a tag for all to see, was tagged here by hand, or is shown with everything that could tag it. Of a tool
 * that a person has described the page is all there is.
 */
export function isCertain({ strategy }: Ruling, { source, item }: Observed, verdict: Verdict): boolean {
  if (isFinal({ source, item }, verdict)) return true;
  const { field } = strategy.tagging;
  const fieldShown = field === undefined || Object.hasOwn(item.custom ?? {}, field);
  return item.labels !== undefined && item.ancestors !== undefined && fieldShown;
}
