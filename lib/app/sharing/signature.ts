/**
 * A detached signature as `openssl dgst -sha256 -sign` makes it: ECDSA on P-256 with SHA-256, in DER, or that as base64. The key
 * is what `openssl ec -pubout` prints. docs/decisions/0306 says why this and not Ed25519.
 */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const LONGEST_KEY = 1_000;

/** The key behind a PEM text; null for anything else. */
export async function publicKey(pem: string): Promise<CryptoKey | null> {
  const inner = /^\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*$/.exec(
    pem,
  )?.[1];
  const der = inner === undefined || pem.length > LONGEST_KEY ? null : fromBase64(inner);
  if (!der) return null;
  try {
    return await crypto.subtle.importKey('spki', der, ALGORITHM, false, ['verify']);
  } catch {
    return null;
  }
}

/** Was `content` signed with the other half of the key? */
export async function signedBy(
  pem: string,
  signature: Uint8Array<ArrayBuffer>,
  content: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await publicKey(pem);
  const raw = rawSignature(signature) ?? rawSignature(fromBase64(asText(signature)) ?? new Uint8Array());
  if (!key || !raw) return false;
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, content);
}

const asText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const HALF = 32;

/** The two numbers of a DER signature (RFC 3279 §2.2.3), 32 bytes each, as WebCrypto wants them; null where it is none. */
function rawSignature(der: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  if (der[0] !== SEQUENCE || der[1] !== der.length - 2) return null;
  const raw = new Uint8Array(2 * HALF);
  let at = 2;
  for (const end of [HALF, 2 * HALF]) {
    const length = der[at + 1] ?? 0;
    const number = der.slice(at + 2, at + 2 + length);
    const bare = number[0] === 0 ? number.slice(1) : number;
    if (der[at] !== INTEGER || length === 0 || number.length !== length || bare.length > HALF) return null;
    raw.set(bare, end - bare.length);
    at += 2 + length;
  }
  return at === der.length ? raw : null;
}
