import type { FaultCode } from '../domain/tracker.ts';
import type { Refusal } from './refusal.ts';

/** What the APIs differ in, as far as asking goes. */
export interface Api {
  /** Address that every path is appended to. */
  readonly root: string;
  /** Sent with every request: headers, credentials. */
  readonly init: Readonly<RequestInit>;
  /** What a page or a redirect instead of data means: `signed_out` where a session is asked for, else `bad_answer`. */
  readonly onPage: FaultCode;
  /**
   * Why this is no answer; null where there is nothing to object. Asked for every status. `said`: the body, if it is JSON;
   * `now`: milliseconds since 1970; `jitter`: a factor ≥ 1 on every pause, so that many pages do not come back at once.
   */
  refusal(response: Response, said: unknown, now: number, jitter: number): Refusal | null;
}
