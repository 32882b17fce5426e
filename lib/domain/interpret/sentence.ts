import type { SomeItems } from '../scope.ts';
import type { Bucket } from '../verdict.ts';

/** What a sentence is about: capacity (shares and ranges), priority (two goals the wrong way round), focus (segments), … */
export type SentenceTopic =
  'capacity' | 'priority' | 'focus' | 'commitment' | 'coverage' | 'gaps' | 'decisions' | 'plan';

/** How sure it is: what two cycles say, what one says, what is to come, or that the data do not hold enough. */
export type SentenceSurety = 'sustained' | 'fluctuation' | 'ahead' | 'fact' | 'not_enough';

/** One thing the numbers say, as data: the locale has the words (`say_<code>`). Never a person. */
export interface Sentence {
  /** Names the words; one for each pattern. */
  readonly code: string;
  readonly topic: SentenceTopic;
  readonly surety: SentenceSurety;
  /** Buckets it names, in the order of the words. */
  readonly buckets: readonly Bucket[];
  /** Shares from 0 to 1, counts, days or money, in the order of the words, each with how it is written. */
  readonly values: readonly {
    readonly as: 'share' | 'points' | 'count' | 'days' | 'money' | 'text';
    readonly value: number | string;
    readonly currency?: string;
  }[];
  /** What can be done, and the role that decides it where the strategy says so. */
  readonly options: readonly { readonly code: string; readonly decides?: string }[];
  readonly items: SomeItems;
}
