// Whatever a server does: every asked key ends in exactly one group, and the number of requests is bounded.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jiraFields } from '../../../lib/trackers/jira/fields.ts';
import { CLOUD, fakeJira, hang, html, json, keysOf, NEVER, SERVER, type Behaviour } from './fake-jira.ts';

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  usual: (_sent, usual) => usual(),
  nothing: () => json({ issues: [] }),
  login: () => html(),
  forbidden: () => json({}, 403),
  refused: () => json({ errorMessages: ['No.'] }, 400),
  limited: () => json({}, 429, { 'Retry-After': '1' }),
  limitedLong: () => json({}, 429, { 'Retry-After': '60' }),
  broken: () => json({}, 502),
  cut: () => json('{"issues":['),
  odd: () => json({ issues: [{ key: 'SHOP-1' }, 7, null] }),
  stranger: () =>
    json({
      issues: [
        { key: 'ELSE-1', fields: {} },
        { key: 'ELSE-2', fields: {} },
      ],
    }),
  errors: () => json({ issues: [], issueErrors: [{ id: '1' }] }),
  cutShort: () => json({ issues: [], total: 1_000 }),
  silent: hang,
  network: () => Promise.reject(new TypeError('Failed to fetch')),
};

const scripts = fc.record({
  server: fc.boolean(),
  asked: fc.uniqueArray(fc.integer({ min: 1, max: 160 }), { maxLength: 160 }),
  readable: fc.uniqueArray(fc.integer({ min: 1, max: 160 }), { maxLength: 160 }),
  moved: fc.uniqueArray(fc.integer({ min: 1, max: 160 }), { maxLength: 6 }),
  parents: fc.dictionary(fc.integer({ min: 1, max: 160 }).map(String), fc.integer({ min: 1, max: 200 }), { maxKeys: 20 }),
  script: fc.array(fc.constantFrom(...Object.keys(BEHAVIOURS)), { maxLength: 30 }),
  discovery: fc.constantFrom(...Object.keys(BEHAVIOURS)),
}); // prettier-ignore

test('random servers', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async ({ server, asked, readable, moved, parents, script, discovery }) => {
      const place = server ? SERVER : CLOUD;
      const jira = fakeJira(place);
      for (const number of readable) {
        const parent = parents[number];
        jira.add(
          `SHOP-${number}`,
          parent === undefined ? {} : { parent: { key: `SHOP-${parent}`, fields: {} } },
        );
      }
      for (const number of moved) {
        jira.add(`NEW-${number}`);
        jira.move(`SHOP-${number}`, `NEW-${number}`);
      }
      jira.next.push(...script.map((name) => BEHAVIOURS[name] ?? hang));
      jira.discovery = BEHAVIOURS[discovery] ?? hang;

      const keys = asked.map((number) => `SHOP-${number}`);
      const answer = await jira.clock.run(jiraFields(place, jira.environment).fields(keys, NEVER));

      const read = new Set(answer.items.map((item) => item.key));
      for (const key of keys) {
        const groups = [
          read.has(key) && !(key in answer.moved),
          key in answer.moved,
          answer.absent.includes(key),
          answer.failed.includes(key),
        ];
        expect(groups.filter(Boolean), key).toHaveLength(1);
      }
      expect(Object.values(answer.moved).every((key) => read.has(key))).toBe(true);
      expect(answer.items).toHaveLength(read.size);
      expect(answer.failed.length > 0 && !answer.fault).toBe(false);
      for (const item of answer.items) {
        expect(item.ancestors?.length).toBeLessThanOrEqual(6);
      }

      // A batch costs 15 requests at most, each tried twice at most; then one batch for each of six levels of parents.
      const batches = Math.ceil(keys.length / 100);
      expect(jira.asked.length).toBeLessThanOrEqual(30 * batches * 7);
      expect(jira.asked.every((sent) => sent.keys.length <= 100)).toBe(true);
      expect(jira.discoveries.length).toBeLessThanOrEqual(3);
      expect(jira.mostAtOnce()).toBeLessThanOrEqual(2);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('without trouble the answer is exactly what Jira has', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.subarray([...keysOf(150)], { maxLength: 4 }),
      fc.subarray([...keysOf(150)], { maxLength: 3 }),
      async (server, hidden, moved) => {
        const readable = keysOf(150).filter((key) => !hidden.includes(key));
        const place = server ? SERVER : CLOUD;
        const jira = fakeJira(place);
        for (const key of readable) jira.add(key);
        for (const key of moved) {
          jira.add(key.replace('SHOP', 'NEW'));
          jira.move(key, key.replace('SHOP', 'NEW'));
        }
        const answer = await jira.clock.run(jiraFields(place, jira.environment).fields(keysOf(150), NEVER));
        const stayed = readable.filter((key) => !moved.includes(key));
        expect(Object.keys(answer.moved).sort()).toEqual([...moved].sort());
        expect(answer.absent.length).toBe(150 - stayed.length - moved.length);
        expect(answer.items.map((item) => item.key).sort()).toEqual(
          [...stayed, ...Object.values(answer.moved)].sort(),
        );
        expect(answer.fault).toBeUndefined();
      },
    ),
    { numRuns: 100 },
  );
}, 60_000);
