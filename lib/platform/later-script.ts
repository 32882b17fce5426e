/**
 * Scripts of the background that a worker starts without, most of the time: docs/decisions/0010. A service worker may import only
 * what it has imported while it was installed, an event page whenever it likes.
 */
export type LaterScript = 'trackers' | 'measures' | 'backfill';

interface WorkerScope {
  importScripts?(path: string): void;
  addEventListener?(type: 'install', listener: () => void): void;
}

const scope = globalThis as WorkerScope;
const loaded = new Map<LaterScript, Promise<void>>();

/** Each path is written into its call, so that it can be seen in the built files that nothing else is run. */
const RUN: Readonly<Record<LaterScript, () => void>> = {
  trackers: () => scope.importScripts?.('/trackers.js'),
  measures: () => scope.importScripts?.('/measures.js'),
  backfill: () => scope.importScripts?.('/backfill.js'),
};

/** Lets the service worker keep the scripts. To be called while the background first runs; an event page needs none of it. */
export function keepScripts(): void {
  if (!scope.importScripts) return;
  scope.addEventListener?.('install', () => {
    for (const run of Object.values(RUN)) run();
  });
}

async function load(name: LaterScript): Promise<void> {
  if (scope.importScripts) return RUN[name]();
  const path = `/${name}.js`;
  // eslint-disable-next-line no-unsanitized/method -- a path of our own; written into the call it would be bundled
  await import(/* @vite-ignore */ path);
}

/** Runs the script once; rejects where the browser cannot, and is tried again then. */
export function loadLater(name: LaterScript): Promise<void> {
  const under = loaded.get(name) ?? load(name);
  loaded.set(name, under);
  under.catch(() => loaded.delete(name));
  return under;
}
