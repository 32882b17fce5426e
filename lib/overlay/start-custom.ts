import { ask } from '../messages/client.ts';
import { customAdapter } from '../sites/custom/adapter.ts';
import { startOverlay } from './start.ts';

/**
 * Starts the overlay by what a person has described for this origin. The background tells, by what the browser says of where
 * we are; the page has no say. Nothing described, or not for here: nothing is done.
 */
export async function startCustomOverlay(): Promise<void> {
  if (window.top !== window.self) return;
  const described = await ask('custom.mine', {});
  if (!described.ok || described.value.origin !== location.origin) return;
  startOverlay(customAdapter(described.value), null, () => null);
}
