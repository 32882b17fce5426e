import { createRouter } from '../messages/router.ts';
import type { BackgroundEvents } from '../platform/background-events.ts';
import type { Extension } from '../platform/extension.ts';
import { createStore } from '../store/store.ts';
import { createApp } from './app.ts';
import { keepReading } from './backfill/script.ts';
import { DAY, keepDays } from './cycle/keep-days.ts';
import { countingAhead } from './counting-ahead.ts';
import { handlersOf } from './handlers.ts';
import { measureAhead } from './measures/measure.ts';
import { restore } from './restore.ts';
import { retain } from './retain.ts';
import { keptSites, reachOpenPages } from './sites.ts';
import { followPolicy } from './sharing/policy.ts';
import { refreshShares } from './sharing/sharing.ts';
import { summary } from './summary.ts';
import { countingOff } from './toolbar-count.ts';

/** Puts the background together. Registers every listener before it returns; nothing here outlives the worker. */
export function start(events: BackgroundEvents, extension: Extension): void {
  const app = createApp(createStore(), extension, () => new Date());
  events.onMessage(
    createRouter(events.self(), countingOff(app, countingAhead(app, handlersOf(app))), () => keptSites(app)),
  );
  // With what is dropped, and dates that have passed, the numbers are others: worked out here, not while a popup waits.
  events.onceADay('retention', () => {
    retain(app)
      .then(() => summary(app, {}))
      .catch(() => undefined);
  });
  const days = keepDays(app);
  keepReading(app, events);
  events.onAlarm(DAY, days);
  events.onBrowserStart(days);
  app.afterStrategy.push(days, () => void measureAhead(app).catch(() => undefined));
  app.afterReading.push((scope) => void measureAhead(app, { scope }).catch(() => undefined));
  events.onceAnHour('sharing', () => void refreshShares(app).catch(() => undefined));
  events.onManaged(() => void followPolicy(app).catch(() => undefined));
  events.onInstalled(() => void reachOpenPages(app).catch(() => undefined));
  // A failure here shows again, with its code, in the answer to the first message.
  restore(app)
    .then(() => followPolicy(app))
    .catch(() => undefined);
  days();
}
