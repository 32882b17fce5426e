const decoded = (bytes: Uint8Array<ArrayBuffer>, encoding: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * The text of a file as people have them: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which is
 * what Excel writes as CSV in Europe. The mark itself is dropped.
 */
export function fileText(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', false) ?? '';
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', false) ?? '';
  return decoded(bytes, 'utf-8', true) ?? decoded(bytes, 'windows-1252', false) ?? '';
}
