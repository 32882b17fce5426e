import { vendorSiteOf } from '../../../lib/sites/hosts.ts';
import type { Result } from '../../../lib/domain/result.ts';
import { fail, ok } from '../../../lib/domain/result.ts';
import { isHttpHere } from '../../../lib/domain/this-computer.ts';

/** Why a tool cannot be described at an address; each has a sentence in the locales (`custom_address_<code>`). */
export type CustomAddressError = 'empty' | 'not_an_address' | 'not_https' | 'user_info' | 'vendor';

/** Reads what a person typed or pasted as the origin of a tool: https, or http on this very computer. */
export function customOrigin(typed: string): Result<string, CustomAddressError> {
  const text = typed.trim();
  if (text === '') return fail('empty');
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.parse(whole);
  if (!url || url.hostname === '' || url.hostname.includes('*') || url.hostname.endsWith('.'))
    return fail('not_an_address');
  if (url.username !== '' || url.password !== '') return fail('user_info');
  if (url.protocol !== 'https:' && !isHttpHere(url)) return fail('not_https');
  if (vendorSiteOf(new URL(`https://${url.hostname}`))) return fail('vendor');
  return ok(url.origin);
}

/** The permission for an origin, on whatever port: Firefox knows no ports in match patterns. */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
