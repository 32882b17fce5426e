import { describe, expect, test } from 'vitest';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Goal, Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { ticket } from './ticket.ts';

const AT = new Date('2026-11-22T09:00:00Z');

const verdict = (parts: Partial<WorkItem>, changes: Partial<Strategy> = {}, at = AT) =>
  resolve(compileStrategy({ ...sampleStrategy, ...changes }), ticket(parts), at);
const because = (parts: Partial<WorkItem>, changes: Partial<Strategy> = {}) =>
  verdict(parts, changes).reasons.map((reason) => reason.because);
const withGoal = (id: string, change: Partial<Goal>): Pick<Strategy, 'goals'> => ({
  goals: sampleStrategy.goals.map((goal) => (goal.id === id ? { ...goal, ...change } : goal)),
});

describe('a tag on the item itself', () => {
  test('is a label made of the prefix and a goal’s id, in any case', () => {
    expect(verdict({ labels: ['GOAL-Self-Serve'] })).toMatchObject({
      item: 'jira/acme.atlassian.net/SHOP-1',
      bucket: 'goal:self-serve',
      provenance: 'explicit',
      goal: 'self-serve',
    });
  });

  test('is a label equal to an alias', () => {
    expect(verdict({ labels: ['audit log for ADMINS'] }).bucket).toBe('goal:enterprise-access');
  });

  test('survives characters that nobody sees', () => {
    expect(verdict({ labels: ['go\u200bal-\u202eself-serve\u0007'] }).bucket).toBe('goal:self-serve');
  });

  test('is not a look-alike of another script', () => {
    expect(verdict({ labels: ['goal-self-sеrve'] }).bucket).toBe('untagged');
  });

  test('is the value of the tag field by id, alias or title', () => {
    const tagging = { labelPrefix: 'goal-', field: 'Goal' };
    for (const Goal of [
      'self-serve',
      'onboarding revamp',
      'SELF-SERVE ONBOARDING',
      ['nothing', 'self-serve'],
    ])
      expect(verdict({ custom: { Goal } }, { tagging })).toMatchObject({
        bucket: 'goal:self-serve',
        provenance: 'explicit',
      });
    expect(verdict({ custom: { Goal: 'self-serve' } }).bucket).toBe('untagged');
  });

  test('that names no goal is none, and that is said', () => {
    expect(because({ labels: ['goal-moonshot'] })[0]).toBe(
      'The label “goal-moonshot” names no goal of the strategy.',
    );
  });

  test('gives way to the most specific of several, the rest are shown in order', () => {
    expect(
      verdict({
        labels: [
          'goal-win-enterprise',
          'goal-health-sector',
          'goal-scale-platform',
          'goal-enterprise-access',
        ],
      }),
    ).toMatchObject({
      bucket: 'goal:enterprise-access',
      otherGoals: ['scale-platform', 'win-enterprise', 'health-sector'],
    });
  });
});

describe('a tag set by hand', () => {
  test('is stronger than labels, which stay visible', () => {
    expect(verdict({ manualGoal: 'health-sector', labels: ['goal-self-serve'] })).toMatchObject({
      bucket: 'goal:health-sector',
      provenance: 'manual',
      otherGoals: ['self-serve'],
    });
  });

  test('can be a category', () => {
    expect(verdict({ manualCategory: 'support', labels: ['goal-self-serve'] })).toMatchObject({
      bucket: 'category:support',
      provenance: 'manual',
    });
  });

  test('of a goal that is gone is ignored, and that is said', () => {
    const parts = { manualGoal: 'gone', type: 'Bug' };
    expect(verdict(parts).bucket).toBe('category:ktlo');
    expect(because(parts)[0]).toBe('The goal “gone” set here by hand is not in the strategy.');
  });
});

describe('a tag on an ancestor', () => {
  const epic = { key: 'SHOP-9', title: 'Onboarding revamp', type: 'Epic' };

  test('is inherited by alias or label', () => {
    expect(verdict({ ancestors: [epic] })).toMatchObject({
      bucket: 'goal:self-serve',
      provenance: 'inherited',
    });
    expect(
      verdict({ ancestors: [{ key: 'SHOP-9', title: 'Anything', labels: ['goal-health-sector'] }] }).bucket,
    ).toBe('goal:health-sector');
    expect(
      verdict({ ancestors: [epic] }, withGoal('health-sector', { aliases: ['shop-9'] })).otherGoals,
    ).toEqual(['health-sector']);
  });

  test('counts from the nearest ancestor that carries a known one', () => {
    const ancestors = [
      { key: 'A-1', title: 'Story', labels: ['goal-unknown'] },
      epic,
      { key: 'A-3', title: 'Top', labels: ['goal-health-sector'] },
    ];
    const { bucket, reasons } = verdict({ ancestors });
    expect(bucket).toBe('goal:self-serve');
    expect(reasons.filter(({ step }) => step === 'ancestor')).toMatchObject([
      {
        step: 'ancestor',
        outcome: 'ignored',
        because: 'The label “goal-unknown” of its ancestor A-1 names no goal of the strategy.',
        tag: 'goal-unknown',
        ancestor: 'A-1',
      },
      {
        step: 'ancestor',
        outcome: 'decided',
        because:
          'The title “Onboarding revamp” of its ancestor SHOP-9 is an alias of the goal “Self-serve onboarding”.',
        goal: 'self-serve',
        tag: 'Onboarding revamp',
        ancestor: 'SHOP-9',
      },
    ]);
  });

  test('is weaker than a tag of the item', () => {
    expect(verdict({ ancestors: [epic], labels: ['goal-health-sector'] }).bucket).toBe('goal:health-sector');
  });
});

describe('rules', () => {
  test('are tried in the user’s order, the first that matches wins', () => {
    expect(verdict({ type: 'bug', components: ['Billing'] }).bucket).toBe('category:ktlo');
    expect(verdict({ components: ['billing'], title: 'HIPAA: invoices' }).bucket).toBe('goal:scale-platform');
    expect(because({ title: 'Sign the HIPAA agreement' })).toContain(
      'The rule “HIPAA work serves the health sector” matches and gives the goal “Enter the health sector”.',
    );
  });

  test('come after tags', () => {
    expect(verdict({ type: 'Bug', labels: ['goal-self-serve'] }).bucket).toBe('goal:self-serve');
  });
});

test('an item that nothing speaks for is untagged, with one reason for each step', () => {
  const { bucket, provenance, reasons } = verdict({});
  expect([bucket, provenance]).toEqual(['untagged', null]);
  expect(reasons.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
    'tag passed',
    'ancestor passed',
    'rule passed',
    'guardrail passed',
  ]);
});

test('an item that cannot be read is unknown, whatever its labels say', () => {
  expect(verdict({ readable: false, labels: ['goal-self-serve', 'custom-work'] })).toEqual({
    item: 'jira/acme.atlassian.net/SHOP-1',
    bucket: 'unknown',
    provenance: null,
    reasons: [
      {
        step: 'read',
        outcome: 'decided',
        because: 'This item could not be read, so nothing is said of it.',
        said: { code: 'unreadable', values: [] },
      },
    ],
  });
});

describe('off strategy', () => {
  test('is a tag of a closed goal, whatever its dates', () => {
    expect(verdict({ labels: ['goal-legacy-mobile'] })).toMatchObject({
      bucket: 'off_strategy',
      provenance: 'explicit',
      goal: 'legacy-mobile',
    });
    const open = withGoal('legacy-mobile', { endsOn: '2030-01-01' });
    expect(verdict({ labels: ['goal-legacy-mobile'] }, open).bucket).toBe('off_strategy');
  });

  test('is a paused goal, one that has not started and one that has ended', () => {
    const said = (change: Partial<Goal>) =>
      because({ labels: ['goal-self-serve'] }, withGoal('self-serve', change))[1];
    expect(said({ status: 'paused' })).toBe('The goal “Self-serve onboarding” is paused.');
    expect(said({ startsOn: '2027-01-01' })).toBe('The goal “Self-serve onboarding” starts on 2027-01-01.');
    expect(said({ endsOn: '2026-11-21' })).toBe('The goal “Self-serve onboarding” ended on 2026-11-21.');
    expect(said({ startsOn: '2026-11-22', endsOn: '2026-11-22' })).toBe(
      'The goal “Self-serve onboarding” is active and within its dates.',
    );
  });

  test('begins at midnight in the strategy’s zone, not in Greenwich', () => {
    const ends = withGoal('self-serve', { endsOn: '2026-06-30' });
    const at = (instant: string) => verdict({ labels: ['goal-self-serve'] }, ends, new Date(instant)).bucket;
    expect(at('2026-06-30T21:59:59Z')).toBe('goal:self-serve');
    expect(at('2026-06-30T22:00:00Z')).toBe('off_strategy');
  });

  test('is what a guardrail matches: tagged, sanctioned or neither', () => {
    for (const parts of [
      { labels: ['custom-work', 'goal-self-serve'] },
      { labels: ['custom-work'], type: 'Bug' },
      { labels: ['custom-work'] },
    ])
      expect(verdict(parts)).toMatchObject({ bucket: 'off_strategy', guardrail: 'custom-work' });
    expect(because({ labels: ['custom-work'] }).at(-1)).toBe(
      "The guardrail “Custom work for one customer” matches: One-off work for a single customer is outside this year's focus.",
    );
  });

  test('for two causes at once says both', () => {
    const both = verdict({ labels: ['goal-legacy-mobile', 'custom-work'] });
    expect(both).toMatchObject({ bucket: 'off_strategy', goal: 'legacy-mobile', guardrail: 'custom-work' });
    expect(both.reasons.filter(({ outcome }) => outcome === 'off').map(({ step }) => step)).toEqual([
      'goal',
      'guardrail',
    ]);
  });
});

describe('an exception', () => {
  const pilot = { key: 'SHOP-13', labels: ['custom-work', 'goal-self-serve'] };
  const exception = (change: object) => ({
    exceptions: sampleStrategy.exceptions.map((one) => ({ ...one, ...change })),
  });

  test('covers its guardrail for its item, and is named', () => {
    const covered = verdict(pilot);
    expect(covered).toMatchObject({ bucket: 'goal:self-serve', exception: 'shop-13-pilot' });
    expect(covered).not.toHaveProperty('guardrail');
    expect(verdict({ ...pilot, key: 'SHOP-14' }).bucket).toBe('off_strategy');
  });

  test('ends after its last day, and then that is said', () => {
    expect(verdict(pilot, exception({ until: '2026-11-22' })).bucket).toBe('goal:self-serve');
    const over = verdict(pilot, exception({ until: '2026-11-21' }));
    expect(over).toMatchObject({ bucket: 'off_strategy', guardrail: 'custom-work' });
    expect(over.reasons.at(-1)?.because).toBe('The exception for this item ended on 2026-11-21.');
  });

  test('for one guardrail does not reopen a closed goal; for all it does', () => {
    const closed = { ...pilot, labels: ['custom-work', 'goal-legacy-mobile'] };
    expect(verdict(closed)).toMatchObject({ bucket: 'off_strategy', exception: 'shop-13-pilot' });
    expect(verdict(closed)).not.toHaveProperty('guardrail');
    expect(verdict(closed, exception({ guardrail: null })).bucket).toBe('goal:legacy-mobile');
  });
});

test('text of items is cleaned and cut before it stands in a sentence', () => {
  const [said] = because({ labels: [`goal-\u202e\u0000\n${'x'.repeat(500)}`] });
  expect(said).toMatch(/^The label “goal- x{73}…” names no goal of the strategy\.$/);
});
