import { browser } from './browser.ts';
import type { Runtime } from './browser.ts';

const MINUTES_AN_HOUR = 60;
const MINUTES_A_DAY = 1440;

function repeat(name: string, periodInMinutes: number, run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
  void browser.alarms.get(name).then(async (known) => {
    if (!known) await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes });
  });
}

/** Answers a message of another context. Never rejects. */
export type Answering = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown>;

/**
 * What wakes the worker. All of it is to be registered synchronously while the script first runs: a listener that is added
 * later misses the very event the worker was started for.
 */
export const backgroundEvents = {
  /** Our own id, and the origin of our pages. */
  self: () => ({ id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') }),

  onMessage(answer: Answering): void {
    browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
      answer(message, sender),
    );
  },

  /** The extension was installed or updated, or the browser was. */
  onInstalled(run: () => void): void {
    browser.runtime.onInstalled.addListener(run);
  },

  /** The browser was started. Without this listener the worker would sleep until something else wakes it. */
  onBrowserStart(run: () => void): void {
    browser.runtime.onStartup.addListener(run);
  },

  /** Runs when the alarm of this name goes off; it is set by `Extension.wakeAt`. */
  onAlarm(name: string, run: () => void): void {
    browser.alarms.onAlarm.addListener((alarm) => {
      if (alarm.name === name) run();
    });
  },

  /** An administrator has changed what is set for this extension. Firefox tells it at its next start alone. */
  onManaged(run: () => void): void {
    browser.storage.managed.onChanged?.addListener(run);
  },

  /** Runs every hour, also when the worker was not alive at the time. */
  onceAnHour(name: string, run: () => void): void {
    repeat(name, MINUTES_AN_HOUR, run);
  },

  /** Runs once a day, also when the worker was not alive at the time. */
  onceADay(name: string, run: () => void): void {
    repeat(name, MINUTES_A_DAY, run);
  },
};

export type BackgroundEvents = typeof backgroundEvents;
