import type { Asked } from '../../messages/protocol.ts';
import type { AskedException } from '../../store/records.ts';

/** What cards and lists may know of it. */
export const askedView = ({ reason, until, at }: AskedException): Asked => ({ reason, until, at });
