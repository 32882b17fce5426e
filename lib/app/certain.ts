import type { Verdict } from '../domain/verdict.ts';
import type { Observation } from '../store/records.ts';

/**
 * Is "untagged" known, or merely not known better? A page that shows neither labels nor parents cannot say that an item has
 * no goal; until the API has been read such an item is not called untagged. Of a tool that a person has described the page is
 * all there is.
 */
export const isCertain = ({ source, item }: Observation, verdict: Verdict): boolean =>
  source === 'api' ||
  item.site === 'custom' ||
  verdict.bucket !== 'untagged' ||
  (item.labels !== undefined && item.ancestors !== undefined);
