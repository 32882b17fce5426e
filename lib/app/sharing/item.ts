import { fail, ok } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { Answer } from '../../messages/protocol.ts';
import type { FollowAnswer, ShareFault } from '../../messages/sharing.ts';
import { readSharing, type KeptItem } from '../../store/sharing.ts';
import { readStrategy } from '../../store/strategy.ts';
import type { App } from '../app.ts';
import { commit } from '../commit.ts';
import { askItem, itemAt, type ItemReading } from './ask-item.ts';
import { sameStrategy } from './digest.ts';
import { HELD } from './held.ts';
import { afterItem } from './item-reading.ts';
import { settle, workingOf } from './settle.ts';
import { getSharing } from './view.ts';
import { without } from './without.ts';

const NO_ITEM: Answer<never> = fail({ code: 'invalid', message: 'This is no https address of a Jira item.' });

async function answerOf(app: App, fault?: ShareFault): Promise<Answer<FollowAnswer>> {
  const sharing = await getSharing(app);
  return sharing.ok ? ok({ sharing: sharing.value, ...(fault && { fault }) }) : sharing;
}

/** Reads the item first: one that cannot be read is not followed. One without a strategy is: the first can be written there. */
export async function followItem(app: App, address: string): Promise<Answer<FollowAnswer>> {
  const place = itemAt(address);
  if (!place) return NO_ITEM;
  const reading = await askItem(app, place, { act: 'read' });
  if (!reading.ok) return answerOf(app, reading.error);
  const at = app.now().toISOString();
  const done = await commit<true>(app, 'strict', async (tx, state) => {
    const others = without(await readSharing(tx), 'item');
    const asked: KeptItem = { address: address.trim() };
    const item = afterItem(asked, reading, await readStrategy(tx), at);
    return ok({ value: true, state: await settle(tx, state, { ...others, item }, at) });
  });
  return done.ok ? answerOf(app) : done;
}

/** Reads the item again. By itself only where a page of its Jira is open. */
export async function refreshItem(app: App, byHand: boolean): Promise<Answer<true>> {
  const kept = await app.store.read(readSharing);
  if (!kept.ok) return kept;
  const { item } = kept.value;
  const place = item && itemAt(item.address);
  if (!place) return ok(true);
  const reading = await askItem(app, place, { act: 'read' });
  if (!byHand && !reading.ok && reading.error.code === 'no_tab') return ok(true);
  return keepReading(app, item, reading);
}

async function keepReading(app: App, asked: KeptItem, reading: ItemReading): Promise<Answer<true>> {
  const at = app.now().toISOString();
  return commit<true>(app, 'strict', async (tx, state) => {
    const kept = await readSharing(tx);
    const { item } = kept;
    // Followed no more, or another one, or written meanwhile: this answer is of before.
    if (!item || item.address !== asked.address || item.revision !== asked.revision)
      return ok({ value: true });
    const next = afterItem(item, reading, await workingOf(tx, kept), at);
    return ok({ value: true, state: await settle(tx, state, { ...kept, item: next }, at) });
  });
}

/**
 * Writes the strategy to the item, if the item still has the revision that was seen last; else nothing is written, and what is
 * there is shown beside one's own.
 */
export async function writeItem(app: App): Promise<Answer<FollowAnswer>> {
  const read = await app.store.read(async (tx) => {
    const kept = await readSharing(tx);
    return { kept, working: await workingOf(tx, kept) };
  });
  if (!read.ok) return read;
  const { kept, working } = read.value;
  const place = kept.item && itemAt(kept.item.address);
  if (!kept.item || !place || !working) return NO_ITEM;
  if (kept.inForce === 'policy' || kept.inForce === 'url') return fail(HELD);
  // What waits for an answer is not written over.
  if (kept.item.pending) return answerOf(app, { code: 'written_meanwhile' });
  const revision = crypto.randomUUID();
  const expected = kept.item.revision;
  const said = await askItem(app, place, {
    act: 'write',
    text: JSON.stringify(working),
    revision,
    ...(expected !== undefined && { expected }),
  });
  if (!said.ok) return answerOf(app, said.error);
  if (said.value.is !== 'written') {
    const again = await keepReading(app, kept.item, await askItem(app, place, { act: 'read' }));
    return again.ok ? answerOf(app, { code: 'written_meanwhile' }) : again;
  }
  const done = await keepWritten(app, kept.item, working, revision);
  return done.ok ? answerOf(app) : done;
}

async function keepWritten(
  app: App,
  asked: KeptItem,
  strategy: Strategy,
  revision: string,
): Promise<Answer<true>> {
  const at = app.now().toISOString();
  return commit<true>(app, 'strict', async (tx, state) => {
    const kept = await readSharing(tx);
    const { item } = kept;
    if (!item || item.address !== asked.address) return ok({ value: true });
    const rest = without(item, 'fault', 'pending', 'mine');
    const copy = { strategy, at };
    const now = await workingOf(tx, kept);
    const next: KeptItem = {
      ...rest,
      checkedAt: at,
      copy,
      revision,
      wrote: true,
      // Edited while it was on its way.
      ...(now && !sameStrategy(now, strategy) && { mine: now }),
    };
    return ok({ value: true, state: await settle(tx, state, { ...kept, item: next }, at) });
  });
}
