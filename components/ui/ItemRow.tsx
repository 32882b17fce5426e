import type { ItemLine } from '../../lib/messages/protocol.ts';
import { hueStyle } from './colour.ts';
import { openableUrl } from './openable-url.ts';
import { Mark } from './Mark.tsx';
import { hueOf, markOf, stateWord } from './paint.ts';

interface ItemRowProps {
  readonly line: ItemLine;
  /** A second line, such as who decides. */
  readonly note?: string | undefined;
}

/** Tools whose keys are inner ids that nobody knows an item by. */
const INNER_KEYS = /^(?:hubspot|pipedrive|salesforce)\//;

/**
 * One item of a list: its shape, a link that opens it in a new tab, and perhaps a note. The link is its key, with the title
 * beside it; where nobody knows items by their keys it is the title, as long as that is known.
 */
export function ItemRow({ line, note }: ItemRowProps) {
  const url = openableUrl(line.url);
  // Off strategy takes the part's amber, as in the bar above the list.
  const hue = line.paint.state === 'off_strategy' ? null : hueOf(line.paint);
  const byTitle = line.title !== '' && INNER_KEYS.test(line.id);
  const name = byTitle ? line.title : line.key;
  const look = byTitle ? ' item-by-title' : '';
  return (
    <li class={`item-row part-${line.paint.state}`} style={hue === null ? undefined : hueStyle(hue)}>
      <Mark name={markOf(line.paint)} />
      <span class="item-line">
        <span class="spoken-only">{stateWord(line.paint)}</span>
        {url === null ? (
          <bdi class={`item-key${look}`}>{name}</bdi>
        ) : (
          <a
            class={`link${look}`}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            title={byTitle ? line.title : undefined}
          >
            <bdi>{name}</bdi>
          </a>
        )}
        {!byTitle && (
          <bdi class="item-title" title={line.title}>
            {line.title}
          </bdi>
        )}
      </span>
      {note && <span class="item-note">{note}</span>}
    </li>
  );
}
