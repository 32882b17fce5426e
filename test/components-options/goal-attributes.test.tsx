// @vitest-environment jsdom
// Everything that can be said of a goal is said on its row, and kept.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Goal } from '../../lib/domain/strategy.ts';
import { valueOf } from '../app/background.ts';
import { keepSample } from '../app/sample.ts';
import { until, WholePage } from './whole-page.tsx';

let page = new WholePage();
beforeEach(async () => {
  page = new WholePage();
  await keepSample(page.bg);
  await page.open('goals');
});
afterEach(() => page.close());

const at = (key: string, control = 'input'): HTMLInputElement | null =>
  page.root.querySelector<HTMLInputElement>(`.entry-body [data-path="goals[4]${key}"] ${control}`);

async function open(title: string): Promise<void> {
  await page.press(title);
  await until(() => at('.title') !== null);
}

async function choose(key: string, value: string): Promise<void> {
  const select = at(key, 'select');
  if (!select) throw new Error(key);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((drawn) => setTimeout(drawn, 20));
}

test('title, description, dates, level, place, role, status, range, key results, aliases and keywords', async () => {
  await open('Enter the health sector');
  await page.type(at('.title'), 'Health first');
  await page.type(at('.description', 'textarea'), 'Clinics trust it.');
  await page.type(at('.startsOn'), '2026-01-01');
  await page.type(at('.endsOn'), '2026-12-31');
  await page.type(at('.ownerRole'), 'Head of Health');
  await choose('.level', 'team');
  await choose('.parentId', 'self-serve');
  await choose('.status', 'paused');
  const [lo, hi] = page.root.querySelectorAll<HTMLInputElement>(
    '.entry-body [data-path="goals[4].target"] input',
  );
  await page.type(lo ?? null, '10');
  await page.type(hi ?? null, '20,5');
  await page.type(at('.aliases'), 'HIPAA, Clinics');
  await page.type(at('.keywords'), 'patients');
  await page.type(at('.keyResults', '.add-entry input'), 'Clinics live');
  at('.keyResults', '.add-entry form, .add-entry')
    ?.closest('form')
    ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await until(() => page.root.querySelector('.key-result input') !== null);
  const [, now, target, unit] = page.root.querySelectorAll<HTMLInputElement>('li.key-result input');
  await page.type(now ?? null, '3');
  await page.type(target ?? null, '12');
  await page.type(unit ?? null, 'clinics');
  await page.type(page.root.querySelector<HTMLInputElement>('.save-why input'), 'Clinics ask');
  await page.press('Save');
  await page.says('All changes are saved');
  const kept = valueOf(await page.bg.page('strategy.get', {})).strategy?.goals[4];
  const wanted: Goal = {
    id: 'health-sector',
    title: 'Health first',
    description: 'Clinics trust it.',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    ownerRole: 'Head of Health',
    level: 'team',
    parentId: 'self-serve',
    status: 'paused',
    target: { lo: 0.1, hi: 0.205 },
    aliases: ['HIPAA', 'Clinics'],
    keywords: ['patients'],
    keyResults: [{ title: 'Clinics live', current: 3, target: 12, unit: 'clinics' }],
  };
  expect(kept).toEqual(wanted);
});

test('ranges stand on one row with what is left, and what cannot be met together is said and not saved', async () => {
  await page.says('25% is left to give.');
  await open('Enter the health sector');
  const [lo, hi] = page.root.querySelectorAll<HTMLInputElement>(
    '.entry-body [data-path="goals[4].target"] input',
  );
  await page.type(hi ?? null, '60');
  await page.type(lo ?? null, '40');
  await page.says('which is 10% more than there is');
  await page.press('Save');
  await until(() => document.activeElement?.id === 'summary-title');
  expect(valueOf(await page.bg.page('strategy.get', {})).strategy?.goals[4]?.target?.lo).toBe(0.05);
});

test('a goal that is closed says what still points at it', async () => {
  await open('Enter the health sector');
  await choose('.status', 'closed');
  await page.says('HIPAA work serves the health sector');
  expect(page.root.querySelector('.still')?.textContent).toContain('goal-health-sector');
});
