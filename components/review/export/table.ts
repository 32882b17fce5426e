import type { Behind } from '../behind/behind.ts';

/** One cell: as it is written for people, as a plain number where it is one, and what stands behind it. */
export interface Cell {
  readonly text: string;
  /** Shares from 0 to 1, counts, days. */
  readonly value?: number;
  readonly behind?: Behind;
  /** To be looked at. */
  readonly attention?: boolean;
}

/** The numbers of a chart or list, as its table, its CSV and its Markdown have them. The first cell of a row names it. */
export interface Table {
  /** Names it in files, such as `goals`. */
  readonly id: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
