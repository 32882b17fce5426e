import type { Strategy } from '../../domain/strategy.ts';

/** SHA-256 of a text, as hex. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Names a version of the strategy by what is in it. */
export const strategyDigest = (strategy: Strategy): Promise<string> => digestOf(JSON.stringify(strategy));

/** Both come out of the same schema, which orders the keys of what it knows; conditions keep the order they were written in. */
export const sameStrategy = (one: Strategy | null, other: Strategy | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
