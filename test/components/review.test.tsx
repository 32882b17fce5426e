// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fail, ok } from '../../lib/domain/result.ts';
import { MEASURED_KEY } from '../../lib/messages/measure-messages.ts';
import type { MeasureAnswer } from '../../lib/messages/protocol.ts';
import { slowWindow } from '../slow-measure/measure.ts';
import { historiesStrategy } from '../world/histories/generate.ts';
import { violationsIn } from './axe.ts';
import { answerOf, driftingWorld, NOW } from './review-answer.ts';
import { openReview } from './review-page.tsx';
import { settle } from './stage.ts';

const world = driftingWorld();
const answer = answerOf(world);
const root = document.createElement('div');
document.body.append(root);
afterEach(() => {
  render(null, root);
  localStorage.clear();
});
const text = (selector = '*'): string => root.querySelector(selector)?.textContent ?? '';
const percent = (share: number): string => `${Math.round(share * 100)}%`;

function press(name: string): void {
  const button = [...root.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (!button) throw new Error(`No button is called ${name}.`);
  button.click();
}

function fill(selector: string, value: string): void {
  const field = root.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}.`);
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
}

describe('the numbers of the review', () => {
  it('are those of a slow count', async () => {
    await openReview(root, ok(answer));
    const { from, to } = world.truth.cycles.at(-1) ?? { from: '', to: '' };
    const slow = slowWindow(historiesStrategy, world.items, from, to, NOW);
    if (!slow) throw new Error('Nothing moved.');
    const shown = [...root.querySelectorAll('#brief .chart-big')].map((one) => one.textContent);
    const { goals, sanctioned, untagged, offStrategy } = slow.parts;
    expect(shown).toEqual([goals, sanctioned, untagged, offStrategy].map(percent));
    const headline = [...root.querySelectorAll('.headline-number')].map((one) => one.textContent);
    expect(headline).toEqual([goals, slow.fidelity ?? 0, slow.coverage].map(percent));
    const rows = [...root.querySelectorAll('#execute .table tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    const done = new Map(rows.map(([title, , , share]) => [title, share]));
    for (const [bucket, title] of [
      ['goal:self-serve', 'Self-serve onboarding'],
      ['goal:health-sector', 'Enter the health sector'],
      ['category:ktlo', 'Keep the lights on'],
    ] as const)
      expect(done.get(title)).toBe(percent(slow.shares.get(bucket) ?? 0));
    const branch = ['win-enterprise', 'enterprise-access', 'scale-platform'].map(
      (id) => slow.shares.get(`goal:${id}`) ?? 0,
    );
    expect(done.get('Win enterprise customers')).toBe(percent(branch.reduce((sum, one) => sum + one, 0)));
  });

  it('name the planted drift, its fluctuation before it, and what is committed to', async () => {
    await openReview(root, ok(answer));
    const row = [...root.querySelectorAll('#drift tbody tr')].find((one) =>
      one.textContent?.startsWith('Self-serve'),
    );
    expect(row?.textContent).toContain('Sustained drift, 2 cycles');
    const panel = [...root.querySelectorAll('#trend [role=img]')].find((one) =>
      one.getAttribute('aria-label')?.startsWith('Self-serve'),
    );
    expect(panel?.querySelectorAll('.chart-ring.fluctuation').length).toBe(2);
    expect(panel?.querySelectorAll('.chart-ring.sustained').length).toBe(1);
    expect(text('.sentence.sustained')).toContain('Self-serve onboarding got');
  });

  it('each say what they are in a table, and in words for those who see no chart', async () => {
    await openReview(root, ok(answer));
    for (const figure of root.querySelectorAll('.figure')) {
      expect(figure.querySelectorAll('.table tbody tr').length).toBeGreaterThan(0);
      const labels = [...figure.querySelectorAll('svg [aria-label]')].map((one) =>
        one.getAttribute('aria-label'),
      );
      expect(labels.length).toBeGreaterThan(0);
      expect(labels.every((label) => /\d/.test(label ?? ''))).toBe(true);
    }
    expect(await violationsIn(root)).toEqual([]);
  });

  it('open the items behind them, in the cycle they are of', async () => {
    const { asked } = await openReview(root, ok(answer), { query: 'scope=shop' });
    press('Done as planned: 61');
    await settle();
    expect(asked.at(-1)).toEqual({
      kind: 'measure.items',
      request: { of: { scope: 'shop' }, behind: { plan: 'implemented' } },
    });
    press('Close');
    await settle();
    const cell = root.querySelector<HTMLElement>('#trend .table tbody button');
    cell?.click();
    await settle();
    expect(asked.at(-1)?.request).toMatchObject({
      of: { scope: 'shop' },
      cycle: world.truth.cycles[0]?.from,
    });
    const row = root.querySelector<HTMLElement>('#execute .pressable > rect');
    row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    expect(asked.at(-1)?.request).toMatchObject({ behind: { bucket: 'goal:scale-platform' } });
  });

  it('begin where something is known', async () => {
    await openReview(root, ok(answerOf(world, historiesStrategy, 12)));
    expect(root.querySelectorAll('#trend .table thead th').length).toBe(2 + world.truth.cycles.length);
    expect(text('#trend .small')).toContain('8 cycles');
  });

  it('are left out where nothing has moved yet, with a way to the cycle before', async () => {
    const view = answer.measured;
    if (!view) throw new Error('Nothing was measured.');
    const { queries } = await openReview(root, ok({ ...answer, measured: { ...view, work: null } }));
    expect(root.querySelector('.headline-number')).toBeNull();
    expect(root.querySelectorAll('#execute .chart-dot').length).toBe(0);
    expect(root.querySelectorAll('#execute .chart-planned').length).toBeGreaterThan(0);
    press('Show the cycle before');
    expect(queries).toEqual([`cycle=${world.truth.cycles.at(-2)?.from}`]);
  });

  it('name nobody', async () => {
    await openReview(root, ok(answer));
    expect(root.innerHTML).not.toMatch(/person-\d|idle-\d/);
  });
});

describe('the address', () => {
  it('holds the scope and the cycle', async () => {
    const { asked, queries } = await openReview(root, ok(answer), { query: 'scope=shop&cycle=2026-10-26' });
    expect(asked.find(({ kind }) => kind === 'measure')?.request).toEqual({
      of: { scope: 'shop' },
      cycle: '2026-10-26',
    });
    press('Earlier');
    await settle();
    expect(queries.at(-1)).toBe('scope=shop&cycle=2026-10-26');
    fill('.pickers select', '');
    await settle();
    expect(queries.at(-1)).toBe('cycle=2026-10-26');
    expect(asked.findLast(({ kind }) => kind === 'measure')?.request).toEqual({
      of: { everything: true },
      cycle: '2026-10-26',
    });
  });

  it('that names no day means the present cycle', async () => {
    const { asked } = await openReview(root, ok(answer), { query: 'cycle=soon' });
    expect(asked.find(({ kind }) => kind === 'measure')?.request).toEqual({ of: { everything: true } });
  });
});

describe('what is no number', () => {
  const without = (parts: Partial<MeasureAnswer>): MeasureAnswer => ({ ...answer, measured: null, ...parts });
  it.each([
    ['no strategy', without({ hasStrategy: false }), 'Write down your goals once', 'options.html#goals'],
    ['no cycle', without({ cycle: null, choices: [] }), 'Say when a cycle begins', 'options.html#cycle'],
    ['nothing read', without({ items: 0 }), 'Nothing has been seen yet', 'options.html#scopes'],
  ])('is said in one sentence with one thing to do: %s', async (_, given, sentence, leads) => {
    await openReview(root, ok(given));
    expect(text('.empty')).toContain(sentence);
    expect(root.querySelector('.empty a')?.getAttribute('href')).toBe(leads);
    expect(await violationsIn(root)).toEqual([]);
  });

  it('is an error with a way to try again', async () => {
    const { asked } = await openReview(root, fail({ code: 'storage', message: '' }));
    expect(text('.notice.error')).toContain('Restart the browser');
    press('Try again');
    await settle();
    expect(asked.filter(({ kind }) => kind === 'measure').length).toBe(2);
  });

  it('is a scope that has gone, with a way to everything', async () => {
    const { queries } = await openReview(root, fail({ code: 'not_found', message: '' }), {
      query: 'scope=old',
    });
    press('Show everything seen');
    expect(queries).toEqual(['']);
  });

  it('is said beside numbers that are being worked out anew, which are asked for when they are there', async () => {
    const { asked, change } = await openReview(root, ok({ ...answer, stale: true }));
    expect(text('.notice')).toContain('those of before');
    expect(root.querySelector('#brief')).not.toBeNull();
    change([MEASURED_KEY]);
    await settle();
    expect(asked.filter(({ kind }) => kind === 'measure').length).toBe(2);
  });
});

describe('adjusting', () => {
  async function typeTarget(lo: string, hi: string, why: string): Promise<void> {
    fill('.adjust select', 'goal:self-serve');
    await settle();
    const [from, to] = [...root.querySelectorAll<HTMLInputElement>('.adjust .percent')];
    for (const [field, value] of [
      [from, lo],
      [to, hi],
    ] as const) {
      if (!field) throw new Error('There is no range to type.');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    }
    fill('.adjust textarea', why);
    await settle();
  }

  it('saves a target with its reason, as of the revision it was read at, and takes it back', async () => {
    const { asked } = await openReview(root, ok(answer));
    await typeTarget('10', '20', 'Support comes first until the migration is over.');
    press('Save the target');
    await settle();
    const put = asked.find(({ kind }) => kind === 'strategy.put')?.request;
    expect(put).toMatchObject({ rev: 3, why: 'Support comes first until the migration is over.' });
    const targets = (request: unknown) =>
      (request as { strategy: typeof historiesStrategy }).strategy.goals.map(({ target }) => target);
    const before = historiesStrategy.goals.map(({ target }) => target);
    expect(targets(put)).toEqual(before.with(3, { lo: 0.1, hi: 0.2 }));
    expect(text('#adjust .notice')).toContain('Self-serve onboarding is saved');
    press('Undo');
    await settle();
    expect(targets(asked.findLast(({ kind }) => kind === 'strategy.put')?.request)).toEqual(before);
  });

  it('asks for a reason, and for a range that is one', async () => {
    const { asked } = await openReview(root, ok(answer));
    await typeTarget('40', '20', ' ');
    press('Save the target');
    await settle();
    expect(text('#adjust')).toContain('The range runs backwards');
    expect(text('#adjust')).toContain('Give a reason');
    expect(asked.some(({ kind }) => kind === 'strategy.put')).toBe(false);
  });

  it('keeps what is typed over a reload', async () => {
    await openReview(root, ok(answer));
    await typeTarget('12', '', 'Half a thought');
    render(null, root);
    await openReview(root, ok(answer));
    expect(root.querySelector<HTMLTextAreaElement>('.adjust textarea')?.value).toBe('Half a thought');
    expect(root.querySelector<HTMLInputElement>('.adjust .percent')?.value).toBe('12');
  });

  it('overwrites nobody: a conflict is said, and what was typed stays', async () => {
    await openReview(root, ok(answer), {}, { 'strategy.put': fail({ code: 'stale', message: '' }) });
    await typeTarget('10', '20', 'Because');
    press('Save the target');
    await settle();
    expect(text('#adjust .notice')).toContain('Somebody has changed the strategy meanwhile');
    expect(root.querySelector<HTMLTextAreaElement>('.adjust textarea')?.value).toBe('Because');
  });
});

describe('what leaves the page', () => {
  it('is Markdown with the sentences and every table', async () => {
    const { copied } = await openReview(root, ok(answer), { query: 'scope=shop' });
    press('Copy as Markdown');
    await settle();
    const [markdown = ''] = copied;
    expect(markdown.startsWith('## Acme 2026: review of Nov 9 – 22, 2026')).toBe(true);
    expect(markdown).toContain('- Self-serve onboarding got ');
    expect(markdown).toMatch(/\| Keep the lights on \| 10–25% \|/);
    expect(markdown).not.toMatch(/person-\d|idle-\d/);
    expect(text('.exports [role=status]')).toBe('Copied');
  });

  it('is CSV with plain numbers and the cycle on each line', async () => {
    const { files } = await openReview(root, ok(answer), { query: 'scope=shop' });
    press('All numbers as CSV');
    press('CSV of: Where the work went');
    const [all, parts] = await Promise.all(files.map(({ content }) => content.text()));
    const lines = (all ?? '').split('\r\n');
    expect(lines[0]).toBe('Cycle from,Cycle to,Team scope,Table,Row,Column,Value');
    expect(lines.slice(1, -1).every((one) => one.startsWith('2026-11-09,2026-11-22,Checkout,'))).toBe(true);
    const share = answer.measured?.work?.parts.goals.share ?? 0;
    expect(parts).toContain(`Goals,${Math.round(share * 1e6) / 1e6},`);
    expect(all).not.toMatch(/person-\d|idle-\d/);
  });
});
