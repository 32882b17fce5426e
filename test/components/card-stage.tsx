import { render } from 'preact';
import { Card } from '../../components/panel/Card.tsx';
import type { CardKeys } from '../../components/panel/keys.ts';
import type { ItemRequest } from '../../lib/messages/protocol.ts';
import { settle } from './stage.ts';

/** Draws the card of an item that is in full sight, as an open one is, and waits until it has something to say. */
export async function drawCard(
  root: Element,
  item: Pick<ItemRequest, 'site' | 'tenant' | 'key'>,
  keys: CardKeys = {},
): Promise<void> {
  const sight = {
    host: root as HTMLElement,
    card: root as HTMLElement,
    stoodFor: () => 0,
    seenFor: () => 0,
    pressBegan: () => null,
    occluded: () => null,
  };
  render(
    <Card
      request={{ ...item, onPaint() {}, place: () => null, theme: 'light', sticky: true, onClose() {} }}
      sight={sight}
      keys={keys}
      news={0}
      onClose={() => {}}
    />,
    root,
  );
  await settle();
}
