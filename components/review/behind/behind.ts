import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Day } from '../../../lib/domain/strategy.ts';
import type { MeasuredItemsRequest } from '../../../lib/messages/protocol.ts';

/** A number of the page, as a question for the items it counts. */
export interface Behind {
  /** What the list is of. */
  readonly title: string;
  /** First day of the cycle, where it is another one than that of the page. */
  readonly cycle?: Day;
  readonly asks: readonly MeasuredItemsRequest['behind'][];
}

/** Opens the items behind a number. */
export const BehindContext = createContext<(behind: Behind) => void>(() => {});

export const useBehind = (): ((behind: Behind) => void) => useContext(BehindContext);
