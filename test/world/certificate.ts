import selfsigned from 'selfsigned';

/** A throw-away key and certificate for the given host names, PEM; nobody but the test browsers is told to accept it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export async function certificateFor(hosts: readonly string[]): Promise<Certificate> {
  const made = await selfsigned.generate([{ name: 'commonName', value: 'world.invalid' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
