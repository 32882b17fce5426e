/** Proof Key for Code Exchange (RFC 7636), method S256: who stole the code of a sign-in could do nothing with it. */

/** Chance and hashing of the browser, as parameters. */
export interface Chance {
  readonly bytes: (count: number) => Uint8Array;
  readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
}

export const browserChance = (): Chance => ({
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes),
});

export interface Proof {
  /** Kept here until the code comes. */
  readonly verifier: string;
  /** Sent ahead, in the open. */
  readonly challenge: string;
  /** Sent and expected back: the answer is one to our question. */
  readonly state: string;
}

/** A fresh proof; 256 bits each (RFC 7636 §7.1). */
export async function newProof(chance: Chance): Promise<Proof> {
  const verifier = base64url(chance.bytes(32));
  const hash = await chance.sha256(new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(hash)), state: base64url(chance.bytes(32)) };
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
