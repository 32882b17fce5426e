import type { SomeItems } from '../scope.ts';
import type { Bucket } from '../verdict.ts';
import type { Sentence, SentenceSurety, SentenceTopic } from './sentence.ts';
import { NO_ITEMS } from './some-items.ts';

export type SaidNumber = Sentence['values'][number];
export type Option = Sentence['options'][number];

export const share = (value: number): SaidNumber => ({ as: 'share', value });
export const points = (value: number): SaidNumber => ({ as: 'points', value });
export const count = (value: number): SaidNumber => ({ as: 'count', value });
export const days = (value: number): SaidNumber => ({ as: 'days', value });
export const money = (value: number, currency: string | null): SaidNumber => ({
  as: 'money',
  value,
  ...(currency !== null && { currency }),
});

/** What can be done; the role is left out where the strategy names none, or more than one. */
export const option = (code: string, decides?: string): Option => ({
  code,
  ...(decides !== undefined && { decides }),
});

interface Parts {
  readonly buckets?: readonly Bucket[];
  readonly values?: readonly SaidNumber[];
  readonly options?: readonly Option[];
  readonly items?: SomeItems;
}

export const say = (
  code: string,
  topic: SentenceTopic,
  surety: SentenceSurety,
  { buckets = [], values = [], options = [], items = NO_ITEMS }: Parts = {},
): Sentence => ({ code, topic, surety, buckets, values, options, items });
