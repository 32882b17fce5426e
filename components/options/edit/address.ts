import type { Result } from '../../../lib/domain/result.ts';
import { fail, ok } from '../../../lib/domain/result.ts';
import { vendorSiteOf } from '../../../lib/sites/hosts.ts';

/** Why an address cannot be added; each has a sentence in the locales (`options_address_<code>`). */
export type AddressError = 'empty' | 'not_https' | 'not_an_address' | 'user_info' | 'vendor' | 'already';

/** A tool's place: `origin` such as `https://jira.example.com:8443`, `pattern` for the permission, any port of that host. */
export interface Address {
  readonly origin: string;
  readonly pattern: string;
}

/** Reads what a person typed or pasted (host, address, link to an issue) as the origin of a self-hosted tool. https only. */
export function addressFrom(typed: string, added: readonly string[]): Result<Address, AddressError> {
  const text = typed.trim();
  if (text === '') return fail('empty');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return fail('not_https');
  const whole = scheme === undefined ? `https://${text}` : text;
  if (!URL.canParse(whole)) return fail('not_an_address');
  const url = new URL(whole);
  if (url.username !== '' || url.password !== '') return fail('user_info');
  if (!/^([a-z0-9-]+\.)+[a-z0-9-]+$/i.test(url.hostname)) return fail('not_an_address');
  if (vendorSiteOf(url)) return fail('vendor');
  if (added.includes(url.origin)) return fail('already');
  return ok({ origin: url.origin, pattern: `https://${url.hostname}/*` });
}
