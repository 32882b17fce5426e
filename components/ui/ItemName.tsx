import type { ItemLine } from '../../lib/messages/protocol.ts';
import { openableUrl } from './openable-url.ts';
import { stateWord } from './paint.ts';

interface ItemNameProps {
  readonly line: ItemLine;
}

/** Tools whose keys are inner ids that nobody knows an item by. */
const INNER_KEYS = /^(?:hubspot|pipedrive|salesforce)\//;

const isKnownByTitle = ({ id, title }: ItemLine): boolean => title !== '' && INNER_KEYS.test(id);

/** What people call an item: its key, or its title where nobody knows items by their keys. */
export const spokenName = (line: ItemLine): string => (isKnownByTitle(line) ? line.title : line.key);

/**
 * A link that opens the item in a new tab. The link is its key, with the title beside it; where nobody knows items by their keys it
 * is the title, as long as that is known.
 */
export function ItemName({ line }: ItemNameProps) {
  const url = openableUrl(line.url);
  const byTitle = isKnownByTitle(line);
  const look = byTitle ? ' item-by-title' : '';
  return (
    <span class="item-line">
      <span class="spoken-only">{stateWord(line.paint)}</span>
      {url === null ? (
        <bdi class={`item-key${look}`}>{spokenName(line)}</bdi>
      ) : (
        <a
          class={`link${look}`}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={byTitle ? line.title : undefined}
        >
          <bdi>{spokenName(line)}</bdi>
        </a>
      )}
      {!byTitle && (
        <bdi class="item-title" title={line.title}>
          {line.title}
        </bdi>
      )}
    </span>
  );
}
