import { Button } from '../../ui/Button.tsx';
import { t } from '../../../lib/platform/i18n.ts';

export interface NewsItem {
  readonly text: string;
  /** There is a way back: that of the edit, or one of its own. */
  readonly undo: boolean | (() => void);
  /** Tells one piece of news from the next with the same words. */
  readonly number: number;
}

interface NewsProps {
  readonly news: NewsItem | null;
  readonly onUndo: () => void;
}

/** The last thing that happened, read out politely and shown for a while, with the way back where there is one. */
export function News({ news, onUndo }: NewsProps) {
  return (
    <div class="news-place">
      <div role="status" class={news ? 'news' : 'news none'}>
        {news && <span key={news.number}>{news.text}</span>}
      </div>
      {news && news.undo !== false && <Button onPress={onUndo}>{t('common_undo')}</Button>}
    </div>
  );
}
