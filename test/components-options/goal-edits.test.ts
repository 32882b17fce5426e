import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import {
  addedGoal,
  removedGoal,
  renamedGoal,
  retitledGoal,
} from '../../components/options/edit/goal-edits.ts';
import {
  droppedGoal,
  movedGoal,
  possibleParents,
  type GoalDrop,
  type GoalMove,
} from '../../components/options/edit/goal-moves.ts';
import { descendants, flattened, goalTree } from '../../components/options/edit/goal-tree.ts';

const seen = (strategy = sampleStrategy) =>
  flattened(goalTree(strategy.goals)).map(({ goal, depth }) => `${'-'.repeat(depth)}${goal.id}`);

const after = (id: string, move: GoalMove) => {
  const goals = movedGoal(sampleStrategy.goals, id, move);
  return goals && seen({ ...sampleStrategy, goals });
};
import { forest, isForest } from './forests.ts';

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

describe('dropping a goal', () => {
  const dropped = (id: string, at: string, drop: GoalDrop) => {
    const goals = droppedGoal(sampleStrategy.goals, id, at, drop);
    return goals && seen({ ...sampleStrategy, goals });
  };

  test('goes beside another goal with all that is under it, or last under it', () => {
    expect(dropped('self-serve', 'win-enterprise', 'before')?.slice(0, 3)).toEqual([
      'self-serve',
      '-legacy-mobile',
      'win-enterprise',
    ]);
    expect(dropped('self-serve', 'enterprise-access', 'after')?.slice(0, 5)).toEqual([
      'win-enterprise',
      '-enterprise-access',
      '-self-serve',
      '--legacy-mobile',
      '-scale-platform',
    ]);
    expect(dropped('legacy-mobile', 'win-enterprise', 'under')?.slice(0, 4)).toEqual([
      'win-enterprise',
      '-enterprise-access',
      '-scale-platform',
      '-legacy-mobile',
    ]);
    expect(dropped('legacy-mobile', 'win-enterprise', 'before')?.[0]).toBe('legacy-mobile');
  });

  test('goes nowhere below itself, and nowhere it is already', () => {
    expect(dropped('self-serve', 'legacy-mobile', 'under')).toBeNull();
    expect(dropped('self-serve', 'legacy-mobile', 'before')).toBeNull();
    expect(dropped('self-serve', 'self-serve', 'after')).toBeNull();
    expect(dropped('legacy-mobile', 'self-serve', 'under')).toBeNull();
    expect(dropped('self-serve', 'win-enterprise', 'after')).toBeNull();
    expect(dropped('self-serve', 'health-sector', 'before')).toBeNull();
    expect(dropped('gone', 'self-serve', 'after')).toBeNull();
  });

  test('every way of moving keeps all goals, in a forest, and lands where it was meant', () => {
    const drops: readonly GoalDrop[] = ['before', 'under', 'after'];
    const moves: readonly GoalMove[] = ['up', 'down', 'in', 'out'];
    let done = 0;
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), fc.nat(2), fc.nat(3), (goals, one, other, drop, move) => {
        const goal = goals[one % goals.length];
        const anchor = goals[other % goals.length];
        const how = drops[drop];
        const step = moves[move];
        if (!goal || !anchor || !how || !step) return;
        const byPointer = droppedGoal(goals, goal.id, anchor.id, how);
        const allowed = goal !== anchor && !descendants(goals, goal.id).has(anchor.id);
        if (!allowed) expect(byPointer).toBeNull();
        for (const next of [byPointer, movedGoal(goals, goal.id, step)]) {
          if (!next) continue;
          done += 1;
          expect(isForest(next)).toBe(true);
          expect(next.map(({ id }) => id).sort()).toEqual(goals.map(({ id }) => id).sort());
          const others = (list: typeof goals) => list.filter(({ id }) => id !== goal.id);
          const parents = (list: typeof goals) => others(list).map(({ id, parentId }) => `${id}<${parentId}`);
          expect(parents(next).sort()).toEqual(parents(goals).sort());
        }
        // Where it stands already nothing is done; then the list as it is must be what was meant.
        if (!allowed) return;
        const after = byPointer ?? goals;
        const parentId = how === 'under' ? anchor.id : anchor.parentId;
        const beside = after.filter((each) => each.parentId === parentId).map(({ id }) => id);
        const at = beside.indexOf(goal.id);
        if (how === 'under') expect(at).toBe(beside.length - 1);
        else expect(at - beside.indexOf(anchor.id)).toBe(how === 'before' ? -1 : 1);
      }),
      { numRuns: 500 },
    );
    expect(done).toBeGreaterThan(200);
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
