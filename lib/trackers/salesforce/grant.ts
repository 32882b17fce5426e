import type { Fault } from '../../domain/tracker.ts';
import type { Result } from '../../domain/result.ts';

/**
 * Leave to call the API of one org. Its tokens are for whoever keeps them and for Salesforce: they stand in no error, log,
 * export or message.
 */
export interface Grant {
  /** Origin of the API. */
  readonly origin: string;
  readonly accessToken: string;
  /** Absent for a session of the browser, which cannot be renewed from here. */
  readonly refreshToken?: string;
}

/** Where a field source gets its leave from. Neither method rejects. */
export interface Credentials {
  /** Null = nobody has connected. */
  current(): Promise<Grant | null>;
  /** `used` was refused: another, or why there is none. `signed_out` means that a person has to connect again. */
  renew(used: Grant): Promise<Result<Grant, Fault>>;
}
