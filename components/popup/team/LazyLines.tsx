import type { ItemLine, MeasuredItemsRequest } from '../../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import { ItemRow } from '../../ui/ItemRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { openableUrl } from '../../ui/openable-url.ts';
import { searchText } from '../../ui/sentence-text.ts';
import { useAsk } from '../../ui/use-ask.ts';

interface LazyLinesProps {
  readonly request: MeasuredItemsRequest;
  /** Says more of each line. */
  readonly note?: (line: ItemLine) => string;
  /** Most lines that are shown. */
  readonly most?: number;
}

/** Most lines of a list on one screen; the tool's own search has the others. */
const MOST = 50;

/** The items behind a number, asked for when the list is opened. */
export function LazyLines({ request, note, most = MOST }: LazyLinesProps) {
  const { value, error } = useAsk('measure.items', request);
  if (error) return <Notice tone="error">{errorText(error.code)}</Notice>;
  if (!value) return <p class="small subtle">{t('popup_waiting')}</p>;
  const lines = value.lines.slice(0, most);
  const url = value.search && openableUrl(value.search.url);
  return (
    <>
      {value.search && url && (
        <a class="link small" href={url} target="_blank" rel="noopener noreferrer">
          {searchText(value.search, value.ids[0] ?? '')}
        </a>
      )}
      <ul>
        {lines.map((line) => (
          <ItemRow key={line.id} line={line} note={note?.(line)} />
        ))}
      </ul>
      {lines.length < value.total && (
        <p class="small subtle">{t('popup_first', formatNumber(lines.length), formatNumber(value.total))}</p>
      )}
    </>
  );
}
