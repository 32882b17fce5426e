import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MeasuredItemsRequest } from '../../../lib/messages/protocol.ts';

/** A number of the page, as a question for the items it counts. */
export interface Behind {
  /** What the list is of. */
  readonly title: string;
  readonly asks: readonly MeasuredItemsRequest['behind'][];
}

/** Opens the items behind a number. */
export const BehindContext = createContext<(behind: Behind) => void>(() => {});

export const useBehind = (): ((behind: Behind) => void) => useContext(BehindContext);
