import { describe, expect, it } from 'vitest';
import type { Paint } from '../../lib/messages/protocol.ts';
import { markOf, short, wordsOf } from '../../lib/overlay/badge-words.ts';

const goal = (more: Partial<Paint>): Paint => ({
  state: 'goal',
  provenance: 'explicit',
  title: 'Win enterprise customers',
  ...more,
});

describe('the words on a badge', () => {
  it.each<[Paint, string, string, string]>([
    [goal({}), 'Win enterprise cus…', '', 'Serves the goal Win enterprise customers'],
    [goal({ title: 'Fits' }), 'Fits', '', 'Serves the goal Fits'],
    [
      goal({ title: 'Fits', provenance: 'inherited', from: 'EPIC-12' }),
      'Fits',
      'from EPIC-12',
      'Serves the goal Fits, from EPIC-12',
    ],
    [goal({ title: 'Fits', provenance: 'rule' }), 'Fits', '', 'Serves the goal Fits, by a rule'],
    [
      { state: 'category', provenance: 'rule', title: 'Compliance' },
      'Compliance',
      '',
      'Sanctioned work: Compliance',
    ],
    [{ state: 'untagged', provenance: null, title: '' }, 'No goal yet', '', 'No goal yet'],
    [
      { state: 'off_strategy', provenance: null, title: '', reason: 'Custom work' },
      'Custom work',
      '',
      'Off strategy: Custom work',
    ],
    [{ state: 'off_strategy', provenance: null, title: '' }, 'Off strategy', '', 'Off strategy'],
    [{ state: 'unknown', provenance: null, title: '' }, "Can't see", '', "Can't see"],
    [{ state: 'loading', provenance: null, title: '' }, '', '', 'Reading'],
  ])('%o', (paint, word, from, label) => {
    expect(wordsOf(paint)).toMatchObject({ word, from, label });
  });

  it('count further goals', () => {
    expect(wordsOf(goal({ title: 'Fits', others: 1 }))).toMatchObject({
      count: '+1',
      label: 'Serves the goal Fits, and 1 more goal',
    });
    expect(wordsOf(goal({ title: 'Fits', others: 3 })).label).toBe('Serves the goal Fits, and 3 more goals');
  });

  it('say why something cannot be seen', () => {
    const { label } = wordsOf({ state: 'unknown', provenance: null, title: '', fault: 'signed_out' });
    expect(label).toMatch(/^Can't see: You are signed out/);
  });

  it('are cut by characters, not in the middle of one', () => {
    expect(short('🎯'.repeat(30))).toBe(`${'🎯'.repeat(18)}…`);
    expect(short('exactly 18 letters')).toBe('exactly 18 letters');
  });

  it('hold nothing that turns text around or cannot be seen', () => {
    expect(short('a\u202Eb\u200Bc\u0007d\u2066e')).toBe('abcde');
  });

  it('have a shape for every state but loading', () => {
    expect(markOf(goal({ provenance: 'manual' }))).toBe('goal');
    expect(markOf(goal({ provenance: 'inherited' }))).toBe('inherited');
    expect(markOf({ state: 'untagged', provenance: null, title: '' })).toBe('untagged');
    expect(markOf({ state: 'loading', provenance: null, title: '' })).toBeNull();
  });
});
