import { isDay } from '../../lib/domain/day.ts';
import type { Measured } from '../../lib/domain/scope.ts';
import type { Day } from '../../lib/domain/strategy.ts';

/** What the page shows, as its address has it. */
export interface Place {
  readonly of: Measured;
  /** First day of a cycle; absent = the present one. */
  readonly cycle?: Day;
}

export const EVERYTHING: Measured = { everything: true };

/** Reads an address; what is none means everything, now. */
export function placeIn(query: string): Place {
  const parameters = new URLSearchParams(query);
  const [scope, cycle] = [parameters.get('scope'), parameters.get('cycle')];
  return {
    of: scope ? { scope } : EVERYTHING,
    ...(cycle !== null && isDay(cycle) && { cycle }),
  };
}

export function queryOf({ of, cycle }: Place): string {
  const parameters = new URLSearchParams();
  if ('scope' in of) parameters.set('scope', of.scope);
  if (cycle !== undefined) parameters.set('cycle', cycle);
  return parameters.toString();
}
