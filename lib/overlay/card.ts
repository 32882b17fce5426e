import type { Theme } from '../domain/look.ts';
import type { ask as askBackground } from '../messages/client.ts';
import type { Paint } from '../messages/protocol.ts';
import type { SiteId } from '../domain/work-item.ts';
import { focused, isConnected } from './page-document.ts';
import type { Row } from './rows.ts';

export interface CardOptions {
  readonly ask: typeof askBackground;
  item(row: Row): { readonly site: SiteId; readonly tenant: string; readonly key: string } | null;
  theme(): Theme;
  onPaint(key: string, paint: Paint): void;
}

export interface Card {
  /** `sticky`: opened by click or key, takes the focus and gives it back. */
  open(row: Row, sticky: boolean): Promise<void>;
  /** The pointer has left the badge. */
  leave(): void;
  close(): void;
  /** These items are painted anew: an open card of one of them looks again. */
  refresh(keys: ReadonlySet<string>): void;
}

/** Where the card points: the badge, or the row where the badge has no place. */
function placeOf(row: Row, key: string): DOMRect | null {
  if (row.found?.key !== key || !isConnected(row.el)) return null;
  return row.badge && isConnected(row.badge.host) ? row.badge.box() : row.el.getBoundingClientRect();
}

/** The card of one item: its script is brought into the page when it is first wanted. */
export function createCard({ ask, item, theme, onPaint }: CardOptions): Card {
  /** Counts wishes: a card that is no longer wanted when the script has come is not opened. */
  let wish = 0;

  async function panel(): Promise<typeof globalThis.throughlinePanel> {
    if (!globalThis.throughlinePanel) await ask('script', { name: 'panel' });
    return globalThis.throughlinePanel;
  }

  return {
    async open(row, sticky) {
      const mine = ++wish;
      const before = sticky ? focused() : null;
      const shown = item(row);
      const card = shown && (await panel());
      if (!card || mine !== wish) return;
      card.open({
        ...shown,
        place: () => placeOf(row, shown.key),
        theme: theme(),
        sticky,
        onPaint: (paint) => onPaint(shown.key, paint),
        onClose() {
          const lost = !focused() || focused()?.localName === 'body';
          if (before && lost && isConnected(before))
            HTMLElement.prototype.focus.call(before, { preventScroll: true });
        },
      });
    },
    leave() {
      wish += 1;
      globalThis.throughlinePanel?.leave();
    },
    refresh: (keys) => globalThis.throughlinePanel?.refresh(keys),
    close() {
      wish += 1;
      globalThis.throughlinePanel?.close();
    },
  };
}
