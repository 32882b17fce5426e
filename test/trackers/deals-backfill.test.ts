// Pipelines of the world's HubSpot, Pipedrive and Salesforce, read in: everything once, with its past, whatever is changed meanwhile.
import { describe, expect, test } from 'vitest';
import type { BackfillQuestion } from '../../lib/trackers/backfill-source.ts';
import { chanceOf } from '../world/chance.ts';
import { DEAL_TOOLS, PLACES, type DealTool } from './deal-tools.ts';
import { readKeys, readScope, SALT, type ReadScope } from './read-scope.ts';

const NOW = new Date().toISOString();
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const HORIZON = '2026-06-15T00:00:00.000Z';
/** Requests of one step, at most; and those at the beginning, for what things are called. */
const A_STEP = 12;
const AT_FIRST = 6;

const asking = ({ pipeline }: DealTool, change: Partial<BackfillQuestion> = {}): BackfillQuestion => ({
  query: { by: 'pipeline', id: pipeline },
  horizon: LONG_AGO,
  now: NOW,
  ...change,
});
const read = (
  tool: DealTool,
  change?: Partial<BackfillQuestion>,
  source = tool.source(),
): Promise<ReadScope> => tool.world.run(readScope(() => source, asking(tool, change)));
const idsOf = (found: readonly { readonly id: string }[]): readonly string[] =>
  found.map(({ id }) => id).sort();

describe.each(Object.entries(DEAL_TOOLS))('%s', (name, open) => {
  test('everything there is, in steps of few requests', async () => {
    const tool = open(300);
    const before = tool.world.made.length;
    const { items, refusal, pages, told } = await read(tool);
    expect(refusal).toBeUndefined();
    expect([...items.keys()].sort()).toEqual(idsOf(tool.truth()));
    // Pipedrive tells the newest once more, with all of their past.
    if (name !== 'pipedrive') expect(told).toBe(items.size);
    expect(tool.world.made.length - before).toBeLessThanOrEqual(pages * A_STEP + AT_FIRST);
    for (const { id, stage, category, amount } of tool.truth())
      expect(items.get(id)).toMatchObject({
        site: name,
        kind: 'deal',
        stage,
        statusCategory: category,
        ...(amount !== null && { amount }),
      });
  });

  // Around the sizes of pages, where a last one is full, or holds one deal, or none.
  test.each([0, 1, 199, 200, 201, 400, 500, 501])('%i deals', async (count) => {
    const tool = open(520);
    for (const { id } of tool.truth().slice(count)) tool.remove(id);
    const { items, refusal } = await read(tool);
    expect(refusal).toBeUndefined();
    expect([...items.keys()].sort()).toEqual(idsOf(tool.truth()));
    expect(items.size).toBe(count);
    const keys = await tool.world.run(readKeys(tool.source(), asking(tool)));
    expect([...keys].sort()).toEqual(idsOf(tool.truth()));
  });

  test('a past that leads from the beginning to today', async () => {
    const tool = open(80);
    const { items } = await read(tool);
    const moved = tool.truth().filter(({ moves }) => moves > 0);
    expect(moved.length).toBeGreaterThan(20);
    for (const { id, moves } of tool.truth()) {
      const item = items.get(id);
      const { history = [] } = item ?? {};
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort());
      for (const field of ['stage', 'statusCategory', 'amount'] as const) {
        const turns = history.filter((change) => change.field === field);
        for (const [index, { from, to }] of turns.entries()) {
          expect(to).toEqual(turns[index + 1]?.from ?? item?.[field] ?? null);
          expect(from).not.toEqual(to);
        }
      }
      const stages = history.filter(({ field }) => field === 'stage').length;
      const ends = history.filter(({ field }) => field === 'statusCategory').length;
      // Where being won is no stage, it is no move to one.
      expect(name === 'pipedrive' ? stages + ends : stages).toBe(moves);
    }
  });

  test('nobody, and no token', async () => {
    const tool = open(60);
    const { items } = await read(tool);
    for (const item of items.values()) expect(item).not.toHaveProperty('assignee');
    const said = JSON.stringify([...items.values()]);
    expect(said).not.toMatch(/Robin|userId|actor|owner|planted|session/i);
    for (const item of items.values()) expect(item).not.toHaveProperty('text');
  });

  test('over before the horizon: not wanted; open: always', async () => {
    const tool = open(120);
    const { items } = await read(tool, { horizon: HORIZON });
    const wanted = tool
      .truth()
      .filter(({ category, updatedAt }) => category === 'active' || updatedAt >= HORIZON);
    expect([...items.keys()].sort()).toEqual(idsOf(wanted));
    expect(wanted.length).toBeLessThan(tool.truth().length);
    expect(wanted.some(({ category }) => category === 'done')).toBe(true);
  });

  test('only what was changed since', async () => {
    const tool = open(120);
    const since = new Date(Date.now() - 60_000).toISOString();
    const [one = '', other = ''] = idsOf(tool.truth());
    tool.move(one, 1);
    tool.move(other, PLACES - 2);
    tool.add(1);
    const { items } = await read(tool, { since, now: new Date().toISOString() });
    const changed = tool.truth().filter(({ updatedAt }) => updatedAt >= since);
    expect([...items.keys()].sort()).toEqual(idsOf(changed));
    expect(items.get(one)?.history?.at(-1)).toMatchObject({
      field: expect.stringMatching(/stage|statusCategory/) as unknown,
    });
  });

  test('keys alone, how many, and which pipelines', async () => {
    const tool = open(300);
    const source = tool.source();
    const question = asking(tool, { horizon: HORIZON });
    const { items } = await read(tool, { horizon: HORIZON }, source);
    const before = tool.world.made.length;
    const keys = await tool.world.run(readKeys(source, question));
    expect([...keys].sort()).toEqual([...items.keys()].sort());
    expect(new Set(keys).size).toBe(keys.length);
    expect(tool.world.made.length - before).toBeLessThanOrEqual(3);
    const size = await tool.world.run(source.size(asking(tool)));
    expect(size).toEqual({ ok: true, value: tool.truth().length });
    const choices = await tool.world.run(source.choices());
    const found = choices.ok ? choices.value : [];
    expect(found.map(({ query }) => query)).toContainEqual({ by: 'pipeline', id: tool.pipeline });
    for (const { query, title } of found) {
      expect(title).not.toBe('');
      expect(await tool.world.run(source.size({ ...question, query }))).toMatchObject({ ok: true });
    }
  });

  test('after a restart it goes on where it was', async () => {
    const tool = open(230);
    const restarted = await tool.world.run(readScope(() => tool.source(), asking(tool)));
    const whole = await read(tool);
    expect(restarted.refusal).toBeUndefined();
    expect([...restarted.items]).toEqual([...whole.items]);
  });

  test('whatever is changed while it is read: nothing lost, nothing kept as it was', async () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const chance = chanceOf(seed);
      const tool = open(180 + chance.below(150));
      const before = idsOf(tool.truth());
      const removed = new Set<string>();
      const began = new Date().toISOString();
      const source = tool.source();
      const first = await tool.world.run(
        readScope(
          () => source,
          asking(tool),
          (page) => {
            for (let turn = 0; turn < 5; turn += 1) {
              const id = before[chance.below(before.length)] ?? '';
              if (!removed.has(id)) tool.move(id, chance.below(PLACES));
            }
            tool.add(page + 10);
            const gone = chance.pick(before as [string, ...string[]]);
            tool.remove(gone);
            removed.add(gone);
          },
        ),
      );
      expect(first.refusal).toBeUndefined();
      // What is won while it is read is in another list of Pipedrive's then; all else is met the first time already.
      for (const id of before) if (!removed.has(id)) expect([id, first.items.has(id)]).toEqual([id, true]);
      const later = await read(tool, { since: began, now: new Date().toISOString() }, source);
      for (const { id, stage, category } of tool.truth()) {
        const item = later.items.get(id) ?? first.items.get(id);
        expect([id, item?.stage, item?.statusCategory]).toEqual([id, stage, category]);
      }
    }
  });

  test('other words, and names that are none, are not sent', async () => {
    const tool = open(20);
    const source = tool.source();
    const before = tool.world.made.length;
    for (const query of [
      { by: 'team', key: 'ENG' },
      { by: 'jql', jql: 'x' },
      { by: 'pipeline', id: `x' OR '1'='1` },
      { by: 'pipeline', id: '' },
    ] as const) {
      const refused = { ok: false, error: { is: 'fault', fault: { code: 'bad_answer' } } };
      expect(await source.page({ ...asking(tool), query, salt: SALT })).toEqual(refused);
      expect(await source.size({ ...asking(tool), query })).toEqual(refused);
      expect(await source.keys?.({ ...asking(tool), query })).toEqual(refused);
    }
    expect(tool.world.made.length).toBe(before);
  });

  test.each([
    [401, { code: 'signed_out' }],
    [403, name === 'salesforce' ? { code: 'rate_limited', retryAfterMs: 600_000 } : { code: 'forbidden' }],
    [429, { code: 'rate_limited', retryAfterMs: expect.any(Number) as unknown }],
    [503, { code: 'server_error', retryAfterMs: 30_000 }],
    ['drop', { code: 'server_error', retryAfterMs: 30_000 }],
    ['truncated', { code: 'bad_answer' }],
    ['login', { code: 'bad_answer' }],
  ] as const)('%s at the list is a fault, and later it goes on', async (answer, fault) => {
    const tool = open(20);
    const path = { hubspot: 'deals/search', pipedrive: 'v2/deals', salesforce: '/query' }[name] ?? '';
    const source = tool.source();
    tool.levers.fault({ path, answer });
    const refused = await read(tool, {}, source);
    expect(refused).toMatchObject({ told: 0, refusal: { is: 'fault', fault } });
    tool.levers.clearFaults();
    tool.world.pass(3_600_000);
    expect((await read(tool, {}, source)).items.size).toBe(tool.truth().length);
  });

  test.each([429, 503, 'drop'] as const)('%s once is got over within the step', async (answer) => {
    const tool = open(60);
    tool.levers.fault({ path: '/', answer, times: 1, retryAfter: '1' });
    const { refusal, items } = await read(tool);
    if (answer === 'drop') expect(refusal).toMatchObject({ is: 'fault', fault: { code: 'server_error' } });
    else expect(items.size).toBe(tool.truth().length);
  });

  test('a wrong token is a fault and stands in no answer', async () => {
    const tool = open(20);
    const { refusal } = await read(tool, {}, tool.source('not-the-right-token'));
    expect(refusal).toEqual({ is: 'fault', fault: { code: 'signed_out' } });
  });
});

test('HubSpot: more than the 10,000 that a search gives', async () => {
  const tool = DEAL_TOOLS.hubspot(7_000);
  const keys = await tool.world.run(readKeys(tool.source(), asking(tool)));
  expect(keys.length).toBeGreaterThan(10_400);
  expect([...keys].sort()).toEqual(idsOf(tool.truth()));
});

test('Pipedrive: without leave to see changes, deals keep what they tell themselves', async () => {
  const tool = DEAL_TOOLS.pipedrive(60);
  tool.levers.fault({ path: 'changelog', answer: 403 });
  const { items, refusal } = await read(tool);
  expect(refusal).toBeUndefined();
  expect(items.size).toBe(tool.truth().length);
  const won = [...items.values()].filter(({ statusCategory }) => statusCategory === 'done');
  for (const { history } of won)
    expect(history?.at(-1)).toMatchObject({ field: 'statusCategory', from: 'active', to: 'done' });
  expect(tool.world.made.filter(({ path }) => path.includes('changelog'))).toHaveLength(1);
});

test('Salesforce: without leave to see pasts, deals come without; a record type finds its own', async () => {
  const tool = DEAL_TOOLS.salesforce(60);
  const all = await read(tool);
  const some = await read(tool, { query: { by: 'pipeline', id: 'Renewals' } });
  expect(some.items.size).toBeGreaterThan(0);
  expect(some.items.size).toBeLessThan(all.items.size);
  for (const { dealType } of some.items.values()) expect(dealType).toBe('Renewal');
});

test('Pipedrive: a cursor it does not know begins anew, an answer that is cut off does not', async () => {
  const tool = DEAL_TOOLS.pipedrive(60);
  const ask = (cursor: string) =>
    tool.world.run(tool.source().page({ ...asking(tool), salt: SALT, cursor: { part: 'open', cursor } }));
  expect(await ask('!')).toEqual({ ok: false, error: { is: 'startOver' } });
  tool.levers.fault({ path: 'v2/deals', answer: 'truncated' });
  expect(await ask(btoa('3'))).toEqual({ ok: false, error: { is: 'fault', fault: { code: 'bad_answer' } } });
});
