import { ok } from '../domain/result.ts';
import type { Answer } from '../messages/protocol.ts';
import { forgetDrafts } from '../store/exception-drafts.ts';
import { forgetAnswers } from '../store/requests.ts';
import type { Dropped } from '../store/retention.ts';
import { dropBefore } from '../store/retention.ts';
import type { App } from './app.ts';
import { commit } from './commit.ts';

const DAY_MS = 86_400_000;

/** Days after which the answer to a request is no longer kept: nobody repeats a request that late. */
const ANSWER_DAYS = 2;

/** Days after which what was typed for an exception and not sent is no longer kept. */
const DRAFT_DAYS = 14;

/** Drops what is older than the settings allow. Run once a day by an alarm, and harmless at any time. */
export function retain(app: App): Promise<Answer<Dropped>> {
  const ago = (days: number): string => new Date(app.now().getTime() - days * DAY_MS).toISOString();
  return commit<Dropped>(app, 'relaxed', async (tx, { settings }) => {
    const dropped = await dropBefore(tx, ago(settings.retentionDays));
    await forgetAnswers(tx, ago(ANSWER_DAYS));
    await forgetDrafts(tx, ago(DRAFT_DAYS));
    return ok({ value: dropped });
  });
}
