// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { checkStrategy } from '../../lib/domain/check-strategy.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import { violationsIn } from '../components/axe.ts';
import { FirstBackground, openFirstRun, until, type Opened } from './first-run.tsx';

let page: Opened | undefined;
afterEach(() => page?.close());

async function open(background?: FirstBackground): Promise<Opened> {
  page = openFirstRun(background);
  const { text } = page;
  await until(() => text().includes('Begin with your strategy') && !text().includes('Loading'));
  return page;
}
const boxes = ({ root }: Opened) => [...root.querySelectorAll<HTMLInputElement>('.proposals input')];

test('what has been seen is offered with its counts, and what stands out is ticked', async () => {
  const opened = await open();
  const rows = [...opened.root.querySelectorAll('.proposal')].map((row) => row.textContent);
  expect(rows).toEqual([
    'Onboarding revamp Epic · Jira 12 items',
    'Health Segment · HubSpot · Salesforce 3 items',
    'A <b>lone</b> story Parent · Jira 1 item',
  ]);
  expect(boxes(opened).map(({ checked }) => checked)).toEqual([true, true, false]);
  expect(opened.text()).toContain('Read from 40 items.');
});

test('taking makes goals of what is ticked, and one press takes them back', async () => {
  const opened = await open();
  boxes(opened)[1]?.click();
  await until(() => opened.text().includes('Take this 1 as a goal'));
  opened.press('Take this 1 as a goal');
  await until(() => opened.text().includes('1 goal was added.'));
  const { strategy } = opened.background;
  expect(strategy?.goals).toMatchObject([
    { title: 'Onboarding revamp', aliases: ['Onboarding revamp', 'SHOP-1'] },
  ]);
  expect(strategy && checkStrategy(strategy)).toEqual([]);
  opened.press('Undo');
  await until(() => opened.text().includes('Taken back. Nothing is stated now'));
  expect(opened.background.strategy).toBeNull();
  expect(opened.text()).toContain('Begin with your strategy');
});

test('nothing is taken back once the strategy is another', async () => {
  const opened = await open();
  opened.press('Take these 2 as goals');
  await until(() => opened.text().includes('2 goals were added.'));
  opened.background.strategy = { ...sampleStrategy, name: 'Changed meanwhile' };
  opened.press('Undo');
  await until(() => opened.text().includes('nothing was taken back'));
  expect(opened.background.strategy.name).toBe('Changed meanwhile');
});

test('with nothing ticked nothing can be taken, and all can be ticked at once', async () => {
  const opened = await open();
  opened.press('Tick none');
  await until(() => opened.text().includes('Tick at least one first.'));
  const take = [...opened.root.querySelectorAll('button')].find((one) =>
    one.textContent?.includes('at least one'),
  );
  expect(take?.disabled).toBe(true);
  opened.press('Tick all');
  await until(() => boxes(opened).every(({ checked }) => checked));
});

test('where nothing has been seen it says how to, and looks again when the person comes back', async () => {
  const background = new FirstBackground();
  const { proposals } = background;
  background.proposals = [];
  background.seen = 0;
  const opened = await open(background);
  await until(() => opened.text().includes('Nothing has been seen yet. Open a board in Jira'));
  background.seen = 40;
  opened.press('Look again');
  await until(() => opened.text().includes('40 items have been seen, and none is gathered'));
  background.proposals = proposals;
  document.dispatchEvent(new Event('visibilitychange'));
  await until(() => boxes(opened).length === 3);
});

test('a template is in place with one press, and gone with another', async () => {
  const opened = await open();
  opened.press('Use it: Platform team');
  await until(() => opened.text().includes('The template Platform team is in place.'));
  expect(opened.background.strategy?.goals.map(({ id }) => id)).toContain('faster-delivery');
  opened.press('Undo');
  await until(() => opened.text().includes('Taken back.'));
  expect(opened.background.strategy).toBeNull();
});

test('a file of goals is shown, taken over, and taken back', async () => {
  const opened = await open();
  opened.choose('goals.csv', 'title;level\r\nGrow;company\r\n');
  await until(() => opened.text().includes('What the strategy in goals.csv would change'));
  expect(opened.background.strategy).toBeNull();
  opened.press('Import');
  await until(() => opened.text().includes('goals.csv was taken over.'));
  expect(opened.background.strategy?.goals).toMatchObject([{ id: 'grow', level: 'company' }]);
  opened.press('Undo');
  await until(() => opened.text().includes('The import was undone'));
  expect(opened.background.strategy).toBeNull();
});

test('a bad file is refused with the line, and nothing is changed', async () => {
  const opened = await open();
  opened.choose('goals.csv', 'title,level\nGrow,galaxy\n');
  await until(() => opened.text().includes('goals.csv was not taken'));
  expect(opened.text()).toContain('Line 2: “galaxy” is not known here');
  expect(opened.text()).toContain('Nothing was changed.');
  opened.choose('goals.yaml', 'a: &a [x, x]\nb: *c\n');
  await until(() => opened.text().includes('goals.yaml was not taken'));
  expect(opened.background.rev).toBe(1);
});

test('what the columns of a file are is explained, with an example that can be taken', async () => {
  const opened = await open();
  opened.press('Save an example as CSV');
  const [name, ...lines] = opened.saved[0]?.split(/\r?\n/) ?? [];
  expect(name).toBe('goals.csv');
  opened.choose('goals.csv', lines.join('\r\n'));
  await until(() => opened.text().includes('What the strategy in goals.csv would change'));
});

test('axe finds nothing, with proposals or without', async () => {
  const opened = await open();
  expect(await violationsIn(opened.root)).toEqual([]);
  opened.close();
  const background = new FirstBackground();
  background.proposals = [];
  expect(await violationsIn((await open(background)).root)).toEqual([]);
});
