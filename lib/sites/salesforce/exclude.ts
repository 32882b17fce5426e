/**
 * Pages kept behind the shown one, and prose: feeds, rich text, editors. Nothing below is ever badged.
 * Evidence: the containers in view.ts; the rest are names of the vendor's base components and Chatter (common knowledge).
 */
import { HIDDEN } from './view.ts';

export const exclude = [
  HIDDEN,
  '[contenteditable]:not([contenteditable="false"])',
  'textarea',
  'lightning-formatted-rich-text',
  '.forceChatterFeed',
  '.cuf-feed',
].join(',');
