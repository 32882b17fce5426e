import { describe, expect, it } from 'vitest';
import { filterChoices } from '../../components/panel/filter-choices.ts';
import type { Choice } from '../../lib/messages/protocol.ts';

const choice = (id: string, title: string, path: readonly string[] = [], recent = false): Choice => ({
  kind: 'goal',
  id,
  title,
  path,
  recent,
});
const choices = [
  choice('a', 'Win enterprise customers'),
  choice('b', 'Access and audit', ['Win enterprise customers']),
  choice('c', 'Zugänge für Kliniken', ['Win enterprise customers']),
  choice('d', 'Self-serve onboarding', [], true),
];
const ids = (typed: string) =>
  filterChoices(choices, typed).map((group) => group.choices.map(({ id }) => id).join(' '));

describe('the choices under a typed text', () => {
  it('are all of them without a text: recent first, then by their path', () => {
    expect(ids('')).toEqual(['d', 'a', 'b c']);
  });

  it('hold every word, in the title or the path, case and accents aside', () => {
    expect(ids('AUDIT')).toEqual(['b']);
    expect(ids('enterprise zugange')).toEqual(['c']);
    expect(ids('enterprise onboarding')).toEqual([]);
  });

  it('show a goal once, even a recent one', () => {
    expect(filterChoices(choices, '').flatMap((group) => group.choices)).toHaveLength(choices.length);
  });
});
