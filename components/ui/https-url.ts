/** The address rebuilt by the URL parser if it is https without credentials; null for everything else. */
export function httpsUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null;
}
