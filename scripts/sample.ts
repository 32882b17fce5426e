import { sampleStrategy } from '../lib/domain/sample-strategy.ts';
import type { Session } from '../test/world/browser.ts';

/** Keeps the sample strategy, the way the options page saves one. Throws with the background's sentence. */
export async function keepSample(session: Session): Promise<void> {
  const now = await session.ask('strategy.get', {});
  if (!now.ok) throw new Error(`The strategy could not be read: ${now.error.message}`);
  const kept = await session.ask('strategy.put', {
    rev: now.value.rev,
    requestId: crypto.randomUUID(),
    strategy: sampleStrategy,
  });
  if (!kept.ok) throw new Error(`The sample strategy could not be kept: ${kept.error.message}`);
}
