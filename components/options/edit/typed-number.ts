/** A number as a person types it, with a point or a comma; undefined for an empty text, null for what is no number. */
export function numberFrom(text: string): number | undefined | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (plain === '') return undefined;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
