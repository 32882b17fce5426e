/** Makes ids of people opaque. The same id with the same salt gives the same token, and nothing leads back from it. */
export type Opaque = (id: string) => Promise<string>;

const BYTES = 12;

/** `salt` is of this browser alone, so that tokens of two browsers cannot be compared. */
export function opaqueTokens(salt: string): Opaque {
  const made = new Map<string, Promise<string>>();
  const make = async (id: string): Promise<string> => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${id}`));
    return [...new Uint8Array(digest, 0, BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  return (id) => {
    const token = made.get(id) ?? make(id);
    made.set(id, token);
    return token;
  };
}
