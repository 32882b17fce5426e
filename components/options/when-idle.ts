/** Work waits no longer than this for the page to be idle, in milliseconds. */
const PATIENCE_MS = 1_000;

/** Does `act` once the page has nothing better to do: what is drawn and typed comes first. Returns how to call it off. */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: PATIENCE_MS });
  return () => cancelIdleCallback(handle);
}
