/**
 * Scripts of the background that a worker starts without, most of the time: docs/decisions/0010. A service worker may import only
 * what it has imported while it was installed, an event page whenever it likes.
 */
interface WorkerScope {
  importScripts?(path: '/trackers.js'): void;
  addEventListener?(type: 'install', listener: () => void): void;
}

const scope = globalThis as WorkerScope;
let loaded: Promise<void> | undefined;

/** Lets the service worker keep the script. To be called while the background first runs; an event page needs none of it. */
export function keepScripts(): void {
  if (scope.importScripts) scope.addEventListener?.('install', () => scope.importScripts?.('/trackers.js'));
}

async function load(): Promise<void> {
  if (scope.importScripts) return scope.importScripts('/trackers.js');
  const path = '/trackers.js';
  // eslint-disable-next-line no-unsanitized/method -- a constant of our own; written into the call it would be bundled
  await import(/* @vite-ignore */ path);
}

/** Runs the script once; rejects where the browser cannot, and is tried again then. */
export function loadTrackers(): Promise<void> {
  const under = (loaded ??= load());
  under.catch(() => (loaded = undefined));
  return under;
}
