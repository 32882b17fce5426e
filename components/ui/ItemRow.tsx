import type { ItemLine } from '../../lib/messages/protocol.ts';
import { hueStyle } from './colour.ts';
import { httpsUrl } from './https-url.ts';
import { Mark } from './Mark.tsx';
import { hueOf, markOf, stateWord } from './paint.ts';

interface ItemRowProps {
  readonly line: ItemLine;
  /** A second line, such as who decides. */
  readonly note?: string | undefined;
}

/** One item of a list: its shape, its key as a link that opens it in a new tab, its title and perhaps a note. */
export function ItemRow({ line, note }: ItemRowProps) {
  const url = httpsUrl(line.url);
  // Off strategy takes the part's amber, as in the bar above the list.
  const hue = line.paint.state === 'off_strategy' ? null : hueOf(line.paint);
  return (
    <li class={`item-row part-${line.paint.state}`} style={hue === null ? undefined : hueStyle(hue)}>
      <Mark name={markOf(line.paint)} />
      <span class="item-line">
        <span class="spoken-only">{stateWord(line.paint)}</span>
        {url === null ? (
          <bdi class="item-key">{line.key}</bdi>
        ) : (
          <a class="link" href={url} target="_blank" rel="noopener noreferrer">
            <bdi>{line.key}</bdi>
          </a>
        )}
        <bdi class="item-title" title={line.title}>
          {line.title}
        </bdi>
      </span>
      {note && <span class="item-note">{note}</span>}
    </li>
  );
}
