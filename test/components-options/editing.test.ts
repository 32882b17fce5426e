import { describe, expect, test } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import {
  arrived,
  bothIn,
  discarded,
  forgotAside,
  isDirty,
  keptAside,
  keptMine,
  opened,
  shownAside,
  tookBoth,
  tookTheirs,
  typed,
  wrote,
  type Editing,
} from '../../components/options/state/editing.ts';
import type { KeptDraft } from '../../components/options/state/kept-draft.ts';
import { undone } from '../../components/options/edit/past.ts';

const named = (name: string): Strategy => ({ ...sampleStrategy, name });
const answer = (rev: number, strategy: Strategy | null) => ({ rev, strategy, hues: {} });
const start = (): Editing => {
  const editing = opened(answer(1, named('stored')), null);
  if (!editing) throw new Error('There is a strategy to open.');
  return editing;
};
const dirty = (): Editing => typed(start(), named('mine'), 10);
const kept = (draft: Partial<KeptDraft>): KeptDraft => ({
  rev: 1,
  base: named('stored'),
  draft: named('mine'),
  asides: [],
  at: '2026-11-22T08:00:00.000Z',
  ...draft,
});

describe('opening', () => {
  test('without strategy and draft it is the first run', () => {
    expect(opened(answer(0, null), null)).toBeNull();
  });

  test('a draft of the stored version goes on, and undo leads to what is stored', () => {
    const editing = opened(answer(4, named('stored')), kept({}));
    expect(editing?.past.now.name).toBe('mine');
    expect(editing?.stored.rev).toBe(4);
    expect(editing?.conflict).toBeNull();
    expect(editing?.restoredAt).toBe('2026-11-22T08:00:00.000Z');
    expect(editing && undone(editing.past).now.name).toBe('stored');
  });

  test('a draft of an older version is shown beside the newer one', () => {
    const editing = opened(answer(4, named('theirs')), kept({}));
    expect(editing?.past.now.name).toBe('mine');
    expect(editing?.conflict?.strategy?.name).toBe('theirs');
    expect(editing?.stored.rev).toBe(1);
  });

  test('a draft that was saved after all is dropped in silence', () => {
    const editing = opened(answer(2, named('mine')), kept({}));
    expect(editing?.restoredAt).toBeNull();
    expect(editing && isDirty(editing)).toBe(false);
  });

  test('a draft outlives a wipe', () => {
    const editing = opened(answer(5, null), kept({}));
    expect(editing?.past.now.name).toBe('mine');
    expect(editing?.conflict).toEqual({ rev: 5, strategy: null });
  });
});

describe('a commit from elsewhere', () => {
  test('that left the strategy alone only moves the revision', () => {
    const editing = arrived(dirty(), answer(9, named('stored')));
    expect(editing?.conflict).toBeNull();
    expect(editing?.stored.rev).toBe(9);
    expect(editing?.past.now.name).toBe('mine');
  });

  test('is shown at once when nothing is typed', () => {
    expect(arrived(start(), answer(2, named('theirs')))?.past.now.name).toBe('theirs');
  });

  test('is a conflict when something is typed, and the revision it started from stays', () => {
    const editing = arrived(dirty(), answer(2, named('theirs')));
    expect(editing?.conflict).toEqual({ rev: 2, strategy: named('theirs') });
    expect(editing?.stored.rev).toBe(1);
  });

  test('of the very same version is none', () => {
    const editing = arrived(dirty(), answer(2, named('mine')));
    expect(editing?.conflict).toBeNull();
    expect(editing && isDirty(editing)).toBe(false);
  });

  test('that wiped everything leads to the first run, unless something is typed', () => {
    expect(arrived(start(), answer(2, null))).toBeNull();
    expect(arrived(dirty(), answer(2, null))?.conflict?.strategy).toBeNull();
  });
});

describe('a conflict', () => {
  const conflict = (): Editing => {
    const editing = arrived(dirty(), answer(2, named('theirs')));
    if (!editing) throw new Error('Something is typed.');
    return editing;
  };

  test('goes on with mine over the new revision, theirs set aside', () => {
    const editing = keptMine(conflict());
    expect(editing.past.now.name).toBe('mine');
    expect(editing.stored.rev).toBe(2);
    expect(editing.asides[0]?.name).toBe('theirs');
    expect(isDirty(editing)).toBe(true);
  });

  test('takes theirs, mine set aside and one undo away', () => {
    const editing = tookTheirs(conflict(), 20);
    expect(editing?.past.now.name).toBe('theirs');
    expect(editing?.asides[0]?.name).toBe('mine');
    expect(editing && isDirty(editing)).toBe(false);
    expect(editing && undone(editing.past).now.name).toBe('mine');
  });

  test('after another one leaves every version that was not chosen', () => {
    const first = tookTheirs(conflict(), 20);
    if (!first) throw new Error('theirs');
    const again = arrived(typed(first, named('mine again'), 30), answer(3, named('theirs again')));
    if (!again) throw new Error('something is typed');
    const editing = keptMine(again);
    expect(editing.asides.map(({ name }) => name)).toEqual(['theirs again', 'mine']);
    const shown = shownAside(editing, named('mine'), 40);
    expect(shown.past.now.name).toBe('mine');
    expect(shown.asides.map(({ name }) => name)).toContain('mine again');
  });

  test('a version set aside may be forgotten, and that taken back', () => {
    const editing = keptMine(conflict());
    const [aside] = editing.asides;
    if (!aside) throw new Error('theirs');
    const without = forgotAside(editing, aside);
    expect(without.asides).toEqual([]);
    expect(keptAside(without, aside).asides).toEqual([aside]);
  });

  test('of one field cannot be both; of two fields it is, over the new revision', () => {
    expect(bothIn(conflict())).toBeNull();
    expect(tookBoth(conflict(), 20)).toBeNull();
    const theirs = { ...named('stored'), timeZone: 'UTC' };
    const apart = arrived(dirty(), answer(2, theirs));
    const both = apart && tookBoth(apart, 20);
    expect(both?.past.now).toEqual({ ...named('mine'), timeZone: 'UTC' });
    expect(both?.stored).toEqual({ rev: 2, strategy: theirs });
    expect(both?.conflict).toBeNull();
    expect(both?.asides).toEqual([]);
  });
});

describe('saving', () => {
  test('what is typed while it is being written stays unsaved', () => {
    const later = typed(dirty(), named('mine, longer'), 5000);
    const editing = wrote(later, named('mine'), 2);
    expect(isDirty(editing)).toBe(true);
    expect(editing.stored).toEqual({ rev: 2, strategy: named('mine') });
  });

  test('discarding leads back to what is stored and can be undone', () => {
    const editing = discarded(dirty(), 30);
    expect(isDirty(editing)).toBe(false);
    expect(undone(editing.past).now.name).toBe('mine');
  });
});
