/** Number of the filter of a board. */
export const filterOf = (board: number): string => String(10_000 + board);
