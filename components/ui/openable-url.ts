import { isHttpHere } from '../../lib/domain/this-computer.ts';

/**
 * The address rebuilt by the URL parser if a person may be led there: https, or http on this very computer, where described tools
 * run; without credentials. Null for everything else.
 */
export function openableUrl(address: string): string | null {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;
  return url.protocol === 'https:' || isHttpHere(url) ? url.href : null;
}
