import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NewsItem } from './News.tsx';

/** News with a way back stays this long, other news a little shorter. Milliseconds. */
const WITH_UNDO_MS = 10_000;
const PLAIN_MS = 6_000;

/** The last news, and how to tell some. */
export function useNews(): [NewsItem | null, (text: string, undo?: NewsItem['undo']) => void, () => void] {
  const [news, setNews] = useState<NewsItem | null>(null);
  const say = useCallback((text: string, undo: NewsItem['undo'] = false) => {
    setNews((before) => ({ text, undo, number: (before?.number ?? 0) + 1 }));
  }, []);
  const clear = useCallback(() => setNews(null), []);
  useEffect(() => {
    if (!news) return undefined;
    const timer = setTimeout(clear, news.undo ? WITH_UNDO_MS : PLAIN_MS);
    return () => clearTimeout(timer);
  }, [news, clear]);
  return [news, say, clear];
}
