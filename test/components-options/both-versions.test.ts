import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bothVersions } from '../../components/options/edit/both-versions.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Goal, Strategy } from '../../lib/domain/strategy.ts';

const change = (id: string, fields: Partial<Goal>, strategy: Strategy = sampleStrategy): Strategy => ({
  ...strategy,
  goals: strategy.goals.map((goal) => (goal.id === id ? { ...goal, ...fields } : goal)),
});
const without = (id: string): Strategy => ({
  ...sampleStrategy,
  rules: sampleStrategy.rules.filter(({ then }) => !('goal' in then && then.goal === id)),
  goals: sampleStrategy.goals.filter((goal) => goal.id !== id),
});
const added = (id: string, behind: number): Strategy => ({
  ...sampleStrategy,
  goals: sampleStrategy.goals.toSpliced(behind + 1, 0, { id, title: id, level: 'team', status: 'active' }),
});
const both = (mine: Strategy, theirs: Strategy) => bothVersions(sampleStrategy, mine, theirs);
const ids = (strategy: Strategy | null) => strategy?.goals.map(({ id }) => id);

it('two fields of one goal are both kept', () => {
  const mine = change('self-serve', { title: 'By themselves' });
  const theirs = change('self-serve', { ownerRole: 'CPO' });
  expect(both(mine, theirs)).toEqual(change('self-serve', { title: 'By themselves', ownerRole: 'CPO' }));
});

it.each<[string, Strategy, Strategy]>([
  ['one field', change('self-serve', { title: 'Mine' }), change('self-serve', { title: 'Theirs' })],
  ['a goal that the other deletes', change('health-sector', { title: 'Mine' }), without('health-sector')],
  ['the name', { ...sampleStrategy, name: 'Mine' }, { ...sampleStrategy, name: 'Theirs' }],
  [
    'the order',
    { ...sampleStrategy, rules: sampleStrategy.rules.toReversed() },
    { ...sampleStrategy, rules: [...sampleStrategy.rules.slice(1), ...sampleStrategy.rules.slice(0, 1)] },
  ],
  [
    'ranges that cannot be met together',
    change('win-enterprise', { target: { lo: 0.55, hi: 1 } }),
    change('self-serve', { target: { lo: 0.5, hi: 0.6 } }),
  ],
])('%s cannot be kept in both versions', (_, mine, theirs) => {
  expect(checkStrategy(mine)).toEqual([]);
  expect(checkStrategy(theirs)).toEqual([]);
  expect(both(mine, theirs)).toBeNull();
  expect(both(theirs, mine)).toBeNull();
});

it('new goals of both are there, each behind the one it was put behind', () => {
  expect(ids(both(added('mine', 0), added('theirs', 3)))).toEqual(
    ids(added('mine', 0))?.toSpliced(5, 0, 'theirs'),
  );
});

it('what one deletes goes, and what the other adds stays', () => {
  expect(ids(both(without('health-sector'), added('theirs', 5)))).toEqual(
    ids(added('theirs', 5))?.filter((id) => id !== 'health-sector'),
  );
});

it('holds every difference of either side, whatever the two changed', () => {
  const field = fc.constantFrom('title', 'description', 'ownerRole');
  const edit = fc.record({ goal: fc.nat(sampleStrategy.goals.length - 1), field });
  const edits = fc.array(edit, { maxLength: 5 });
  type Edits = readonly { readonly goal: number; readonly field: string }[];
  const made = (side: string, changes: Edits, from: Strategy = sampleStrategy) =>
    changes.reduce(
      (strategy, each) => change(sampleStrategy.goals[each.goal]?.id ?? '', { [each.field]: side }, strategy),
      from,
    );
  fc.assert(
    fc.property(edits, edits, (one, other) => {
      const places = new Set(one.map(({ goal, field: name }) => `${goal}/${name}`));
      const clash = other.some(({ goal, field: name }) => places.has(`${goal}/${name}`));
      const result = both(made('mine', one), made('theirs', other));
      expect(result).toEqual(clash ? null : made('theirs', other, made('mine', one)));
    }),
  );
});
