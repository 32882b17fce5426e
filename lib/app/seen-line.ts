import { shownKey } from '../domain/shown-key.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { ItemLine } from '../messages/protocol.ts';
import type { Observation } from '../store/records.ts';
import { partsOf } from './id-parts.ts';
import { addressOf } from './item-address.ts';
import { paintOf } from './paint.ts';
import type { Ruling } from './ruling.ts';

/** A seen item as one line, painted as a strategy that need not be saved has it. */
export const seenLine = (ruling: Ruling, seen: Observation, verdict: Verdict, now: Date): ItemLine => ({
  id: seen.id,
  key: shownKey(partsOf(seen.id)),
  title: seen.item.title,
  url: addressOf(seen),
  paint: paintOf(ruling, verdict, now),
  observedAt: seen.at,
});
