import type { Reader, ReadItem } from '../sites/read-page.ts';
import type { TimeLeft } from './frame-work.ts';
import { isConnected } from './page-document.ts';

export interface SeenMarks {
  add(marks: readonly Element[]): void;
  /** Reads what the waiting marks lead to; true = some are left. */
  work(reader: Reader | null, timeLeft: TimeLeft): boolean;
}

/** Marks that have come into view and have not been read yet: the most specific first, so that it claims its row. */
export function createSeenMarks(
  claimed: (el: Element, rank: number) => boolean,
  onFound: (found: ReadItem) => void,
): SeenMarks {
  let waiting: Element[] = [];
  let sorted = true;
  return {
    add(marks) {
      waiting.push(...marks);
      sorted = false;
    },
    work(reader, timeLeft) {
      if (!reader) waiting = [];
      else if (!sorted) {
        const ranks = new Map(waiting.map((mark) => [mark, reader.rankOf(mark)]));
        // The last is taken first.
        waiting = [...ranks.keys()].reverse().sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
        sorted = true;
      }
      while (reader && waiting.length > 0 && timeLeft()) {
        const mark = waiting.pop();
        const found = mark && isConnected(mark) ? reader.at(mark, claimed) : null;
        if (found) onFound(found);
      }
      return waiting.length > 0;
    },
  };
}
