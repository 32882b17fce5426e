import { sayable } from '../../domain/folded-text.ts';

/** A place in a document as people write it: `goals[2].parentId`. Odd keys are quoted, and cleaned since strangers chose them. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}["${sayable(name)}"]`;
    return path === '' ? name : `${path}.${name}`;
  }, '');
}
