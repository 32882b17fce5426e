/** Names of this computer itself: what is sent there crosses no network. See docs/decisions/0201. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Is it http to this very computer? `url` as parsed. */
export const isHttpHere = ({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean =>
  protocol === 'http:' && LOOPBACK.has(hostname);
