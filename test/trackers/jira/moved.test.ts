import { describe, expect, test } from 'vitest';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, json, keysOf, NEVER, SERVER, type FakeJira } from './fake-jira.ts';

const ask = (jira: FakeJira, keys: readonly string[], place = CLOUD) =>
  jira.clock.run(jiraFields(place, jira.environment).fields(keys, NEVER));

describe('moved items', () => {
  test('one missing key and one unexpected item belong together', async () => {
    const jira = fakeJira();
    jira.add('SHOP-1');
    jira.add('APP-7');
    jira.move('SHOP-2', 'APP-7');
    const answer = await ask(jira, ['SHOP-1', 'shop-2']);
    expect(answer).toMatchObject({ moved: { 'shop-2': 'APP-7' }, absent: [], failed: [] });
    expect(answer.items.map((item) => item.key)).toEqual(['SHOP-1', 'APP-7']);
    expect(jira.asked).toHaveLength(1);
  });

  test('several are told apart from each other and from absent ones by asking again', async () => {
    const jira = fakeJira();
    jira.add('APP-7');
    jira.add('OPS-3');
    jira.move('SHOP-2', 'OPS-3');
    jira.move('SHOP-4', 'APP-7');
    const answer = await ask(jira, keysOf(5));
    expect(answer.moved).toEqual({ 'SHOP-2': 'OPS-3', 'SHOP-4': 'APP-7' });
    expect(answer.absent).toEqual(['SHOP-1', 'SHOP-3', 'SHOP-5']);
    expect(answer.items.map((item) => item.key).sort()).toEqual(['APP-7', 'OPS-3']);
  });

  test('one among 99 absent keys costs a dozen further requests, not 99', async () => {
    for (const at of [1, 50, 51, 100]) {
      const jira = fakeJira();
      jira.add('APP-7');
      jira.move(`SHOP-${at}`, 'APP-7');
      const answer = await ask(jira, keysOf(100));
      expect(answer.moved).toEqual({ [`SHOP-${at}`]: 'APP-7' });
      expect(answer.absent).toHaveLength(99);
      expect(jira.asked.length).toBeLessThanOrEqual(15);
    }
  });

  test('too many to tell apart: bounded requests, and what is left failed rather than called absent', async () => {
    const jira = fakeJira();
    for (const key of keysOf(100)) {
      jira.add(key.replace('SHOP', 'NEW'));
      jira.move(key, key.replace('SHOP', 'NEW'));
    }
    const answer = await ask(jira, keysOf(100));
    expect(jira.asked).toHaveLength(15);
    expect(answer.absent).toEqual([]);
    expect(Object.entries(answer.moved).every(([from, to]) => to === from.replace('SHOP', 'NEW'))).toBe(true);
    expect(answer.failed.length + Object.keys(answer.moved).length).toBe(100);
    expect(answer.fault).toEqual({ code: 'bad_answer' });
  });

  test('a fault while telling apart does not turn into a wrong match', async () => {
    const jira = fakeJira();
    jira.add('APP-7');
    jira.move('SHOP-1', 'APP-7');
    jira.next.push(
      (_sent, usual) => usual(),
      () => json({}, 403),
    );
    const answer = await ask(jira, ['SHOP-1', 'SHOP-2']);
    expect(answer).toMatchObject({ items: [], moved: {}, absent: [], fault: { code: 'forbidden' } });
    expect(answer.failed).toEqual(['SHOP-1', 'SHOP-2']);
  });

  test('an old and the new key of one item, asked together', async () => {
    const jira = fakeJira();
    jira.add('APP-7');
    jira.move('SHOP-1', 'SHOP-2');
    jira.move('SHOP-2', 'APP-7');
    const answer = await ask(jira, ['SHOP-2', 'APP-7']);
    expect(answer.items.map((item) => item.key)).toEqual(['APP-7']);
    expect(answer.absent).toEqual(['SHOP-2']);
  });

  test('Data Center follows moved items as well', async () => {
    const jira = fakeJira(SERVER);
    jira.add('PLAT-9');
    jira.move('SHOP-1', 'PLAT-9');
    expect((await ask(jira, ['SHOP-1'], SERVER)).moved).toEqual({ 'SHOP-1': 'PLAT-9' });
  });
});

describe('an answer in doubt', () => {
  test('items that Jira could not fetch just now are asked again, and only they fail', async () => {
    const jira = fakeJira();
    jira.add('SHOP-1');
    const broken = (sent: { keys: readonly string[] }, usual: () => Response) =>
      sent.keys.includes('SHOP-2')
        ? usual()
            .json()
            .then((answer: object) =>
              json({ ...answer, issueErrors: [{ id: '10002', errorMessage: 'Try again' }] }),
            )
        : usual();
    jira.next.push(...Array.from({ length: 20 }, () => broken));
    const answer = await ask(jira, keysOf(4));
    expect(answer.items.map((item) => item.key)).toEqual(['SHOP-1']);
    expect(answer.failed).toEqual(['SHOP-2']);
    expect(answer.absent).toEqual(['SHOP-3', 'SHOP-4']);
    expect(answer.fault).toMatchObject({ code: 'server_error' });
  });

  test('an element without a key does not make the others absent', async () => {
    const jira = fakeJira();
    jira.next.push(() => json({ issues: [{ id: '1', fields: {} }, null, 'SHOP-1'] }));
    const answer = await ask(jira, ['SHOP-1']);
    expect(answer).toMatchObject({ absent: [], failed: ['SHOP-1'], fault: { code: 'bad_answer' } });
  });

  test('a Data Center that returns fewer items than found is asked for the rest', async () => {
    const jira = fakeJira(SERVER);
    for (const key of keysOf(10)) jira.add(key);
    const atMostFour = (_: unknown, usual: () => Response) =>
      usual()
        .json()
        .then((answer: { issues: unknown[] }) => json({ ...answer, issues: answer.issues.slice(0, 4) }));
    jira.next.push(...Array.from({ length: 20 }, () => atMostFour));
    const answer = await ask(jira, keysOf(10), SERVER);
    expect(answer.items).toHaveLength(10);
    expect(answer.absent).toEqual([]);
  });
});

describe('a Data Center that refuses unknown keys', () => {
  const refusing = (known: readonly string[]) => {
    const jira = fakeJira(SERVER);
    for (const key of known) jira.add(key);
    const refuse = (sent: { keys: readonly string[] }, usual: () => Response) => {
      const unknown = sent.keys.filter((key) => !known.includes(key));
      return unknown.length
        ? json(
            {
              errorMessages: unknown.map(
                (key) => `An issue with key '${key}' does not exist for field 'key'.`,
              ),
              errors: {},
            },
            400,
          )
        : usual();
    };
    jira.next.push(...Array.from({ length: 40 }, () => refuse));
    return jira;
  };

  test('is asked by halves', async () => {
    const jira = refusing(['PLAT-1', 'PLAT-2', 'PLAT-4', 'PLAT-5', 'PLAT-6']);
    const answer = await ask(jira, keysOf(6, 'PLAT'), SERVER);
    expect(answer.items).toHaveLength(5);
    expect(answer).toMatchObject({ absent: ['PLAT-3'], failed: [] });
  });

  test('costs fifteen requests at most', async () => {
    const jira = refusing([]);
    const answer = await ask(jira, keysOf(100, 'PLAT'), SERVER);
    expect(jira.asked).toHaveLength(15);
    expect(answer.absent.length + answer.failed.length).toBe(100);
    expect(answer.fault).toEqual({ code: 'bad_answer' });
  });
});
