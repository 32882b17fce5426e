import type { MeasuredItemsAnswer, MeasuredItemsRequest } from '../../messages/protocol.ts';

/** A list behind the numbers, as it is kept. */
export type KeptList = MeasuredItemsAnswer;

/** The name a list is kept under. */
export const listName = (behind: MeasuredItemsRequest['behind']): string => {
  const [[kind, name]] = Object.entries(behind) as [[string, string]];
  return `${kind}:${name}`;
};
