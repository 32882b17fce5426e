import type { Route, SiteAdapter } from '../sites/adapter.ts';
import { createReader, type Reader } from '../sites/read-page.ts';
import { createScanQueue, type ScanQueue } from './scan-queue.ts';
import { createPageScanner, type PageScanner } from './scanner.ts';

/** What belongs to the page as it is addressed now; another route, another one. */
export interface Page {
  readonly route: Route;
  readonly reader: Reader;
  readonly scanner: PageScanner;
  readonly queue: ScanQueue;
}

/**
 * `onMark` hears of every element that a row may hang on, `onPass` of the beginning of a pass over the whole page, `onRoot` of
 * every open shadow root that is come by, again and again.
 */
export function openPage(
  adapter: SiteAdapter,
  route: Route,
  onMark: (mark: Element) => void,
  onPass: () => void,
  onRoot: (root: ShadowRoot) => void,
): Page {
  const reader = createReader(adapter, route);
  const scanner = createPageScanner(reader, onMark, onPass, adapter.roots && onRoot);
  return { route, reader, scanner, queue: createScanQueue(scanner, () => performance.now()) };
}
