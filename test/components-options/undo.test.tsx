// @vitest-environment jsdom
// Every act of the options page that takes something away, and its way back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Section } from '../../components/options/state/use-section.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { valueOf } from '../app/background.ts';
import { keepSample, known, read } from '../app/sample.ts';
import { until, WholePage } from './whole-page.tsx';

let page = new WholePage();
const kept = async () => valueOf(await page.bg.page('strategy.get', {})).strategy;
const whole = async () => ({ ...valueOf(await page.bg.page('export', {})), exportedAt: '' });

beforeEach(async () => {
  page = new WholePage();
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  await keepSample(page.bg);
});
afterEach(() => page.close());

/** A row's title opens it. */
async function openRow(title: string): Promise<void> {
  await page.press(title);
  await until(() => page.root.querySelector('.entry-body') !== null);
}

describe('what is deleted in the strategy comes back with one press', () => {
  const goal = sampleStrategy.goals[4]?.title ?? '';
  test.each<[string, Section, string, string]>([
    ['a goal', 'goals', goal, goal],
    ['a category', 'categories', 'Compliance', 'Compliance'],
    ['a rule', 'rules', 'Bugs keep the lights on', 'Bugs keep the lights on'],
    ['a guardrail', 'guardrails', 'Custom work for one customer', 'Custom work for one customer'],
    ['a decision right', 'decisions', 'Commit a feature to a customer', 'Commit a feature to a customer'],
  ])('%s', async (_, section, title, named) => {
    await page.open(section);
    await openRow(title);
    await page.press(`Delete ${named}`);
    if (page.root.querySelector('dialog')) await page.press('Delete', 'dialog');
    await page.says('was deleted');
    await until(
      () => ![...page.root.querySelectorAll('.entry-title')].some((one) => one.textContent === title),
    );
    await page.press('Undo', '.news-place');
    await until(() =>
      [...page.root.querySelectorAll('.entry-title')].some((one) => one.textContent === title),
    );
    expect(page.root.querySelector('.save-bar.dirty')).toBeNull();
  });

  test('all changes that were discarded', async () => {
    await page.open('goals');
    await page.type(page.root.querySelector<HTMLInputElement>('[data-path="name"] input'), 'Mine');
    await page.says('1 unsaved change');
    await page.press('Discard changes');
    await page.says('All changes are saved');
    await page.press('Undo', '.save-bar');
    await page.says('1 unsaved change');
    expect(page.root.querySelector('.brand')?.textContent).toContain('Mine');
  });
});

describe('what is taken away at once comes back with one press', () => {
  test('a version gone back from', async () => {
    const rev = valueOf(await page.bg.page('strategy.get', {})).rev;
    const next = { ...sampleStrategy, name: 'Acme 2027' };
    valueOf(await page.bg.page('strategy.put', { rev, requestId: 'the-next-version', strategy: next }));
    await page.open('history');
    await page.press('Go back to this');
    await until(async () => (await kept())?.name === 'Acme 2026');
    await page.press('Undo', '.news-place');
    await until(async () => (await kept())?.name === 'Acme 2027');
  });

  test('everything that was deleted, but for what another page has stored since', async () => {
    await read(page.bg, known('SHOP-1'));
    const before = await whole();
    await page.open('data');
    const wipe = async (): Promise<void> => {
      await page.press('Delete everything…');
      await until(() => page.root.querySelector('dialog input') !== null);
      await page.type(page.root.querySelector<HTMLInputElement>('dialog input'), 'delete');
      await page.press('Delete everything', 'dialog');
      await page.says('Everything was deleted');
      expect(await kept()).toBeNull();
    };
    await wipe();
    await page.press('Bring everything back');
    await page.says('Everything is back');
    expect(await whole()).toEqual(before);
    await wipe();
    await keepSample(page.bg, { ...sampleStrategy, name: 'Since' });
    await page.press('Bring everything back');
    await page.says('Something else is kept by now');
    expect((await kept())?.name).toBe('Since');
  });

  test('titles that were forgotten', async () => {
    await read(page.bg, known('SHOP-1', { title: 'A title to be kept' }));
    await page.open('data');
    const titles = () => page.root.querySelectorAll<HTMLInputElement>('.settings input[type=checkbox]')[1];
    await until(() => titles() !== undefined);
    titles()?.click();
    await page.says('The setting is saved');
    await until(async () => !JSON.stringify(await whole()).includes('A title to be kept'));
    await page.press('Undo', '.news-place');
    await until(async () => JSON.stringify(await whole()).includes('A title to be kept'));
    expect(valueOf(await page.bg.page('settings.get', {})).keepTitles).toBe(true);
  });

  test('days that things are kept', async () => {
    const days = valueOf(await page.bg.page('settings.get', {})).retentionDays;
    await page.open('data');
    const field = () => page.root.querySelector<HTMLInputElement>('.settings .short');
    await until(() => field() !== null);
    await page.type(field(), '3');
    await until(async () => valueOf(await page.bg.page('settings.get', {})).retentionDays === 3);
    await page.press('Undo', '.news-place');
    await until(async () => valueOf(await page.bg.page('settings.get', {})).retentionDays === days);
  });

  test('a site of one’s own, with the access it had', async () => {
    page.bg.extension.allowed.add('https://jira.example.com');
    valueOf(await page.bg.page('sites.add', { site: 'jira', origin: 'https://jira.example.com' }));
    const origins = async () =>
      valueOf(await page.bg.page('sites.get', {})).added.map(({ origin }) => origin);
    await page.open('sites');
    await page.press('Remove https://jira.example.com');
    await until(async () => (await origins()).length === 0 && page.bg.extension.allowed.size === 0);
    await page.press('Undo', '.news-place');
    await until(async () => (await origins())[0] === 'https://jira.example.com');
    expect(page.bg.extension.allowed).toContain('https://jira.example.com');
  });

  test('the sample that was left for something of one’s own, with what was tried on it', async () => {
    page.kept.setItem('throughline.sample', sampleStrategy.name);
    await page.open('goals');
    await page.type(page.root.querySelector<HTMLInputElement>('[data-path="timeZone"] input'), 'UTC');
    await page.says('1 unsaved change');
    await page.press('Begin with your own');
    await page.says('Begin with your strategy');
    expect(await kept()).toBeNull();
    await page.press('Undo', '.news-place');
    await until(async () => (await kept())?.timeZone === 'UTC');
    await page.says('This is the sample');
    await page.press('Keep it as mine');
    await until(() => !page.text().includes('This is the sample'));
  });
});
