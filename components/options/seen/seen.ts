/** What the options show of seen items, loaded by those who ask for it. */
export { Behind } from './Behind.tsx';
export { Overlaps } from './Overlaps.tsx';
export { TryItem } from './TryItem.tsx';
