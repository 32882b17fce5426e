import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { errorText } from '../ui/error-text.ts';
import { Notice } from '../ui/Notice.tsx';
import { useAsk } from '../ui/use-ask.ts';
import { useDecide } from '../ui/waiting/use-decide.ts';
import { WaitingRows } from '../ui/waiting/WaitingRows.tsx';
import { Disclosure } from './Disclosure.tsx';
import { onChange } from './on-change.ts';
import type { PopupPort } from './port.ts';

interface DecisionsProps {
  readonly port: PopupPort;
}

interface News {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const NOTHING = {};

/** Exceptions that wait for whoever keeps the strategy: granted or declined here, with a way back as long as the popup is open. */
export function Decisions({ port }: DecisionsProps) {
  const { value, again } = useAsk('exceptions.waiting', NOTHING);
  const [news, setNews] = useState<News | null>(null);
  const place = useRef<HTMLElement>(null);
  const { busy, error, decide } = useDecide({
    fresh: () => crypto.randomUUID(),
    onDone: again,
    onSaid: (text, undo) => setNews({ text, undo }),
  });
  useEffect(() => onChange(port, again), [port, again]);
  // The row that was pressed has gone: the way back is the nearest thing to it.
  useEffect(() => place.current?.querySelector<HTMLElement>('.decided button')?.focus(), [news]);

  const waiting = value?.waiting ?? [];
  const late = waiting.filter(({ overdue }) => overdue).length;
  const back = (undo: () => void): void => {
    undo();
    setNews({ text: t('popup_decided_undone'), undo: null });
    place.current?.focus();
  };
  if (waiting.length === 0 && !news) return null;
  return (
    <section class="lists decisions" aria-label={t('popup_decide')} tabIndex={-1} ref={place}>
      <div class="decided">
        <span role="status">{news?.text}</span>
        {news?.undo && (
          <Button look="quiet" onPress={() => news.undo && back(news.undo)}>
            {t('common_undo')}
          </Button>
        )}
      </div>
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      {value && waiting.length > 0 && (
        <Disclosure
          mark="off_strategy"
          part="part-off_strategy"
          title={t('popup_decide')}
          count={waiting.length}
          open={news !== null}
          note={late > 0 ? plural('popup_decide_late', late) : undefined}
        >
          <ul>
            <WaitingRows answer={value} busy={busy} unsaved={false} decide={decide} />
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
