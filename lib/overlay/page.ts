import type { Route, SiteAdapter } from '../sites/adapter.ts';
import { createReader, type Reader, type ReadItem } from '../sites/read-page.ts';
import { createScanQueue, type ScanQueue } from './scan-queue.ts';
import { createPageScanner, type PageScanner } from './scanner.ts';

/** What belongs to the page as it is addressed now; another route, another one. */
export interface Page {
  readonly route: Route;
  readonly reader: Reader;
  readonly scanner: PageScanner;
  readonly queue: ScanQueue;
}

/** `onFound` hears of every row that is looked at, `onPass` of the beginning of a pass over the whole page. */
export function openPage(
  adapter: SiteAdapter,
  route: Route,
  onFound: (found: ReadItem) => void,
  onPass: () => void,
): Page {
  const reader = createReader(adapter, route);
  const selectors = adapter.surfaces(route).map((surface) => surface.selector);
  const scanner = createPageScanner(reader, selectors.join(','), onFound, onPass);
  return { route, reader, scanner, queue: createScanQueue(scanner, () => performance.now()) };
}
