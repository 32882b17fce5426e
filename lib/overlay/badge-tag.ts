/** Element name of a badge's host. A page may know that the extension is there, not what it says. */
export const BADGE_TAG = 'throughline-badge';

/** One of ours, or a page's copy of one. */
export const isBadge = (node: Node): boolean => (node as Element).localName === BADGE_TAG;
