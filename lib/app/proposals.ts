import { proposeGoals } from '../domain/propose-goals.ts';
import { ok } from '../domain/result.ts';
import type { Answer, ProposalsAnswer } from '../messages/protocol.ts';
import type { App } from './app.ts';
import { everyItem } from './every-item.ts';

/** More than anyone would tick. */
const MOST = 40;

/** What all that has been seen is gathered under, as goals that could be taken. */
export async function proposals(app: App): Promise<Answer<ProposalsAnswer>> {
  const items = await app.store.read(everyItem);
  return items.ok ? ok({ seen: items.value.length, proposals: proposeGoals(items.value, MOST) }) : items;
}
