import type { Strategy } from '../../../lib/domain/strategy.ts';
import { ask } from '../../../lib/messages/client.ts';
import { same } from '../edit/same.ts';
import type { Ports } from '../ports.ts';

/**
 * Takes the first strategy of all back: everything else that is kept stays. `changed`: another strategy is stored by now, or
 * something was done in between, and nothing was taken back.
 */
export async function takeBack(ports: Ports, begun: Strategy): Promise<'done' | 'changed'> {
  const stored = await ask('strategy.get', {});
  if (!stored.ok || !same(stored.value.strategy, begun)) return 'changed';
  const whole = await ask('export', {});
  if (!whole.ok) return 'changed';
  const text = JSON.stringify({ ...whole.value, strategy: null, hues: {} });
  const { rev } = stored.value;
  const done = await ask('import.apply', { text, rev, requestId: ports.fresh() });
  return done.ok ? 'done' : 'changed';
}
