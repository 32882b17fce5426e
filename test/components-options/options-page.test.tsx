// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { KeptStore } from '../../components/options/state/draft-slot.ts';
import { violationsIn } from '../components/axe.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';

/** A background in memory: compare-and-set on `rev`, like the real one. */
class Background {
  rev = 1;
  strategy: Strategy | null = structuredClone(sampleStrategy);
  puts = 0;
  why: string | undefined;
  answer = ({
    kind,
    request,
  }: {
    kind: string;
    request: { rev: number; strategy: Strategy; why?: string };
  }): unknown => {
    if (kind === 'strategy.get') return { rev: this.rev, strategy: this.strategy, hues: {} };
    if (kind === 'exceptions.waiting') return { rev: this.rev, waiting: [] };
    if (kind === 'proposals') return { seen: 0, proposals: [] };
    if (kind === 'matches') return { seen: 0, rules: {}, guardrails: {}, buckets: {} };
    if (kind === 'strategy.put') {
      this.puts += 1;
      if (request.rev !== this.rev) return null;
      this.why = request.why;
      this.strategy = structuredClone(request.strategy);
      this.rev += 1;
      return { rev: this.rev };
    }
    throw new Error(`${kind} is not asked here.`);
  };
}

/** What a profile keeps; one for each test, so that nothing a page writes late reaches the next. */
function memory(): KeptStore {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}

let kept = memory();
let background = new Background();
let stored: ((keys: readonly string[]) => void)[] = [];
let root = document.createElement('div');

const ports = (): Ports => ({
  permissions: {
    contains: async () => true,
    request: async () => true,
    remove: async () => true,
    onChange: () => () => undefined,
  },
  custom: {
    presets: {},
    tabs: async () => [],
    open: async () => undefined,
    pick: async () => null,
  },
  onStored(listener) {
    stored.push(listener);
    return () => (stored = stored.filter((other) => other !== listener));
  },
  kept,
  locks: { hold: () => undefined, held: async () => [] },
  now: () => Date.parse('2026-11-22T09:00:00Z'),
  fresh: () => 'fresh-name',
  download: () => undefined,
});

function open(): void {
  root = document.createElement('div');
  document.body.append(root);
  render(<OptionsPage ports={ports()} />, root);
}

/** As when the tab is closed: the page is told, then it is gone. */
function close(): void {
  dispatchEvent(new Event('pagehide'));
  render(null, root);
  root.remove();
}

const text = () => root.textContent ?? '';
const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });

function press(name: string): void {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (!button) throw new Error(`There is no button “${name}”.`);
  button.click();
}

function field(path: string): HTMLInputElement {
  const input = root.querySelector<HTMLInputElement>(`[data-path="${path}"] input`);
  if (!input) throw new Error(`There is no field at ${path}.`);
  return input;
}

function type(path: string, value: string): void {
  const input = field(path);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  background = new Background();
  stored = [];
  kept = memory();
  location.hash = '';
  window.scrollTo = () => undefined;
  const scope = globalThis as unknown as { chrome: Record<string, unknown> };
  scope.chrome.runtime = {
    id: 'throughline',
    sendMessage: async (message: Parameters<Background['answer']>[0]) => {
      const value = background.answer(message);
      return value ? { ok: true, value } : { ok: false, error: { code: 'stale', message: 'stale' } };
    },
  };
});

afterEach(close);

async function retitle(title: string): Promise<void> {
  open();
  await until(() => text().includes('Self-serve onboarding'));
  press('Self-serve onboarding');
  await until(() => root.querySelector('[data-path="goals[3].title"]') !== null);
  type('goals[3].title', title);
  await until(() => text().includes('1 unsaved change'));
}

test('an edit is saved from the revision it began with', async () => {
  await retitle('Onboarding by itself');
  press('Save');
  await until(() => background.strategy?.goals[3]?.title === 'Onboarding by itself');
  await until(() => text().includes('All changes are saved'));
});

test('what was typed is there again after the tab was closed, and can be dropped', async () => {
  await retitle('Half a thought');
  close();
  open();
  await until(() => text().includes('Your unsaved changes are back'));
  expect(text()).toContain('Half a thought');
  press('Discard changes');
  await until(() => !text().includes('Half a thought'));
  expect(text()).toContain('Self-serve onboarding');
});

test('another version is shown beside mine, and neither is lost whichever is chosen', async () => {
  await retitle('Mine');
  background.strategy = { ...structuredClone(sampleStrategy), name: 'Theirs' };
  background.rev += 1;
  press('Save');
  await until(() => text().includes('The strategy was changed elsewhere'));
  const table = root.querySelector('.versions')?.textContent;
  expect(table).toContain('Mine');
  expect(table).toContain('Theirs');
  expect(background.strategy.name).toBe('Theirs');
  press('Take the other');
  await until(() => text().includes('Another version is set aside'));
  expect(root.querySelector('.brand')?.textContent).toContain('Theirs');
  press('Show it instead');
  await until(() => text().includes('Mine'));
});

/** Another page saves; `told`: this one hears of it at once. */
async function savedElsewhere(strategy: Strategy, told: boolean): Promise<void> {
  background.strategy = structuredClone(strategy);
  background.rev += 1;
  if (told) stored.forEach((tell) => tell(['rev']));
  else press('Save');
  await until(() => text().includes('The strategy was changed elsewhere'));
}
const ownedBy = (role: string): Strategy => ({
  ...sampleStrategy,
  goals: sampleStrategy.goals.map((goal) => (goal.id === 'self-serve' ? { ...goal, ownerRole: role } : goal)),
});

test.each([
  ['told at once', true],
  ['found at the save', false],
])('what two pages changed in different fields is kept together, %s', async (_, told) => {
  await retitle('Mine');
  await savedElsewhere(ownedBy('Theirs'), told);
  press('Keep both');
  await until(() => !text().includes('The strategy was changed elsewhere'));
  press('Save');
  await until(() => background.strategy?.goals[3]?.title === 'Mine');
  expect(background.strategy?.goals[3]?.ownerRole).toBe('Theirs');
  expect(text()).not.toContain('Another version is set aside');
});

test.each([
  ['told at once', true],
  ['found at the save', false],
])('what two pages changed in one field is chosen, and the other is set aside, %s', async (_, told) => {
  await retitle('Mine');
  const goals = sampleStrategy.goals.map((goal) => ({ ...goal, title: `Their ${goal.id}` }));
  await savedElsewhere({ ...sampleStrategy, goals }, told);
  expect(text()).not.toContain('Keep both');
  press('Go on with mine');
  await until(() => text().includes('Another version is set aside'));
  press('Save');
  await until(() => background.strategy?.goals[3]?.title === 'Mine');
  close();
  open();
  await until(() => text().includes('Another version is set aside'));
  press('Forget it');
  await until(() => !text().includes('Another version is set aside'));
  press('Undo');
  await until(() => text().includes('Another version is set aside'));
  press('Show it instead');
  await until(() => text().includes('Their self-serve'));
});

test('what is typed at the moment another page saves is no less mine', async () => {
  open();
  await until(() => text().includes('Self-serve onboarding'));
  press('Self-serve onboarding');
  await until(() => root.querySelector('[data-path="goals[3].title"]') !== null);
  type('goals[3].title', 'Half a word');
  background.strategy = { ...sampleStrategy, goals: sampleStrategy.goals.slice(0, 3) };
  background.rev += 1;
  stored.forEach((tell) => tell(['rev']));
  await until(() => text().includes('The strategy was changed elsewhere'));
  expect(field('goals[3].title').value).toBe('Half a word');
});

test('a version dropped since everything was wiped elsewhere comes back by undo', async () => {
  await retitle('Mine');
  background.strategy = null;
  background.rev += 1;
  stored.forEach((tell) => tell(['rev']));
  await until(() => text().includes('The strategy was changed elsewhere'));
  press('Take the other');
  await until(() => text().includes('Begin with your strategy'));
  press('Undo');
  await until(() => background.strategy?.goals[3]?.title === 'Mine');
});

test('a target is changed for a reason, which goes with it and outlives the tab until then', async () => {
  open();
  await until(() => text().includes('Self-serve onboarding'));
  press('Self-serve onboarding');
  const lowest = () => root.querySelector<HTMLInputElement>('[data-path="goals[3].target"] input');
  await until(() => lowest() !== null);
  const input = lowest();
  if (!input) throw new Error('no range');
  input.value = '30';
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.dispatchEvent(new Event('blur', { bubbles: true }));
  await until(() => text().includes('1 unsaved change'));
  press('Save');
  await until(() => text().includes('A target changes. Say why'));
  expect(background.puts).toBe(0);
  const why = () => root.querySelector<HTMLInputElement>('.save-why input');
  expect(document.activeElement).toBe(why());
  const field = why();
  if (!field) throw new Error('no field for the reason');
  field.value = 'Less to onboard';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => !text().includes('A target changes. Say why'));
  close();
  open();
  await until(() => why()?.value === 'Less to onboard');
  press('Save');
  await until(() => background.puts === 1);
  expect(background.why).toBe('Less to onboard');
  await until(() => text().includes('All changes are saved'));
});

test('a commit that left the strategy alone asks nothing', async () => {
  await retitle('Mine');
  background.rev += 1;
  press('Save');
  await until(() => background.strategy?.goals[3]?.title === 'Mine');
  expect(background.puts).toBe(2);
  expect(root.querySelector('.conflict')).toBeNull();
});

test('a commit elsewhere shows at once while nothing is typed', async () => {
  open();
  await until(() => text().includes('Acme 2026'));
  background.strategy = { ...structuredClone(sampleStrategy), name: 'Acme 2027' };
  background.rev += 1;
  stored.forEach((tell) => tell(['rev']));
  await until(() => text().includes('Acme 2027'));
});

test('a problem stands at its field and in the summary, and nothing is sent', async () => {
  await retitle('');
  const place = root.querySelector('[data-path="goals[3].title"]');
  expect(place?.textContent).toContain('Write a title that people will recognise.');
  expect(field('goals[3].title').getAttribute('aria-invalid')).toBe('true');
  expect(root.querySelector('.summary')?.textContent).toContain('1 thing to fix');
  expect(root.querySelector('nav')?.textContent).toContain('1');
  press('Save');
  await until(() => document.activeElement?.id === 'summary-title');
  expect(background.puts).toBe(0);
});

test('without a strategy there is one calm start', async () => {
  background.strategy = null;
  open();
  await until(() => text().includes('Begin with your strategy'));
  press('Use the sample');
  await until(() => text().includes('Win enterprise customers'));
  expect(background.strategy).toEqual(sampleStrategy);
});

test('hostile titles are text', async () => {
  const hostile = '<img src=x onerror=alert(1)><form name=body>';
  const count = async (title: string) => {
    const goals = sampleStrategy.goals.map((goal) => ({ ...goal, title }));
    background.strategy = { ...structuredClone(sampleStrategy), name: title, goals };
    open();
    await until(() => text().includes(title));
    const nodes = root.querySelectorAll('*').length;
    close();
    return nodes;
  };
  expect(await count(hostile)).toBe(await count('plain'));
});

test('what was typed a moment before the tab was closed is there again', async () => {
  open();
  await until(() => text().includes('Self-serve onboarding'));
  press('Self-serve onboarding');
  await until(() => root.querySelector('[data-path="goals[3].title"]') !== null);
  type('goals[3].title', 'Not even a pause');
  close();
  open();
  await until(() => text().includes('Your unsaved changes are back'));
  expect(text()).toContain('Not even a pause');
});

test('a save takes along what was typed a moment before', async () => {
  open();
  await until(() => text().includes('Self-serve onboarding'));
  press('Self-serve onboarding');
  await until(() => root.querySelector('[data-path="goals[3].title"]') !== null);
  type('goals[3].title', 'First');
  await until(() => text().includes('1 unsaved change'));
  type('goals[3].title', 'First and last');
  press('Save');
  await until(() => background.strategy?.goals[3]?.title === 'First and last');
});

test('many goals are searched by title, and a goal found keeps the goals above it', async () => {
  const more = Array.from({ length: 12 }, (_, index) => ({
    id: `more-${index}`,
    title: `Further goal ${index}`,
    level: 'team' as const,
    status: 'active' as const,
    parentId: 'win-enterprise',
  }));
  background.strategy = { ...structuredClone(sampleStrategy), goals: [...sampleStrategy.goals, ...more] };
  open();
  await until(() => text().includes('Further goal 11'));
  const search = root.querySelector<HTMLInputElement>('.section input[type=search]');
  if (!search) throw new Error('no search');
  search.value = 'GOAL 11';
  search.dispatchEvent(new Event('input', { bubbles: true }));
  const titles = () => [...root.querySelectorAll('.entry-title')].map((title) => title.textContent);
  await until(() => titles().length === 2);
  expect(titles()).toEqual(['Win enterprise customers', 'Further goal 11']);
  expect(text()).toContain('2 of 18');
  search.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(document.activeElement?.textContent).toBe('Win enterprise customers');
  search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => titles().length === 18);
});

test('the cycle is set in days of the week, days off and length, and says which one it is now', async () => {
  location.hash = '#cycle';
  open();
  await until(() =>
    text().includes('This cycle runs from Nov 9, 2026 to Nov 22, 2026. 0 working days are left.'),
  );
  const week = [...root.querySelectorAll<HTMLInputElement>('.workdays input')];
  week[6]?.click();
  await until(() => text().includes('1 working day is left.'));
  const off = root.querySelector<HTMLInputElement>('.holiday-add input');
  if (!off) throw new Error('no field for a day off');
  off.value = '2026-11-22';
  off.dispatchEvent(new Event('input', { bubbles: true }));
  press('Add day');
  await until(() => text().includes('0 working days are left.'));
  expect(await violationsIn(root)).toEqual([]);
  root.querySelector<HTMLButtonElement>('[aria-label="Remove Nov 22, 2026"]')?.click();
  await until(() => text().includes('1 working day is left.'));
  press('Undo');
  await until(() => text().includes('0 working days are left.'));
  for (const [place, day] of [0, 1, 2, 3, 4, 6].entries()) {
    week[day]?.click();
    // Each is drawn before the next is pressed, as it is for a person.
    await until(() => root.querySelectorAll('.workdays input:checked').length === 5 - place);
    await new Promise((drawn) => setTimeout(drawn, 20));
  }
  await until(() => text().includes('1 thing to fix'));
  expect(root.querySelector('.workdays .field-error')).not.toBeNull();
  expect(root.querySelector('nav [aria-current]')?.textContent).toContain('Cycle1');
});

test('a cycle without a length is refused at its field', async () => {
  location.hash = '#cycle';
  open();
  await until(() => root.querySelector('[data-path="cycle.days"] input') !== null);
  type('cycle.days', 'two weeks');
  await until(() => field('cycle.days').getAttribute('aria-invalid') === 'true');
  type('cycle.days', '7');
  await until(() => text().includes('This cycle runs from Nov 16, 2026 to Nov 22, 2026.'));
  press('Save');
  await until(() => background.strategy?.cycle.days === 7);
});

test('a rule that is never reached says because of which', async () => {
  const [first, ...rest] = sampleStrategy.rules;
  if (!first) throw new Error('a rule');
  const late = { ...first, id: 'late', title: 'Bugs of one kind', when: { all: [first.when] } };
  background.strategy = { ...structuredClone(sampleStrategy), rules: [first, ...rest, late] };
  location.hash = '#rules';
  open();
  await until(() => text().includes(`Never reached: “${first.title}” above takes everything this would.`));
  expect(root.querySelectorAll('.never-reached')).toHaveLength(1);
});
