// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { violationsIn } from '../components/axe.ts';
import { settle } from '../components/stage.ts';
import { box, button, type } from './connections-page.tsx';
import { choose, Describing, ORIGIN } from './custom-page.tsx';

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });

let page = new Describing();
afterEach(() => page.close());

/** The form, with name and address, and access given. */
async function form(described = new Describing()) {
  page = described;
  const { root, said } = page.open();
  button(root, 'Describe a tool').click();
  await until(() => root.querySelector('form') !== null);
  type(box(root, 'Name'), 'Our tasks');
  type(box(root, 'Address'), `${ORIGIN}/issues?page=2`);
  await settle();
  button(root, 'Give access').click();
  return { root, said };
}

async function shown() {
  const opened = await form();
  const { root } = opened;
  await until(() => root.querySelector('select option[value="7"]') !== null);
  button(root, 'Show an item on the page').click();
  await until(() => root.querySelector('.preview-items') !== null);
  return opened;
}

describe('describing a tool', () => {
  test('from an address to a kept description, with what would be recognised on the way', async () => {
    const { root, said } = await shown();
    expect(root.querySelector('[role=status]')?.textContent).toContain('2 items would be recognised');
    expect(root.textContent).toContain('in 3 rows');
    expect(root.querySelector('.preview-items')?.textContent).toContain('Label: cash, till · goal: x');
    expect(await violationsIn(root)).toEqual([]);
    const save = button(root, 'Save');
    await until(() => !save.disabled);
    save.click();
    await until(() => said.length > 0);
    expect(said).toEqual(['Our tasks was saved. Reload pages that are open there.']);
    expect(page.kept).toMatchObject([{ name: 'Our tasks', origin: ORIGIN, rows: [{ row: 'tr.issue' }] }]);
    await until(() => root.querySelector('form') === null);
  });

  test('a value of a field is shown, kept under that field, and can be taken back', async () => {
    const { root } = await shown();
    choose(root, 'Field', 'status');
    button(root, 'Show a value on the page').click();
    await until(() => root.querySelector('.mapped-list') !== null);
    expect(page.tasks.findLast(({ mode }) => mode === 'value')).toEqual({
      mode: 'value',
      row: 'tr.issue',
      field: 'status',
    });
    expect(root.querySelector('.mapped-list')?.textContent).toContain('Status');
    expect(root.querySelector('.mapped-list')?.textContent).toContain('td.status');
    button(root, 'Remove the field Status').click();
    await until(() => root.querySelector('.mapped-list') === null);
  });

  test('a field of one’s own needs a name that conditions can have', async () => {
    const { root } = await shown();
    choose(root, 'Field', 'custom');
    await until(() => root.textContent?.includes('Its name') === true);
    const show = () => button(root, 'Show a value on the page');
    expect(show().disabled).toBe(true);
    type(box(root, 'Its name'), 'Not a name');
    await until(() => show().disabled);
    type(box(root, 'Its name'), 'risk');
    await until(() => !show().disabled);
  });

  test('a cancelled pick changes nothing', async () => {
    const described = new Describing();
    described.picked = null;
    const { root } = await form(described);
    await until(() => root.querySelector('select option[value="7"]') !== null);
    button(root, 'Show an item on the page').click();
    await until(() => page.tasks.some(({ mode }) => mode === 'item'));
    await until(() => root.textContent?.includes('Show an item on the page first.') === true);
    expect(button(root, 'Save').disabled).toBe(true);
  });

  test.each([
    ['', 'Type the address of the tool.'],
    ['http://tasks.example.com', 'Only https can be used'],
    ['javascript:alert(1)', 'This is not an address'],
    ['https://me:secret@tasks.example.com', 'Leave out the name and password'],
    ['https://acme.atlassian.net', 'This tool is covered already'],
  ])('the address %j is refused on its field', async (address, sentence) => {
    page = new Describing();
    const { root } = page.open();
    button(root, 'Describe a tool').click();
    await until(() => root.querySelector('form') !== null);
    type(box(root, 'Address'), address);
    await settle();
    button(root, 'Give access').click();
    await until(() => root.querySelector('.field-error')?.textContent?.startsWith(sentence) === true);
    expect(box(root, 'Address').getAttribute('aria-invalid')).toBe('true');
    expect(page.granted).toBe(false);
    expect(await violationsIn(root)).toEqual([]);
  });

  test('access that is not given is said, and nothing is looked at', async () => {
    const described = new Describing();
    described.grants = false;
    const { root } = await form(described);
    await until(() => root.querySelector('.field-error') !== null);
    expect(root.querySelector('.field-error')?.textContent).toContain(ORIGIN);
    expect(page.tasks).toEqual([]);
  });

  test('a description that somebody sent is pasted, but does not bring its own address', async () => {
    const { root } = await form();
    const area = root.querySelector('textarea');
    if (!area) throw new Error('no text');
    const sent = {
      throughlineSite: 1,
      name: 'Theirs',
      origin: 'https://evil.example',
      kind: 'deal',
      match: ['/*'],
      rows: [],
    };
    const paste = (text: string) => {
      area.value = text;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await settle();
    paste(JSON.stringify(sent));
    await until(() => box(root, 'Name').value === 'Theirs');
    expect(area.value).toBe(JSON.stringify(sent));
    paste('{');
    await until(() => area.getAttribute('aria-invalid') === 'true');
    expect(box(root, 'Name').value).toBe('Theirs');
    paste('{"throughlineSite":1,"name":"Kept","kind":"ticket","match":["/*"],"rows":[]}');
    await until(() => box(root, 'Name').value === 'Kept');
    expect(box(root, 'Address').value).toContain(ORIGIN);
  });

  test('Cancel leaves the form without keeping anything', async () => {
    const { root } = await shown();
    button(root, 'Cancel').click();
    await until(() => root.querySelector('form') === null);
    expect(page.kept).toEqual([]);
  });
});

test('a described tool without access says so, is shared without its address, and can be changed', async () => {
  page = new Describing();
  page.added = [
    { throughlineSite: 1, name: 'Our tasks', origin: ORIGIN, kind: 'ticket', match: ['/*'], rows: [] },
  ];
  const { root } = page.open();
  await until(() => root.textContent?.includes('Give access') === true);
  expect(await violationsIn(root)).toEqual([]);
  button(root, 'Save the description of Our tasks as a file').click();
  expect(page.downloads[0]?.[0]).toBe('our-tasks.throughline.json');
  expect(page.downloads[0]?.[1]).not.toContain(ORIGIN);
  button(root, 'Change Our tasks').click();
  await until(() => root.querySelector('form') !== null);
  expect(box(root, 'Name').value).toBe('Our tasks');
});
