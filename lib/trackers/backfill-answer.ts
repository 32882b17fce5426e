import { fail, type Result } from '../domain/result.ts';
import type { Fault } from '../domain/tracker.ts';
import type { BackfillRefusal } from './backfill-source.ts';
import type { Refusal } from './refusal.ts';

/** A source could not answer. */
export const faulty = (fault: Fault): Result<never, BackfillRefusal> => fail({ is: 'fault', fault });

/** What is asked in this way is no question to this tool. */
export const misasked = (): Result<never, BackfillRefusal> => faulty({ code: 'bad_answer' });

/**
 * The same, where a place to go on at was sent with the request: where it is the request that the tool dislikes, it knows that place no
 * longer. An answer that was cut off says nothing about it.
 */
export const refusedAt = (cursor: unknown, { fault, refused }: Refusal): Result<never, BackfillRefusal> =>
  cursor !== undefined && refused && fault.code === 'bad_answer' ? fail({ is: 'startOver' }) : faulty(fault);
