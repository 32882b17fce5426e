import { ask } from '../../lib/messages/client.ts';

/** Opens the options in their own tab; the popup gives way to it. */
export function openOptions(): void {
  void ask('openOptions', {}).then(() => window.close());
}
