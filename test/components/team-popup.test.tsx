// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import { lastInstead } from '../../components/popup/team/last-instead.ts';
import type { Kept } from '../../components/popup/kept.ts';
import { ok } from '../../lib/domain/result.ts';
import type { MeasureAnswer, PageState, SaidSentence } from '../../lib/messages/protocol.ts';
import type { ScopeState } from '../../lib/messages/scope-messages.ts';
import { violationsIn } from './axe.ts';
import { fakeBackground, settle } from './stage.ts';
import { line, summary } from './summary.ts';

const part = (share: number) => ({ share, lo: share, hi: share });
const NO_LIST = { total: 0, first: [] };
const CYCLE = { number: 23, from: '2026-11-09', to: '2026-11-22', workdays: 10 };
const BEFORE = { number: 22, from: '2026-10-26', to: '2026-11-08', workdays: 10 };

const said: SaidSentence = {
  code: 'less_sustained',
  topic: 'capacity',
  surety: 'sustained',
  buckets: ['goal:self-serve'],
  values: [
    { as: 'share', value: 0.12 },
    { as: 'share', value: 0.25 },
    { as: 'share', value: 0.4 },
    { as: 'count', value: 3 },
  ],
  options: [{ code: 'move_to', decides: 'Head of Growth' }, { code: 'change_target' }],
  items: { total: 2, first: ['jira/acme.atlassian.net/SHOP-1'] },
  search: { url: 'https://acme.atlassian.net/issues/?jql=key', shown: 1, of: 2 },
};

const answer: MeasureAnswer = {
  rev: 1,
  hasStrategy: true,
  strategyName: 'Acme 2026',
  choices: [CYCLE, BEFORE],
  cycle: CYCLE,
  names: [
    {
      bucket: 'goal:self-serve',
      title: 'Self-serve onboarding',
      hue: 0,
      status: 'active',
      target: { lo: 0.25, hi: 0.4 },
    },
  ],
  sentences: [said],
  changes: [
    {
      ...said,
      code: 'change_goals',
      buckets: [],
      values: [
        { as: 'share', value: 0.6 },
        { as: 'share', value: 0.5 },
      ],
    },
  ],
  items: 48,
  newest: '2026-11-22T12:00:00Z',
  measured: {
    work: {
      weighting: 'days',
      unavailable: {},
      parts: {
        goals: { share: 0.5, lo: 0.42, hi: 0.55 },
        sanctioned: part(0.3),
        untagged: part(0.15),
        offStrategy: part(0.05),
      },
      coverage: 0.91,
      n: 48,
      effective: 30,
      imputed: 0,
      elective: 0.7,
      fidelity: { fidelity: 0.76, excess: 0.1, deficit: 0.24 },
      unknown: NO_LIST,
      buckets: [{ bucket: 'goal:self-serve', ...part(0.12), items: { total: 6, first: [] } }],
    },
    cycles: [],
    drift: [
      {
        bucket: 'goal:self-serve',
        range: { lo: 0.25, hi: 0.4 },
        cycles: [{ state: 'sustained', distance: -0.13, limit: 0.1, since: 0, share: 0.12 }],
        planned: null,
      },
    ],
    inversions: [],
    learning: { median: null, longest: 0, loopRate: null, signals: 0, answered: 0 },
    consistency: { onPlan: null, eligible: 0, median: null, deviation: null },
    deals: [],
    commitment: [],
    focus: null,
    plan: { implemented: NO_LIST, notImplemented: NO_LIST, modified: NO_LIST, added: NO_LIST },
    planFrom: 'history',
    decisions: {
      inTime: null, due: 0, median: null, p85: null, longest: 0, oldestOpen: null, abandoned: 0, reversalRate: null, n: 0, openCount: 0, open: [],
    }, // prettier-ignore
    ghosts: [{ goal: 'self-serve', why: 'silent', items: { total: 2, first: [] } }],
    orphans: { total: 3, first: [] },
    planned: [{ bucket: 'goal:self-serve', share: 0.2, n: 4 }],
    breakdowns: [],
  },
};

const page: PageState = {
  site: 'jira',
  tenant: 'acme.atlassian.net',
  view: 'board',
  ids: [],
  broken: false,
  rows: 1,
  keys: 1,
};
const WHOLE: ScopeState = { is: 'whole', at: '2026-11-22T12:00:00Z', read: 48 };
const settings = { retentionDays: 90, badges: true, keepTitles: true };

const root = document.createElement('div');
document.body.append(root);
let kept: Kept = {};
beforeEach(() => {
  kept = { scope: 'shop' };
});
afterEach(() => render(null, root));

const scopeView = (id: string, name: string, state: ScopeState) => ({
  scope: {
    id,
    name,
    site: 'jira' as const,
    tenant: 'acme.atlassian.net',
    query: { by: 'project' as const, key: 'SHOP' },
  },
  state,
  items: 48,
});

async function open(
  measured: MeasureAnswer = answer,
  state: ScopeState = WHOLE,
  more: readonly string[] = [],
) {
  const scopes = [scopeView('shop', 'Shop team', state), ...more.map((name) => scopeView(name, name, WHOLE))];
  const { asked } = fakeBackground({
    'scopes.get': ok({ scopes } as never),
    'scopes.stop': ok({ scopes } as never),
    'settings.get': ok(settings),
    'exceptions.waiting': ok({ rev: 1, today: '2026-11-22', waiting: [] }),
    'measure.items': ok({ total: 3, lines: [line('SHOP-9', 'No goal yet')], ids: [] }),
    measure: ok(measured),
    summary: ok(summary({ total: 3, known: 3 })),
  });
  const port = {
    askPage: async () => page,
    mayRead: async () => true,
    askToRead: async () => true,
    kept: async () => kept,
    keep: async (next: Kept) => void (kept = next),
    onStored: () => () => {},
  };
  render(<Popup port={port} />, root);
  await settle();
  return asked;
}

const text = () => root.textContent ?? '';
const press = async (name: string) => {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (!found) throw new Error(`no button ${name}`);
  found.click();
  await settle();
};

describe('the popup of a team', () => {
  it('opens on the team that was looked at last, and says how much went where it should, and how sure that is', async () => {
    const asked = await open();
    expect(asked.find(({ kind }) => kind === 'measure')?.request).toEqual({ of: { scope: 'shop' } });
    expect(root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Shop team');
    expect(root.querySelector('.headline')?.textContent).toBe(
      '76% of capacity went where the strategy saysby days of people · 91% of the work is covered · 48 items',
    );
    expect([...root.querySelectorAll('.bar-count')].map((one) => one.textContent)).toEqual([
      '50% 42–55%',
      '30% ',
      '15% ',
      '5% ',
    ]);
    expect(await violationsIn(root)).toEqual([]);
  });

  it('says stated, planned and done of each goal, and its drift in words', async () => {
    await open();
    expect(root.querySelector('.goals li')?.textContent).toBe(
      'Self-serve onboardingstated 25–40% · planned 20%Sustained drift12%n 6',
    );
  });

  it('says what that means, what can be done, who decides, and links the tool’s own search', async () => {
    await open();
    const one = root.querySelector('.said');
    expect(one?.textContent).toContain('Self-serve onboarding got 12% of capacity, stated 25% to 40%.');
    expect(one?.textContent).toContain(
      'Move capacity to it (Head of Growth decides) · Change the target, with a reason',
    );
    const link = one?.querySelector('a');
    expect([link?.textContent, link?.href, link?.rel]).toEqual([
      'Show the first 1 of 2 in Jira',
      said.search?.url,
      'noopener noreferrer',
    ]);
  });

  it('asks for a list only when it is opened', async () => {
    const asked = await open();
    expect(asked.some(({ kind }) => kind === 'measure.items')).toBe(false);
    const list = root.querySelector<HTMLDetailsElement>('.disclosure.part-untagged');
    if (!list) throw new Error('no list');
    list.open = true;
    list.dispatchEvent(new Event('toggle'));
    await settle();
    expect(asked.find(({ kind }) => kind === 'measure.items')?.request).toEqual({
      of: { scope: 'shop' },
      cycle: CYCLE.from,
      behind: { list: 'orphans' },
    });
    expect(list.textContent).toContain('SHOP-9');
  });

  it('looks at another cycle, and never shows one under the name of another', async () => {
    const asked = await open();
    const picker = root.querySelector('select');
    if (!picker) throw new Error('no picker');
    picker.value = BEFORE.from;
    picker.dispatchEvent(new Event('change'));
    await settle();
    expect(asked.findLast(({ kind }) => kind === 'measure')?.request).toEqual({
      of: { scope: 'shop' },
      cycle: BEFORE.from,
    });
    // The answer is still the other cycle's.
    expect(root.querySelector('.headline')).toBeNull();
    expect(text()).toContain('Working out that cycle.');
  });

  it('shows how far the work has been read, and stops on request', async () => {
    const nothing = { ...answer, measured: null, sentences: [], changes: [], items: 0 };
    const asked = await open(nothing, { is: 'reading', read: 1_200, total: 5_000 });
    expect(root.querySelector('.reading')?.textContent).toContain('1,200 of 5,000 items read');
    expect(root.querySelector('progress')?.max).toBe(5_000);
    await press('Stop');
    expect(asked.findLast(({ kind }) => kind === 'scopes.stop')?.request).toEqual({ id: 'shop' });
  });

  it('shows what the tool itself has counted where that is all there can be', async () => {
    const nothing = { ...answer, measured: null, sentences: [], changes: [], items: 0 };
    await open(nothing, {
      is: 'counted',
      at: '2026-11-20T08:00:00Z',
      total: 32_000,
      atLeast: true,
      since: '2026-11-08T23:00:00Z',
      buckets: [
        { bucket: 'goal:self-serve', count: 1_234 },
        { bucket: 'untagged', count: 500 },
      ],
    });
    expect(text()).toContain('More than 32,000 items are too many');
    expect([...root.querySelectorAll('.counted-line')].map((one) => one.textContent)).toEqual([
      'Self-serve onboarding1,234',
      'No goal yet500',
    ]);
    expect(await violationsIn(root)).toEqual([]);
  });

  it('says what a person can do where reading failed, and that numbers are of before a change', async () => {
    await open(
      { ...answer, stale: true },
      { is: 'failed', fault: { code: 'signed_out' } as never, read: 12 },
    );
    expect(text()).toContain('Only 12 items were read');
    expect(text()).toContain('new numbers are being worked out');
    expect(root.querySelector('[data-numbers]')).toBeNull();
  });

  it('says what has changed until that is put away', async () => {
    await open();
    expect(root.querySelector('.digest')?.textContent).toContain(
      'Work for goals went from 60% to 50% of capacity.',
    );
    await press('Put away');
    expect(root.querySelector('.digest')).toBeNull();
    expect(Date.parse(kept.digest ?? '')).toBeLessThanOrEqual(Date.now());
    render(null, root);
    await open();
    expect(root.querySelector('.digest')).toBeNull();
  });

  it('offers several teams in one list, and remembers the one that was chosen', async () => {
    await open(answer, WHOLE, ['Platform']);
    expect(root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Teams');
    const picker = root.querySelector('select');
    if (!picker) throw new Error('no picker');
    picker.value = 'Platform';
    picker.dispatchEvent(new Event('change'));
    await settle();
    expect(kept.scope).toBe('Platform');
  });

  it('takes the last cycle while the present one has but begun and says nothing', () => {
    const nothing = { ...said, code: 'sample_small', surety: 'not_enough' as const };
    const young = { ...answer, sentences: [nothing] };
    const at = (day: string) => Date.parse(`${day}T10:00:00Z`);
    expect(lastInstead(young, at('2026-11-10'))).toBe(BEFORE.from);
    expect(lastInstead(young, at('2026-11-18'))).toBeUndefined();
    expect(lastInstead(answer, at('2026-11-10'))).toBeUndefined();
    expect(lastInstead({ ...young, choices: [CYCLE] }, at('2026-11-10'))).toBeUndefined();
    expect(lastInstead({ ...young, cycle: BEFORE }, at('2026-11-10'))).toBeUndefined();
  });

  it('forgets the team when something else is looked at', async () => {
    await open();
    root.querySelector<HTMLElement>('#tab-all')?.click();
    await settle();
    expect(kept).toEqual({});
    expect(root.querySelector('[data-ready="all"]')).not.toBeNull();
  });
});
