import type { ItemLine, MeasuredItemsRequest } from '../../../lib/messages/protocol.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { ItemRow } from '../../ui/ItemRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { SearchAnchor } from './SearchAnchor.tsx';

interface BehindListProps {
  readonly request: MeasuredItemsRequest;
  readonly note?: (line: ItemLine) => string | undefined;
}

/** The items of one question, heaviest or oldest first. */
export function BehindList({ request, note }: BehindListProps) {
  const { value, state, error, again } = useAsk('measure.items', request);
  if (state === 'failed')
    return (
      <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
        {errorText(error?.code ?? 'internal')}
      </Notice>
    );
  if (!value)
    return (
      <p class="subtle" role="status">
        {t('review_reading')}
      </p>
    );
  return (
    <section>
      <p class="small subtle">
        {plural('review_items', value.total)}
        {value.lines.length < value.total && ` · ${t('review_first', formatNumber(value.lines.length))}`}
        {value.search && (
          <>
            {' · '}
            <SearchAnchor search={value.search} item={value.ids[0]} />
          </>
        )}
      </p>
      <ul>
        {value.lines.map((line) => (
          <ItemRow key={line.id} line={line} note={note?.(line)} />
        ))}
      </ul>
    </section>
  );
}
