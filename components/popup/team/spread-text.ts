import { rangeText } from '../../ui/share-range.ts';

const percent = (share: number): number => Math.round(share * 100);

/** How far a share lies apart over the weightings, such as “20–35 %”; nothing where that cannot be seen. */
export const spreadText = ({ lo, hi }: { readonly lo: number; readonly hi: number }): string =>
  percent(lo) === percent(hi) ? '' : rangeText({ lo, hi });
