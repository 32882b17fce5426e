import type { Choice } from '../../lib/messages/protocol.ts';

/** Choices under one heading; a `recent` group has no path. */
export interface ChoiceGroup {
  readonly recent: boolean;
  readonly path: readonly string[];
  readonly choices: readonly Choice[];
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * The choices whose title or path holds every typed word, case and accents aside: the recent ones first, then the others
 * under their path in the cascade, both in the order given.
 */
export function filterChoices(choices: readonly Choice[], typed: string): readonly ChoiceGroup[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const found = choices.filter(({ title, path }) => {
    const text = plain([...path, title].join(' '));
    return words.every((word) => text.includes(word));
  });
  const groups = new Map<string, { recent: boolean; path: readonly string[]; choices: Choice[] }>();
  for (const recent of [true, false])
    for (const choice of found.filter((candidate) => candidate.recent === recent)) {
      const path = recent ? [] : choice.path;
      const name = JSON.stringify([recent, path]);
      const group = groups.get(name) ?? { recent, path, choices: [] };
      group.choices.push(choice);
      groups.set(name, group);
    }
  return [...groups.values()];
}
