import { expect, test } from 'vitest';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, json, keysOf, NEVER, SERVER, type FakeJira } from './fake-jira.ts';

const childOf = (key: string, summary = `About ${key}`) => ({
  parent: { id: '1', key, fields: { summary, issuetype: { name: 'Epic' } } },
});

const ask = (jira: FakeJira, keys: readonly string[], place = CLOUD) =>
  jira.clock.run(jiraFields(place, jira.environment).fields(keys, NEVER));

test('the chain is read upwards, nearest first, each level in one request', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SHOP-10'));
  jira.add('SHOP-2', childOf('SHOP-10'));
  jira.add('SHOP-3', childOf('SHOP-11'));
  jira.add('SHOP-10', { ...childOf('SHOP-20'), labels: ['goal-a'], issuetype: { name: 'Epic' } });
  jira.add('SHOP-11', childOf('SHOP-20'));
  jira.add('SHOP-20', { labels: ['goal-b'], issuetype: { name: 'Initiative' } });
  const answer = await ask(jira, ['SHOP-1', 'SHOP-2', 'SHOP-3']);

  expect(jira.asked.map((sent) => sent.keys)).toEqual([
    ['SHOP-1', 'SHOP-2', 'SHOP-3'],
    ['SHOP-10', 'SHOP-11'],
    ['SHOP-20'],
  ]);
  expect(answer.items[0]?.ancestors).toEqual([
    { key: 'SHOP-10', title: 'About SHOP-10', type: 'Epic', labels: ['goal-a'] },
    { key: 'SHOP-20', title: 'About SHOP-20', type: 'Initiative', labels: ['goal-b'] },
  ]);
  expect(answer.items.map((item) => item.key)).toEqual(['SHOP-1', 'SHOP-2', 'SHOP-3']);
});

test('an item without a parent has no ancestors, and that is known', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1');
  expect((await ask(jira, ['SHOP-1'])).items[0]?.ancestors).toEqual([]);
});

test('a parent that may not be read ends the chain with what the child knows of it', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SECRET-1', 'Merger'));
  const answer = await ask(jira, ['SHOP-1']);
  expect(answer.items[0]?.ancestors).toEqual([{ key: 'SECRET-1', title: 'Merger', type: 'Epic' }]);
  expect(answer.fault).toBeUndefined();
});

test('an item whose parent could not be read just now has failed: without it, it would look untagged', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SHOP-10'));
  jira.add('SHOP-2');
  jira.add('SHOP-10', { labels: ['goal-a'] });
  jira.next.push(
    (_sent, usual) => usual(),
    () => json({}, 403),
  );
  const source = jiraFields(CLOUD, jira.environment);
  const answer = await jira.clock.run(source.fields(['SHOP-1', 'SHOP-2'], NEVER));
  expect(answer).toMatchObject({ failed: ['SHOP-1'], absent: [], fault: { code: 'forbidden' } });
  expect(answer.items.map((item) => item.key)).toEqual(['SHOP-2']);

  const again = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
  expect(again.items[0]?.ancestors?.[0]?.labels).toEqual(['goal-a']);
});

test('parents among the asked keys are not asked for again', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SHOP-2'));
  jira.add('SHOP-2', { labels: ['goal-a'] });
  const answer = await ask(jira, ['SHOP-1', 'SHOP-2']);
  expect(jira.asked).toHaveLength(1);
  expect(answer.items[0]?.ancestors?.[0]?.labels).toEqual(['goal-a']);
});

test('parents are remembered for five minutes', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SHOP-10'));
  jira.add('SHOP-10', { labels: ['old'] });
  const source = jiraFields(CLOUD, jira.environment);
  const labels = async () =>
    (await jira.clock.run(source.fields(['SHOP-1'], NEVER))).items[0]?.ancestors?.[0]?.labels;
  expect(await labels()).toEqual(['old']);
  jira.add('SHOP-10', { labels: ['new'] });
  jira.clock.pass(299_000);
  expect(await labels()).toEqual(['old']);
  jira.clock.pass(1_000);
  expect(await labels()).toEqual(['new']);
});

test('a loop ends where it closes, and six levels are the most', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SHOP-2'));
  jira.add('SHOP-2', childOf('SHOP-3'));
  jira.add('SHOP-3', childOf('SHOP-1'));
  jira.add('APP-1', childOf('APP-1'));
  for (const [index, key] of keysOf(10, 'DEEP').entries()) jira.add(key, childOf(`DEEP-${index + 2}`));
  const answer = await ask(jira, ['SHOP-1', 'APP-1', 'DEEP-1']);
  const chains = new Map(answer.items.map((item) => [item.key, item.ancestors?.map(({ key }) => key)]));
  expect(chains.get('SHOP-1')).toEqual(['SHOP-2', 'SHOP-3']);
  expect(chains.get('APP-1')).toEqual([]);
  expect(chains.get('DEEP-1')).toEqual(['DEEP-2', 'DEEP-3', 'DEEP-4', 'DEEP-5', 'DEEP-6', 'DEEP-7']);
  expect(jira.asked).toHaveLength(7);
});

test('a parent that has moved is known by its present key', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', childOf('SHOP-10'));
  jira.move('SHOP-10', 'OPS-1');
  jira.add('OPS-1', { labels: ['goal-a'] });
  const answer = await ask(jira, ['SHOP-1']);
  expect(answer.items[0]?.ancestors).toEqual([{ key: 'OPS-1', title: 'About OPS-1', labels: ['goal-a'] }]);
});

test('two calls at once read a common parent once', async () => {
  const jira = fakeJira();
  for (const key of keysOf(200)) jira.add(key, childOf('EPIC-1'));
  jira.add('EPIC-1', { labels: ['goal-a'] });
  const answer = await ask(jira, keysOf(200));
  expect(jira.asked.filter((sent) => sent.keys.includes('EPIC-1'))).toHaveLength(1);
  expect(answer.items.every((item) => item.ancestors?.[0]?.labels?.[0] === 'goal-a')).toBe(true);
});

test('Data Center: sub-task by parent, story by epic link', async () => {
  const jira = fakeJira(SERVER);
  jira.add('PLAT-1', childOf('PLAT-2'));
  jira.add('PLAT-2', { customfield_10014: 'PLAT-3' });
  jira.add('PLAT-3', { labels: ['goal-a'] });
  const answer = await ask(jira, ['PLAT-1'], SERVER);
  expect(answer.items[0]?.ancestors?.map(({ key }) => key)).toEqual(['PLAT-2', 'PLAT-3']);
  expect(answer.items[0]?.ancestors?.[1]?.labels).toEqual(['goal-a']);
});
