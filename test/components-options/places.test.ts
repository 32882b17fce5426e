import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressFrom } from '../../components/options/edit/address.ts';
import { differences } from '../../components/options/edit/compare.ts';
import { idFromTitle } from '../../components/options/edit/id-from-title.ts';
import { moved } from '../../components/options/edit/order.ts';
import { isWithin, placesAround } from '../../components/options/edit/problems-at.ts';
import {
  pointingAtCategory,
  pointingAtDecision,
  pointingAtGoal,
  pointingAtGuardrail,
} from '../../components/options/edit/references.ts';
import { askedShares, shareFromPercent } from '../../components/options/edit/shares.ts';
import { rangeFrom, rangeGap } from '../../components/options/edit/typed-range.ts';
import { withField } from '../../components/options/edit/with-field.ts';
import { goalHues, hueOfGoal } from '../../components/options/goal-hue.ts';
import { sectionOfPath } from '../../components/options/state/use-section.ts';
import { StableKeys } from '../../components/options/state/stable-keys.ts';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { GOAL_HUES } from '../../lib/domain/look.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';

describe('an address', () => {
  test.each([
    ['jira.example.com', 'https://jira.example.com'],
    [' https://jira.example.com/browse/ABC-1?x=1 ', 'https://jira.example.com'],
    ['https://Work.Example.com:8443/jira', 'https://work.example.com:8443'],
  ])('%s is taken', (typed, origin) => {
    const address = addressFrom(typed, []);
    expect(address.ok && address.value.origin).toBe(origin);
    expect(address.ok && address.value.pattern).not.toContain(':8443');
  });

  test.each([
    ['', 'empty'],
    ['http://jira.example.com', 'not_https'],
    ['javascript:alert(1)', 'not_an_address'],
    ['ftp://jira.example.com', 'not_https'],
    ['jira', 'not_an_address'],
    ['https://*.example.com', 'not_an_address'],
    ['https://', 'not_an_address'],
    ['https://user:secret@jira.example.com', 'user_info'],
    ['acme.atlassian.net', 'vendor'],
    ['https://added.example.com/x', 'already'],
  ])('%s is refused', (typed, code) => {
    expect(addressFrom(typed, ['https://added.example.com'])).toEqual({ ok: false, error: code });
  });

  test('a look-alike of the vendor is no vendor', () => {
    expect(addressFrom('https://atlassian.net.evil.example', []).ok).toBe(true);
  });
});

test('ids are plain and new', () => {
  expect(idFromTitle('Größer & schöner – überall!', [])).toBe('grosser-schoner-uberall');
  expect(idFromTitle('Ship it', ['ship-it', 'ship-it-2'])).toBe('ship-it-3');
  expect(idFromTitle('目標', [])).toBe('goal');
  expect(idFromTitle('x'.repeat(100), [])).toHaveLength(40);
});

test('moving keeps every entry and stops at the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  const list = ['a', 'b'];
  expect(moved(list, 0, -1)).toBe(list);
  expect(moved(list, 1, 1)).toBe(list);
});

test('an emptied optional field leaves the document', () => {
  expect(withField({ id: 'a', note: 'x' }, 'note', '', true)).toEqual({ id: 'a' });
  expect(withField({ id: 'a', words: ['x'] }, 'words', [], true)).toEqual({ id: 'a' });
  expect(withField({ id: 'a' }, 'id', '')).toEqual({ id: '' });
});

describe('a problem', () => {
  test('belongs to its place and those around it', () => {
    expect(isWithin('goals[1].target.lo', 'goals[1]')).toBe(true);
    expect(isWithin('goals[10].title', 'goals[1]')).toBe(false);
    expect(isWithin('goalsmith', 'goals')).toBe(false);
    expect(placesAround('rules[2].when.all[0].value')).toEqual([
      'rules[2].when.all[0].value',
      'rules[2].when.all[0]',
      'rules[2].when.all',
      'rules[2].when',
      'rules[2]',
      'rules',
    ]);
  });

  test('leads to the section where it can be fixed', () => {
    expect(sectionOfPath('decisionRights[0].decides')).toBe('decisions');
    expect(sectionOfPath('exceptions[1].until')).toBe('guardrails');
    expect(sectionOfPath('tagging.labelPrefix')).toBe('tagging');
    expect(sectionOfPath('timeZone')).toBe('goals');
    expect(sectionOfPath('')).toBe('goals');
  });
});

test('what points at an entry is named', () => {
  expect(pointingAtGoal(sampleStrategy, 'win-enterprise').map(({ kind }) => kind)).toEqual(['goal', 'goal']);
  expect(pointingAtGoal(sampleStrategy, 'scale-platform').map(({ id }) => id)).toEqual(['billing-scales']);
  expect(pointingAtCategory(sampleStrategy, 'ktlo').map(({ id }) => id)).toEqual(['bugs']);
  expect(pointingAtGuardrail(sampleStrategy, 'custom-work').map(({ kind }) => kind)).toEqual(['exception']);
  expect(pointingAtDecision(sampleStrategy, 'commit-feature').map(({ id }) => id)).toEqual(['custom-work']);
});

describe('ranges', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');

  test('what is left is the whole without the lower ends of everything live', () => {
    expect(askedShares(sampleStrategy, now)).toMatchObject({ lo: 0.75, left: 0.25 });
    const closed = sampleStrategy.goals.map((goal) => ({ ...goal, status: 'closed' as const }));
    expect(askedShares({ ...sampleStrategy, goals: closed }, now).lo).toBe(0.1);
    const later = sampleStrategy.goals.map((goal) => ({ ...goal, startsOn: '2027-01-01' }));
    expect(askedShares({ ...sampleStrategy, goals: later }, now).lo).toBe(0.1);
  });

  test('a parent promises only what its children do not', () => {
    const goals = sampleStrategy.goals.map((goal) =>
      goal.id === 'win-enterprise' ? { ...goal, target: { lo: 0.5, hi: 0.6 } } : goal,
    );
    const { parts, lo } = askedShares({ ...sampleStrategy, goals }, now);
    expect(parts.find(({ id }) => id === 'win-enterprise')?.lo).toBe(0.15);
    expect(lo).toBe(0.9);
  });

  test('is said to be too much exactly when the check says so', () => {
    const shares = fc.integer({ min: 0, max: 8 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(shares, { minLength: 6, maxLength: 6 }), (los) => {
        const goals = sampleStrategy.goals.map((goal, index) => ({
          ...goal,
          target: { lo: los[index] ?? 0, hi: 1 },
        }));
        const strategy = { ...sampleStrategy, goals };
        const said = checkStrategy(strategy).some(({ path }) => path === 'goals');
        expect(askedShares(strategy, now).left < 0).toBe(said);
      }),
    );
  });

  test('percentages are read as typed', () => {
    expect(shareFromPercent('12,5')).toBe(0.125);
    expect(shareFromPercent(' 20 % ')).toBe(0.2);
    expect(shareFromPercent('101')).toBeNull();
    expect(shareFromPercent('-1')).toBeNull();
    expect(shareFromPercent('')).toBeNull();
  });

  test('half a range is none, and said so', () => {
    expect(rangeFrom({ lo: '20', hi: '' })).toBeUndefined();
    expect(rangeGap({ lo: '20', hi: '' })).toBe('one_end');
    expect(rangeGap({ lo: '20', hi: 'x' })).toBe('not_a_percentage');
    expect(rangeGap({ lo: '', hi: '' })).toBeNull();
    expect(rangeFrom({ lo: '20', hi: '35' })).toEqual({ lo: 0.2, hi: 0.35 });
  });
});

describe('two versions', () => {
  test('are the same when they hold the same, whatever the order of keys', () => {
    const { name, ...rest } = sampleStrategy;
    expect(differences({ ...rest, name }, sampleStrategy)).toEqual([]);
  });

  test('differ entry by entry', () => {
    const [first, ...others] = sampleStrategy.goals;
    if (!first) throw new Error('The sample has goals.');
    const mine = {
      ...sampleStrategy,
      name: 'Other',
      goals: [{ ...first, title: 'New' }, ...others.slice(1)],
    };
    expect(differences(mine, sampleStrategy)).toEqual([
      { list: 'general', id: 'name', title: '', what: 'both' },
      { list: 'goals', id: 'win-enterprise', title: 'New', what: 'both' },
      { list: 'goals', id: 'enterprise-access', title: 'Enterprise access and audit', what: 'onlyTheirs' },
    ]);
  });

  test('a mere change of order is a difference too', () => {
    const mine = { ...sampleStrategy, rules: sampleStrategy.rules.toReversed() };
    expect(differences(mine, sampleStrategy)).toEqual([
      { list: 'rules', id: 'rules', title: '', what: 'order' },
    ]);
  });
});

test('a goal keeps its hue; new ones take the next', () => {
  const kept = Object.fromEntries(sampleStrategy.goals.map(({ id }, index) => [id, index]));
  const fresh = { id: 'fresh', title: 'Fresh', level: 'company', status: 'active' } as const;
  const hues = goalHues([fresh, ...sampleStrategy.goals], kept);
  expect(hueOfGoal(hues, 'win-enterprise')).toBe(GOAL_HUES[0]);
  expect(hueOfGoal(hues, 'fresh')).toBe(GOAL_HUES[6]);
  expect(hueOfGoal(goalHues([], {}), 'constructor')).toBe(255);
});

test('a row keeps its key while its id changes, and a new entry never gets an old key', () => {
  const keys = new StableKeys();
  const key = keys.of('grow');
  keys.renamed('grow', 'grow-abroad');
  expect(keys.of('grow-abroad')).toBe(key);
  expect(keys.of('grow')).toBe(key);
  expect(keys.fresh('grow')).not.toBe(key);
});
