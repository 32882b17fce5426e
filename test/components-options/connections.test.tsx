// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { box, button, Connections, key, optionsOf, type } from './connections-page.tsx';

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });

async function fieldsOpen(background = new Connections()) {
  const { root, said } = background.open();
  await until(() => root.textContent?.includes('4400112') === true);
  button(root, 'Fields of 4400112').click();
  await until(() => root.querySelector('[role=combobox], .own-fields .notice') !== null);
  return { root, said, background };
}

const hintOf = (root: Element, label: string): string =>
  root.querySelector(`[id="${box(root, label).getAttribute('aria-describedby')}"]`)?.textContent ?? '';

describe('fields of a CRM', () => {
  test('each says where it is read from by itself, and has no fault that axe finds', async () => {
    const { root } = await fieldsOpen();
    expect(button(root, 'Fields of 4400112').getAttribute('aria-expanded')).toBe('true');
    expect(box(root, 'Segment').value).toBe('Segment');
    expect(box(root, 'Employees').value).toBe('Number of employees');
    expect(hintOf(root, 'Segment')).toBe('Found by itself · Company · choice · company.segment');
    expect(box(root, 'Product').value).toBe('None found by itself');
    box(root, 'Segment').click();
    await until(() => optionsOf(root).length > 0);
    expect(await violationsIn(root)).toEqual([]);
  });

  test('offer what fits: numbers for numbers, the deal’s own for a goal, the tool’s inner ones last', async () => {
    const { root } = await fieldsOpen();
    const offered = async (label: string) => {
      box(root, label).click();
      await until(() => optionsOf(root).length > 0);
      const found = optionsOf(root).slice(2);
      key(box(root, label), 'Escape');
      await until(() => optionsOf(root).length === 0);
      return found;
    };
    expect(await offered('Employees')).toEqual(['Number of employees', 'Seats']);
    expect(await offered('Goal')).toEqual(['Strategic goal', 'All words']);
    expect(await offered('Segment')).toEqual(['Segment', 'Strategic goal', 'Tier', 'All words']);
  });

  test('are found by typing their internal name, and chosen with the keyboard alone', async () => {
    const { root, said, background } = await fieldsOpen();
    const segment = box(root, 'Segment');
    segment.focus();
    expect(key(segment, 'ArrowDown')).toBe(true);
    type(segment, 'TIÉR');
    await until(() => optionsOf(root).join() === 'Tier');
    const active = root.querySelector(`[id="${segment.getAttribute('aria-activedescendant')}"]`);
    expect(active?.getAttribute('aria-selected')).toBe('true');
    expect(active?.textContent).toContain('Company · choice · company.tier');
    expect(root.querySelector('.combo-drop:not([hidden]) [role=status]')?.textContent).toContain('1');
    key(segment, 'Enter');
    await until(() => said.length > 0);
    expect(said).toEqual(['Segment is now read from: Tier.']);
    expect(segment.value).toBe('Tier');
    expect(segment.getAttribute('aria-expanded')).toBe('false');
    expect(background.kept[1]?.fields).toEqual({ segment: 'company.tier' });
  });

  test('can be left unread, and go back to what is found', async () => {
    const { root, background } = await fieldsOpen();
    const goal = box(root, 'Goal');
    const choose = async (label: string) => {
      goal.click();
      await until(() => optionsOf(root).length > 0);
      const option = [...root.querySelectorAll<HTMLElement>('[role=option]')].find((one) =>
        one.textContent?.startsWith(label),
      );
      option?.click();
      await until(() => goal.value.startsWith(label));
    };
    await choose('Do not read it');
    await until(() => background.kept[1]?.fields?.goal === null);
    await choose('Strategic goal');
    await until(() => Object.keys(background.kept[1]?.fields ?? {}).length === 0);
  });

  test('Esc and leaving the field change nothing', async () => {
    const { root, background } = await fieldsOpen();
    const segment = box(root, 'Segment');
    type(segment, 'tier');
    await until(() => optionsOf(root).length === 1);
    key(segment, 'Escape');
    await until(() => optionsOf(root).length === 0);
    type(segment, 'tier');
    await until(() => optionsOf(root).length === 1);
    segment.focus();
    segment.blur();
    await until(() => optionsOf(root).length === 0);
    expect(segment.value).toBe('Segment');
    expect(background.asked.map(({ kind }) => kind)).not.toContain('connections.map');
    expect(key(segment, 'Escape')).toBe(false);
  });

  test('a choice that is not kept goes back, and says so', async () => {
    const background = new Connections();
    background.refuse = true;
    const { root } = await fieldsOpen(background);
    const segment = box(root, 'Segment');
    type(segment, 'tier');
    await until(() => optionsOf(root).length === 1);
    key(segment, 'Enter');
    await until(() => root.querySelector('.own-fields .notice') !== null);
    expect(segment.value).toBe('Segment');
  });

  test('a chosen field that the tool has no more is an error on the field', async () => {
    const background = new Connections();
    background.kept = background.kept.map((each) => ({ ...each, fields: { segment: 'company.gone' } }));
    const { root } = await fieldsOpen(background);
    expect(box(root, 'Segment').getAttribute('aria-invalid')).toBe('true');
    expect(root.textContent).toContain('no field company.gone any more');
  });

  test('that cannot be asked for say why, and can be asked for again', async () => {
    const background = new Connections();
    background.tool = null;
    const { root } = await fieldsOpen(background);
    expect(root.textContent).toContain('no connection');
    background.tool = { fields: [], found: {} };
    button(root, 'Try again').click();
    await until(() => root.querySelector('[role=combobox]') !== null);
  });

  test('are asked of tools where they differ alone', async () => {
    const { root } = await fieldsOpen();
    expect(() => button(root, 'Fields of Acme')).toThrow('no button');
  });
});

describe('a test', () => {
  async function tested(test: Connections['test'], name = 'Acme') {
    const background = new Connections();
    background.test = test;
    const { root, said } = background.open();
    await until(() => root.textContent?.includes('4400112') === true);
    button(root, `Test the connection to ${name}`).click();
    await until(() => said.length > 0);
    return { root, said };
  }

  test('of Linear names the workspace and its teams, and what is out of reach', async () => {
    const { root, said } = await tested({
      where: 'Acme',
      reads: [{ part: 'teams', names: ['Engineering', 'Web'], more: false }],
      lacks: ['initiatives'],
      missing: [],
    });
    expect(said).toEqual(['The connection works, in the workspace Acme.']);
    expect(root.textContent).toContain('Issues and projects of 2 teams: Engineering, Web');
    expect(root.textContent).toContain('Initiatives: they are switched off in this workspace');
    expect(await violationsIn(root)).toEqual([]);
  });

  test('of a CRM says what is read, where the goal is, and which fields are not there', async () => {
    const { root } = await tested(
      {
        where: '4400112',
        reads: [{ part: 'deals' }, { part: 'goal', names: ['Strategic goal'] }],
        lacks: ['accounts'],
        missing: ['company.gone'],
      },
      '4400112',
    );
    for (const text of ['in portal 4400112', 'from the field “Strategic goal”', 'Companies:', 'company.gone'])
      expect(root.textContent).toContain(text);
  });

  test('that fails says why, and what to do', async () => {
    const { root, said } = await tested({ fault: 'key_refused', reads: [], lacks: [], missing: [] });
    expect(said[0]).toContain('key');
    expect(root.querySelector('.test-result')?.textContent).toBe(said[0]);
  });

  test('that works and reads nothing says so', async () => {
    const { said } = await tested({ where: 'Acme', reads: [], lacks: ['teams', 'initiatives'], missing: [] });
    expect(said[0]).toContain('nothing can be read');
  });
});

test('a key that is taken away is gone for good, so it is asked first', async () => {
  const background = new Connections();
  const { root } = background.open();
  await until(() => root.textContent?.includes('4400112') === true);
  const removals = () => background.asked.filter(({ kind }) => kind === 'connections.remove').length;
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  button(root, 'Remove the connection to 4400112').click();
  await until(() => root.querySelector('dialog')?.textContent?.includes('cannot be brought back') === true);
  button(root, 'Cancel').click();
  await until(() => root.querySelector('dialog') === null);
  expect(removals()).toBe(0);
  button(root, 'Remove the connection to 4400112').click();
  await until(() => root.querySelector('dialog') !== null);
  expect(await violationsIn(root)).toEqual([]);
  root.querySelector<HTMLButtonElement>('dialog .button.primary')?.click();
  await until(() => removals() === 1);
});
