import type { ItemLine } from '../../lib/messages/protocol.ts';
import { hueStyle } from './colour.ts';
import { ItemName } from './ItemName.tsx';
import { Mark } from './Mark.tsx';
import { hueOf, markOf } from './paint.ts';

interface ItemRowProps {
  readonly line: ItemLine;
  /** A second line, such as who decides. */
  readonly note?: string | undefined;
}

/** One item of a list: its shape, a link that opens it in a new tab, and perhaps a note. */
export function ItemRow({ line, note }: ItemRowProps) {
  // Off strategy takes the part's amber, as in the bar above the list.
  const hue = line.paint.state === 'off_strategy' ? null : hueOf(line.paint);
  return (
    <li class={`item-row part-${line.paint.state}`} style={hue === null ? undefined : hueStyle(hue)}>
      <Mark name={markOf(line.paint)} />
      <ItemName line={line} />
      {note && <span class="item-note">{note}</span>}
    </li>
  );
}
