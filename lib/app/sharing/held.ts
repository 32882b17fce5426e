import type { MessageError } from '../../messages/protocol.ts';
import type { ReadTx } from '../../store/schema.ts';
import { readSharing } from '../../store/sharing.ts';

export const HELD: MessageError = {
  code: 'held',
  message: 'The strategy is shared, and is changed only where it comes from. Nothing was written.',
};

/** Where the strategy in use comes from, if it may be changed only there. That of an item is edited here and written there. */
export async function heldBy(tx: ReadTx): Promise<'policy' | 'url' | undefined> {
  const { inForce } = await readSharing(tx);
  return inForce === 'policy' || inForce === 'url' ? inForce : undefined;
}
