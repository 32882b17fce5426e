/** Ids of what has none of its own in the world: made of kind and name, so that they can be read back. */
import type { Label } from './issue.ts';

const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex');

/** `user:3` as it stands in answers. Nothing in it is a name. */
export const idOf = (kind: 'state' | 'label' | 'cycle' | 'user' | 'team', name: string | number): string =>
  `${kind}-${hex(String(name))}`;

export const nameIn = (kind: string, id: string): string | null =>
  id.startsWith(`${kind}-`) ? Buffer.from(id.slice(kind.length + 1), 'hex').toString('utf8') : null;

export const labelId = ({ name, group }: Label): string =>
  idOf('label', JSON.stringify([name, group ?? null]));

export function labelIn(id: string): Label | null {
  const [name, group] = JSON.parse(nameIn('label', id) ?? '[]') as [string?, (string | null)?];
  return name === undefined ? null : { name, ...(group != null && { group }) };
}
