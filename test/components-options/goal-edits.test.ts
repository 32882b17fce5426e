import { describe, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import {
  addedGoal,
  removedGoal,
  renamedGoal,
  retitledGoal,
} from '../../components/options/edit/goal-edits.ts';
import { movedGoal, possibleParents, type GoalMove } from '../../components/options/edit/goal-moves.ts';
import { flattened, goalTree } from '../../components/options/edit/goal-tree.ts';

const seen = (strategy = sampleStrategy) =>
  flattened(goalTree(strategy.goals)).map(({ goal, depth }) => `${'-'.repeat(depth)}${goal.id}`);

const after = (id: string, move: GoalMove) => {
  const goals = movedGoal(sampleStrategy.goals, id, move);
  return goals && seen({ ...sampleStrategy, goals });
};

describe('the cascade', () => {
  test('shows goals under their parents, siblings in the order of the document', () => {
    expect(seen()).toEqual([
      'win-enterprise',
      '-enterprise-access',
      '-scale-platform',
      'self-serve',
      '-legacy-mobile',
      'health-sector',
    ]);
  });

  test('still shows every goal when the cascade is circular or a parent is missing', () => {
    const goals = sampleStrategy.goals.map((goal) =>
      goal.id === 'win-enterprise'
        ? { ...goal, parentId: 'enterprise-access' }
        : goal.id === 'health-sector'
          ? { ...goal, parentId: 'gone' }
          : goal,
    );
    const shown = flattened(goalTree(goals)).map(({ goal }) => goal.id);
    expect([...shown].sort()).toEqual(sampleStrategy.goals.map(({ id }) => id).sort());
  });
});

describe('moving a goal', () => {
  test('up and down pass siblings with all that is under them', () => {
    expect(after('self-serve', 'up')?.slice(0, 3)).toEqual([
      'self-serve',
      '-legacy-mobile',
      'win-enterprise',
    ]);
    expect(after('win-enterprise', 'down')?.[0]).toBe('self-serve');
    expect(after('enterprise-access', 'down')?.slice(1, 3)).toEqual([
      '-scale-platform',
      '-enterprise-access',
    ]);
  });

  test('in puts it last under the sibling above, out right after its parent', () => {
    expect(after('self-serve', 'in')).toEqual([
      'win-enterprise',
      '-enterprise-access',
      '-scale-platform',
      '-self-serve',
      '--legacy-mobile',
      'health-sector',
    ]);
    expect(after('enterprise-access', 'out')?.slice(0, 3)).toEqual([
      'win-enterprise',
      '-scale-platform',
      'enterprise-access',
    ]);
  });

  test('stops at the ends', () => {
    expect(after('win-enterprise', 'up')).toBeNull();
    expect(after('health-sector', 'down')).toBeNull();
    expect(after('win-enterprise', 'in')).toBeNull();
    expect(after('win-enterprise', 'out')).toBeNull();
    expect(after('no-such-goal', 'up')).toBeNull();
  });

  test('out and in again is where it was', () => {
    const out = movedGoal(sampleStrategy.goals, 'legacy-mobile', 'out') ?? [];
    const back = movedGoal(out, 'legacy-mobile', 'in') ?? [];
    expect(seen({ ...sampleStrategy, goals: back })).toEqual(seen());
  });

  test('never offers a goal itself or one below it as its parent', () => {
    const offered = possibleParents(sampleStrategy.goals, 'win-enterprise').map(({ id }) => id);
    expect(offered).toEqual(['self-serve', 'health-sector', 'legacy-mobile']);
  });
});

describe('editing a goal', () => {
  test('a new goal gets an id from its title, unlike the others, one level below its parent', () => {
    const { strategy, id } = addedGoal(sampleStrategy, ' Self serve ', 'win-enterprise');
    expect(id).toBe('self-serve-2');
    expect(strategy.goals.at(-1)).toEqual({
      id,
      title: 'Self serve',
      level: 'department',
      status: 'active',
      parentId: 'win-enterprise',
    });
  });

  test('another id is followed by everything that names it', () => {
    const renamed = renamedGoal(sampleStrategy, 'win-enterprise', 'enterprise');
    expect(renamed.goals.filter(({ parentId }) => parentId === 'enterprise')).toHaveLength(2);
    const scaled = renamedGoal(sampleStrategy, 'scale-platform', 'scale');
    expect(scaled.rules.find(({ id }) => id === 'billing-scales')?.then).toEqual({ goal: 'scale' });
  });

  test('the id follows the title while it is loose and was made from the title', () => {
    const { strategy, id } = addedGoal(sampleStrategy, 'Grow');
    expect(retitledGoal(strategy, id, 'Grow abroad', true).id).toBe('grow-abroad');
    expect(retitledGoal(strategy, id, 'Grow abroad', false).id).toBe('grow');
    const own = renamedGoal(strategy, id, 'abroad');
    expect(retitledGoal(own, 'abroad', 'Grow in Asia', true).id).toBe('abroad');
  });

  test('deleting moves the goals under it up and takes the rules that name it along', () => {
    const rest = removedGoal(sampleStrategy, 'win-enterprise');
    expect(rest.goals.find(({ id }) => id === 'scale-platform')).not.toHaveProperty('parentId');
    expect(removedGoal(sampleStrategy, 'scale-platform').rules.map(({ id }) => id)).not.toContain(
      'billing-scales',
    );
  });
});
