import type { App } from '../app.ts';
import { measureAhead } from '../measures/measure.ts';
import { summary } from '../summary.ts';
import { turnDay } from './turn-day.ts';

/** Name of the alarm that goes off as a day begins in the strategy's zone. */
export const DAY = 'day';

/**
 * Returns what is run whenever a day may have ended or the cycle may be another: it does what is due and sets the alarm for the end of
 * the present day. Alarms are not kept over a restart by every browser, and the zone may be another one: so it is set each time.
 */
export function keepDays(app: App): () => void {
  const run = async (): Promise<void> => {
    const turn = await turnDay(app);
    // Whatever failed is tried again when the worker starts the next time; there is no other way to know when.
    if (!turn.ok || turn.value.next === null) return;
    await app.extension.wakeAt(DAY, turn.value.next);
    // With the day some verdicts are others: worked out here, not while a popup waits.
    if (turn.value.turned) await Promise.all([summary(app, {}), measureAhead(app)]);
  };
  return () => void run().catch(() => undefined);
}
