import { expect, test } from 'vitest';
import type { FieldsAnswer } from '../../../lib/domain/tracker.ts';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, hang, json, keysOf, NEVER, type Behaviour, type FakeJira } from './fake-jira.ts';

const slow =
  (jira: FakeJira): Behaviour =>
  (_sent, usual) =>
    new Promise((resolve) => jira.clock.after(500, () => resolve(usual())));

test('a key on its way for one caller is not asked for again for another', async () => {
  const jira = fakeJira();
  for (const key of keysOf(3)) jira.add(key);
  jira.next.push(slow(jira), slow(jira));
  const source = jiraFields(CLOUD, jira.environment);
  const [first, second] = await jira.clock.run(
    Promise.all([source.fields(['SHOP-1', 'SHOP-2'], NEVER), source.fields(['SHOP-2', 'SHOP-3'], NEVER)]),
  );
  expect(jira.asked.map((sent) => sent.keys)).toEqual([['SHOP-1', 'SHOP-2'], ['SHOP-3']]);
  expect(first.items.map((item) => item.key)).toEqual(['SHOP-1', 'SHOP-2']);
  expect(second.items.map((item) => item.key).sort()).toEqual(['SHOP-2', 'SHOP-3']);
});

test('a key asked for later is read afresh', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1', { labels: ['old'] });
  const source = jiraFields(CLOUD, jira.environment);
  await jira.clock.run(source.fields(['SHOP-1'], NEVER));
  jira.add('SHOP-1', { labels: ['new'] });
  const answer = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
  expect(answer.items[0]?.labels).toEqual(['new']);
});

test('a call that is aborted beforehand sends nothing', async () => {
  const jira = fakeJira();
  const answer = await jiraFields(CLOUD, jira.environment).fields(['SHOP-1', '?'], AbortSignal.abort());
  expect(answer).toEqual({ items: [], absent: ['?'], failed: ['SHOP-1'], moved: {} });
  expect([...jira.asked, ...jira.discoveries]).toEqual([]);
});

test('an aborted call ends at once, ends its request, tells no part and is no fault', async () => {
  const jira = fakeJira();
  jira.next.push(hang);
  const gone = new AbortController();
  const parts: FieldsAnswer[] = [];
  const source = jiraFields(CLOUD, jira.environment);
  const work = source.fields(['SHOP-1'], gone.signal, (part) => parts.push(part));
  await jira.clock.run(until(() => jira.asked.length === 1));
  const before = jira.clock.now();
  gone.abort();
  expect(await jira.clock.run(work)).toEqual({ items: [], absent: [], failed: ['SHOP-1'], moved: {} });
  expect(jira.clock.now()).toBe(before);
  expect(jira.asked[0]?.init.signal?.aborted).toBe(true);
  expect(parts).toEqual([]);

  jira.add('SHOP-1');
  const again = await jira.clock.run(source.fields(['SHOP-1'], NEVER));
  expect(again.items).toHaveLength(1);
});

test('a shared request lives as long as one caller waits for it', async () => {
  const jira = fakeJira();
  jira.add('SHOP-1');
  jira.next.push(slow(jira));
  const gone = new AbortController();
  const source = jiraFields(CLOUD, jira.environment);
  const left = source.fields(['SHOP-1'], gone.signal);
  const stayed = source.fields(['SHOP-1'], NEVER);
  await jira.clock.run(until(() => jira.asked.length === 1));
  gone.abort();
  expect((await jira.clock.run(left)).failed).toEqual(['SHOP-1']);
  expect((await jira.clock.run(stayed)).items).toHaveLength(1);
  expect(jira.asked).toHaveLength(1);
  expect(jira.asked[0]?.init.signal?.aborted).toBe(false);
});

test.each([
  ['in the queue', 300, () => Array.from({ length: 2 }, () => hang)],
  ['in the pause before a retry', 100, () => [() => json({}, 429, { 'Retry-After': '5' })]],
])('abort is obeyed %s', async (_where, count, behaviours) => {
  const jira = fakeJira();
  jira.next.push(...behaviours());
  const gone = new AbortController();
  const work = jiraFields(CLOUD, jira.environment).fields(keysOf(count), gone.signal);
  await jira.clock.run(until(() => jira.asked.length >= 2 || jira.next.length === 0));
  const sent = jira.asked.length;
  gone.abort();
  expect((await jira.clock.run(work)).failed).toHaveLength(count);
  expect(jira.asked.length).toBe(sent);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
