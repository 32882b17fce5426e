import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import type { Verdict } from '../../lib/domain/verdict.ts';
import * as any from './arbitrary.ts';
import { referenceResolve } from './reference.ts';

const RUNS = 3_000;
/** Each case must have been met so often. */
const LEAST = 8;
/** Properties share two cores with everything else. */
const PATIENCE = 120_000;

test(
  'every verdict is the one that the design, read word by word, gives',
  () => {
    const seen = new Map<string, number>();
    const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(any.strategy, any.item, any.at, (strategy, item, at) => {
        const { reasons, ...verdict } = resolve(compileStrategy(strategy), item, at);
        expect(verdict).toEqual(referenceResolve(strategy, item, at));
        count(verdict.bucket.replace(/:.*/, ''));
        count(`provenance ${verdict.provenance}`);
        if (verdict.provenance === 'manual' && item.manualGoal === 'zzz' && verdict.goal) count('taken over');
        for (const key of ['guardrail', 'exception', 'otherGoals', 'goal'] as const)
          if (verdict[key] !== undefined) count(key);
        for (const { step, outcome } of reasons) count(`${step} ${outcome}`);
      }),
      { numRuns: RUNS },
    );
    // A property that never meets a case says nothing of it.
    const often = [
    'goal', 'category', 'untagged', 'off_strategy', 'unknown', 'provenance explicit', 'provenance inherited',
    'provenance rule', 'provenance manual', 'provenance null', 'guardrail', 'exception', 'otherGoals', 'manual ignored',
    'tag ignored', 'tag also', 'ancestor ignored', 'ancestor also', 'rule ignored', 'goal off', 'goal covered', 'guardrail off',
    'guardrail covered', 'exception passed', 'taken over',
  ]; // prettier-ignore
    const rare = often.filter((what) => (seen.get(what) ?? 0) < LEAST);
    expect(rare, JSON.stringify([...seen])).toEqual([]);
  },
  PATIENCE,
);

test(
  'reasons agree with the verdict',
  () => {
    fc.assert(
      fc.property(any.strategy, any.item, any.at, (strategy, item, at) => {
        const verdict = resolve(compileStrategy(strategy), item, at);
        const { reasons } = verdict;
        const decided = reasons.filter(({ outcome }) => outcome === 'decided');
        expect(decided).toHaveLength(verdict.provenance === null && verdict.bucket !== 'unknown' ? 0 : 1);
        expect(decided[0]?.goal).toBe(verdict.goal);
        const ofOutcome = (outcome: string) => reasons.filter((reason) => reason.outcome === outcome);
        expect(ofOutcome('also').flatMap(({ goal }) => goal ?? [])).toEqual(verdict.otherGoals ?? []);
        expect(ofOutcome('off').length > 0).toBe(verdict.bucket === 'off_strategy');
        expect(ofOutcome('off').find(({ step }) => step === 'guardrail')?.guardrail).toBe(verdict.guardrail);
        expect(ofOutcome('covered')[0]?.exception).toBe(verdict.exception);
        const passed = ofOutcome('passed')
          .map(({ step }) => step)
          .filter((step) => step !== 'exception');
        expect(new Set(passed).size).toBe(passed.length);
        for (const { because } of reasons) expect(because).toMatch(/^[A-Z][^\p{Cc}\p{Cf}]*[.…]$/u);
      }),
      { numRuns: 1_000 },
    );
  },
  PATIENCE,
);

test('the same question has the same answer, and asking changes nothing', () => {
  fc.assert(
    fc.property(any.strategy, any.item, any.at, (strategy, item, at) => {
      const [strategyBefore, itemBefore] = [structuredClone(strategy), structuredClone(item)];
      const compiled = compileStrategy(strategy);
      const first: Verdict = resolve(compiled, item, at);
      resolve(compiled, item, new Date(at.getTime() + 400 * 86_400_000));
      expect(resolve(compiled, item, at)).toEqual(first);
      expect([strategy, item]).toEqual([strategyBefore, itemBefore]);
    }),
    { numRuns: 300 },
  );
});

test(
  'nothing of the right shape makes it throw or hang',
  () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const weird = fc.record({
      goals: fc.array(
        fc.record({ id: text, title: text, aliases: fc.array(text), parentId: text, endsOn: text }),
        { maxLength: 5 },
      ),
      label: text,
      zone: text,
      value: fc.anything(),
      op: pickAny(),
      custom: fc.dictionary(text, fc.anything({ maxDepth: 2 })),
      at: fc.date({ noInvalidDate: false }),
    });
    fc.assert(
      fc.property(any.strategy, any.item, weird, (strategy, item, odd) => {
        const when = { field: 'custom.Segment', op: odd.op, value: odd.value } as never;
        const verdict = resolve(
          compileStrategy({
            ...strategy,
            timeZone: odd.zone,
            goals: odd.goals.map((goal) => ({ ...goal, level: 'team', status: 'active' })),
            rules: [{ id: odd.label, title: odd.label, when, then: { goal: odd.label } }],
          }),
          { ...item, labels: [odd.label, ...odd.goals.map(({ id }) => `goal-${id}`)], custom: odd.custom },
          odd.at,
        );
        expect(typeof verdict.bucket).toBe('string');
      }),
      { numRuns: 400 },
    );
  },
  PATIENCE,
);

function pickAny() {
  return fc.constantFrom(
    'is', 'isNot', 'in', 'contains', 'startsWith', 'glob', 'exists', 'gt', 'lte', 'before', 'after', 'nonsense',
  ); // prettier-ignore
}
