import type { Result } from './result.ts';
import { fail, ok } from './result.ts';

/** Why no strategy can be read at an address; each has a sentence in the locales (`sharing_address_<code>`). */
export type StrategyAddressFault = 'empty' | 'not_https' | 'not_an_address' | 'user_info' | 'too_long';

/** Where a strategy lies on the web. */
export interface StrategyAddress {
  /** Whole, without a fragment. */
  readonly href: string;
  readonly origin: string;
  readonly host: string;
}

const LONGEST = 2_000;

/** The address of a strategy file as a person or a policy gives it: https alone, and no name or password in it. */
export function strategyAddress(typed: string): Result<StrategyAddress, StrategyAddressFault> {
  const text = typed.trim();
  if (text === '') return fail('empty');
  if (text.length > LONGEST) return fail('too_long');
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https:/i.test(text)) return fail('not_https');
  const url = URL.parse(text);
  if (!url || !/^https:\/\//i.test(text) || !url.hostname.includes('.')) return fail('not_an_address');
  if (url.username !== '' || url.password !== '') return fail('user_info');
  url.hash = '';
  return ok({ href: url.href, origin: url.origin, host: url.host });
}

/** The permission for it, for any port of the host: Firefox knows no ports in match patterns. */
export const addressPattern = ({ origin }: Pick<StrategyAddress, 'origin'>): string =>
  `https://${new URL(origin).hostname}/*`;

/** Where its signature lies: beside it, the same name with `.sig`. */
export function signatureAddress({ href }: Pick<StrategyAddress, 'href'>): string {
  const url = new URL(href);
  url.pathname += '.sig';
  return url.href;
}
