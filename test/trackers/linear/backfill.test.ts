// A team of the world's Linear, read in: everything once, with its past, whatever is changed meanwhile.
import { beforeEach, describe, expect, test } from 'vitest';
import type { BackfillQuestion, Cursor } from '../../../lib/trackers/backfill-source.ts';
import { ISSUES_A_PAGE } from '../../../lib/trackers/linear/backfill-documents.ts';
import { linearBackfill } from '../../../lib/trackers/linear/backfill.ts';
import { chanceOf } from '../../world/chance.ts';
import { WorldControl, type Fault } from '../../world/control.ts';
import { historyOf, PASSED } from '../../world/linear/history.ts';
import { graphql } from '../../world/linear/graphql.ts';
import { PEOPLE, type Issue } from '../../world/linear/issue.ts';
import { limits } from '../../world/linear/limits.ts';
import { API_HOST, API_KEY, workspaceOf } from '../../world/linear/workspace.ts';
import { readKeys, readScope, SALT } from '../read-scope.ts';
import { worldEnvironment } from '../world-environment.ts';

const NOW = new Date().toISOString();
const QUESTION: BackfillQuestion = {
  query: { by: 'team', key: 'ENG' },
  horizon: '2026-01-01T00:00:00.000Z',
  now: NOW,
};

function linear(items: number) {
  const control = new WorldControl();
  const workspace = workspaceOf({ seed: 3, items }, control);
  const levers = control.host(API_HOST);
  const left = limits();
  const sites = new Map([
    [API_HOST, (asked: Parameters<typeof graphql>[2]) => graphql(workspace, left, asked, levers)],
  ]);
  const world = worldEnvironment(sites, control);
  const issues = workspace.issues as Map<string, Issue>;
  const ofTeam = (team = 'ENG') =>
    [...issues.values()].filter(
      (issue) => issue.team === team && !levers.forbidden.has(issue.key) && !levers.moved.has(issue.key),
    );
  const source = (key = API_KEY) => linearBackfill({ workspace: 'acme', apiKey: key }, world.environment);
  const change = (key: string, fields: Partial<Issue>) => {
    const issue = issues.get(key);
    if (!issue) throw new Error(key);
    issues.set(key, { ...issue, updatedAt: new Date().toISOString(), ...fields });
  };
  return { levers, world, issues, ofTeam, source, change };
}
type Linear = ReturnType<typeof linear>;

const keysOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ key }) => key).sort();
const read = (place: Linear, question = QUESTION, source = place.source()) =>
  place.world.run(readScope(() => source, question));
const operation = (body: string): string => /query (\w+)/.exec(body)?.[1] ?? '';

describe('a team of 400 issues', () => {
  let place: Linear;
  beforeEach(() => {
    place = linear(400);
  });

  test('everything once, in as few requests as there are pages, and a few for names and long histories', async () => {
    const { items, told, refusal, pages } = await read(place);
    expect(refusal).toBeUndefined();
    expect([...items.keys()].sort()).toEqual(keysOf(place.ofTeam()));
    expect(told).toBe(items.size);
    expect(pages).toBe(Math.ceil(place.ofTeam().length / ISSUES_A_PAGE));
    const operations = Map.groupBy(place.world.made, ({ body }) => operation(body));
    expect(operations.get('Work')).toHaveLength(pages);
    // An issue's former parent may be on a page that was not read yet.
    expect(operations.get('Names')?.length).toBeLessThanOrEqual(pages);
    // 130 changes: 16 with the issue, 100 and 14 later, at most 20 issues at a time.
    expect(operations.get('Histories')?.length).toBeLessThanOrEqual(2 * pages);
  });

  test('fields as when pages ask for them, and a past that leads from the beginning to today', async () => {
    const { items } = await read(place);
    for (const issue of place.ofTeam()) {
      const item = items.get(issue.key);
      const labels = issue.labels.flatMap(({ name, group }) => (group ? [name, `${group}/${name}`] : [name]));
      expect(item).toMatchObject({
        site: 'linear',
        tenant: 'acme',
        team: 'ENG',
        status: issue.state,
        labels,
      });
      const history = item?.history ?? [];
      const entries = historyOf(issue);
      expect(new Set(history.map(({ at }) => at))).toEqual(new Set(entries.map(({ at }) => at)));
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort());
      // Each change begins where the one before it ended, and the last ends at what it is now.
      for (const [field, now] of [
        ['status', issue.state],
        ['statusCategory', item?.statusCategory],
        ['labels', labels],
        ['assignee', item?.assignee ?? null],
        ['estimate', issue.estimate ?? null],
        ['sprint', item?.sprint ?? null],
      ] as const) {
        const turns = history.filter((change) => change.field === field);
        for (const [index, { to }] of turns.entries()) expect(to).toEqual(turns[index + 1]?.from ?? now);
      }
      const statuses = history.filter(({ field }) => field === 'status');
      const moves = entries.flatMap(({ at, state }) => (state ? [{ at, from: state[0], to: state[1] }] : []));
      expect(statuses.map(({ at, from, to }) => ({ at, from, to }))).toEqual(moves);
      const handed = entries.filter((entry) => entry.assignee).length;
      expect(history.filter(({ field }) => field === 'assignee')).toHaveLength(handed);
      for (const { at, added = [], removed = [] } of entries) {
        const turn = history.find((change) => change.at === at && change.field === 'labels');
        for (const { name } of added) {
          expect(turn?.to).toContain(name);
          expect(turn?.from).not.toContain(name);
        }
        for (const { name } of removed) {
          expect(turn?.from).toContain(name);
          expect(turn?.to).not.toContain(name);
        }
      }
      for (const { at } of statuses)
        expect(
          history
            .filter((change) => change.at === at)
            .map(({ field }) => field)
            .join(),
        ).toContain('statusCategory,status');
    }
    const long = [...items.values()].filter(({ history = [] }) => history.length > 100);
    expect(long.length).toBeGreaterThan(10);
    expect(long[0]?.history?.[0]).toMatchObject({
      field: 'labels',
      to: expect.arrayContaining([PASSED.name]) as unknown,
    });
    expect(long[0]?.labels).not.toContain(PASSED.name);
  });

  test('people are tokens, the same ones for the same people, and nothing else of them is there', async () => {
    const { items } = await read(place);
    const tokens = new Set(
      [...items.values()].flatMap(({ assignee, history = [] }) => [
        assignee,
        ...history.flatMap(({ field, from, to }) => (field === 'assignee' ? [from, to] : [])),
      ]),
    );
    tokens.delete(undefined);
    tokens.delete(null);
    expect(tokens.size).toBe(PEOPLE.length);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{24}$/);
    const said = JSON.stringify([...items.values()]);
    expect(said).not.toMatch(/user-|Ada Berg/);
    expect(said).not.toContain(API_KEY);
    expect(said).not.toContain(SALT);
  });

  test('finished long ago: not wanted; open: always', async () => {
    const horizon = '2026-09-01T00:00:00.000Z';
    const { items } = await read(place, { ...QUESTION, horizon });
    const states = [...items.values()].map(({ statusCategory }) => statusCategory);
    const all = place.ofTeam();
    expect(states.filter((state) => state !== 'done' && state !== 'cancelled')).toHaveLength(
      all.filter(({ state }) => state !== 'Done' && state !== 'Canceled').length,
    );
    const ended = [...items.values()].filter(
      ({ statusCategory }) => statusCategory === 'done' || statusCategory === 'cancelled',
    );
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.length).toBeLessThan(
      all.filter(({ state }) => state === 'Done' || state === 'Canceled').length,
    );
    for (const { history = [] } of ended) expect((history.at(-1)?.at ?? '') >= horizon).toBe(true);
  });

  test('only what was changed since, said as a time before now', async () => {
    place.change('ENG-3', { title: 'Signed' });
    place.change('ENG-140', { state: 'Done' });
    const since = new Date(Date.parse(NOW) - 60_000).toISOString();
    place.world.made.length = 0;
    const { items } = await read(place, { ...QUESTION, since });
    // The world's people have touched some in what is still the future here.
    const changed = place.ofTeam().filter(({ updatedAt }) => updatedAt >= since);
    expect([...items.keys()].sort()).toEqual(keysOf(changed));
    expect(items.get('ENG-3')?.title).toBe('Signed');
    expect(place.world.made[0]?.body).toContain('"updatedAt":{"gte":"-PT60S"}');
  });

  test('keys alone, in far fewer requests; how many; which teams', async () => {
    const source = place.source();
    const keys = await place.world.run(readKeys(source, QUESTION));
    expect([...keys].sort()).toEqual(keysOf(place.ofTeam()));
    expect(place.world.made).toHaveLength(2);
    expect(await source.size(QUESTION)).toEqual({ ok: true, value: place.ofTeam().length });
    expect(await source.size({ ...QUESTION, since: NOW })).toEqual({ ok: true, value: null });
    expect(await source.size({ ...QUESTION, query: { by: 'team', key: 'NONE' } })).toMatchObject({
      ok: false,
      error: { fault: { code: 'not_found' } },
    });
    expect(await source.choices()).toEqual({
      ok: true,
      value: [
        { query: { by: 'team', key: 'ENG' }, title: 'Engineering' },
        { query: { by: 'team', key: 'WEB' }, title: 'Web' },
      ],
    });
  });

  test('after a restart it goes on where it was, and asks once more what ids stand for', async () => {
    const { items, refusal } = await place.world.run(readScope(() => place.source(), QUESTION));
    expect(refusal).toBeUndefined();
    const whole = await read(place);
    expect([...items]).toEqual([...whole.items]);
  });

  test('another tool’s words, and a team that is none, are not sent', async () => {
    const source = place.source();
    for (const query of [
      { by: 'project', key: 'ENG' },
      { by: 'jql', jql: 'x' },
      { by: 'team', key: 'E"N' },
    ] as const) {
      expect(await source.page({ ...QUESTION, query, salt: SALT })).toEqual({
        ok: false,
        error: { is: 'fault', fault: { code: 'bad_answer' } },
      });
      expect(await source.size({ ...QUESTION, query })).toMatchObject({ ok: false });
    }
    expect(place.world.made).toEqual([]);
  });

  test('a cursor that Linear does not know begins anew', async () => {
    expect(await place.source().page({ ...QUESTION, salt: SALT, cursor: { after: 'gone' } })).toEqual({
      ok: false,
      error: { is: 'startOver' },
    });
  });

  test('an answer that is cut off further on is no reason to begin anew', async () => {
    const source = place.source();
    const first = await place.world.run(source.page({ ...QUESTION, salt: SALT }));
    const cursor = first.ok ? first.value.next : undefined;
    expect(cursor).toBeDefined();
    place.levers.fault({ path: 'graphql', answer: 'truncated' });
    const refused = { ok: false, error: { is: 'fault', fault: { code: 'bad_answer' } } };
    expect(
      await place.world.run(source.page({ ...QUESTION, salt: SALT, ...(cursor && { cursor }) })),
    ).toEqual(refused);
  });

  test.each([
    [401, { code: 'signed_out' }],
    [403, { code: 'forbidden' }],
    [400, { code: 'rate_limited', retryAfterMs: expect.any(Number) as unknown }],
    [429, { code: 'rate_limited', retryAfterMs: expect.any(Number) as unknown }],
    [503, { code: 'server_error', retryAfterMs: 30_000 }],
    ['drop', { code: 'server_error', retryAfterMs: 30_000 }],
    ['truncated', { code: 'bad_answer' }],
    ['login', { code: 'bad_answer' }],
  ] as const)('%s is a fault, and nothing was read', async (answer, fault) => {
    place.levers.fault({ path: 'graphql', answer });
    expect(await read(place)).toMatchObject({ told: 0, refusal: { is: 'fault', fault } });
    place.levers.clearFaults();
    place.world.pass(3_600_000);
    expect((await read(place)).refusal).toBeUndefined();
  });
});

// Around the size of a page, where a last one is full, or holds one issue, or none.
test.each([0, 1, 63, 64, 65, 128, 129])('%i issues', async (count) => {
  const place = linear(140);
  for (const { key } of place.ofTeam().slice(count)) place.levers.forbidden.add(key);
  const { items, refusal } = await read(place);
  expect(refusal).toBeUndefined();
  expect(items.size).toBe(count);
  expect([...items.keys()].sort()).toEqual(keysOf(place.ofTeam()));
});

test('whatever is changed while it is read: nothing lost, nothing twice', async () => {
  for (let seed = 0; seed < 8; seed += 1) {
    const chance = chanceOf(seed + 1);
    const place = linear(150 + chance.below(120));
    const before = keysOf(place.ofTeam());
    const began = new Date().toISOString();
    const source = place.source();
    const states = ['Todo', 'In Progress', 'Done', 'Canceled'] as const;
    const { items, refusal, told } = await place.world.run(
      readScope(
        () => source,
        QUESTION,
        (page) => {
          for (let turn = 0; turn < 9; turn += 1)
            place.change(before[chance.below(before.length)] ?? '', {
              state: chance.pick(states),
              title: `Changed on page ${page}`,
            });
          const number = 10_000 + page;
          const model = place.issues.get('ENG-1') as Issue;
          const at = new Date().toISOString();
          place.issues.set(`ENG-${number}`, {
            ...model,
            id: `new-${number}`,
            key: `ENG-${number}`,
            number,
            createdAt: at,
            updatedAt: at,
          });
        },
      ),
    );
    expect(refusal).toBeUndefined();
    expect(told).toBe(items.size);
    for (const key of before) expect(items.has(key), key).toBe(true);
    // What was changed or made meanwhile comes with the next reading of changes.
    const later = await place.world.run(
      readScope(() => source, { ...QUESTION, since: began, now: new Date().toISOString() }),
    );
    for (const issue of place.ofTeam()) {
      const item = later.items.get(issue.key) ?? items.get(issue.key);
      expect([issue.key, item?.title, item?.status]).toEqual([issue.key, issue.title, issue.state]);
    }
  }
});

test('with 2 % of faults and three restarts: complete, nothing twice, at most 5 % more requests', async () => {
  const place = linear(1_300);
  const calm = await read(place);
  const least = place.world.made.length;
  place.world.made.length = 0;
  const chance = chanceOf(9);
  const answers: readonly [Fault['answer'], ...Fault['answer'][]] = [503, 429, 'drop'];
  place.world.before = () => {
    if (chance.next() < 0.02) place.levers.fault({ path: 'graphql', answer: chance.pick(answers), times: 1 });
  };
  let source = place.source();
  const told = new Map<string, number>();
  let cursor: Cursor | undefined;
  for (let step = 0; ; step += 1) {
    if (step === 4 || step === 9 || step === 15) source = place.source();
    const page = await place.world.run(source.page({ ...QUESTION, salt: SALT, ...(cursor && { cursor }) }));
    if (!page.ok) {
      const wait = page.error.is === 'fault' ? page.error.fault.retryAfterMs : undefined;
      if (wait === undefined) throw new Error(JSON.stringify(page.error));
      place.world.pass(wait);
      continue;
    }
    for (const { key } of page.value.items) told.set(key, (told.get(key) ?? 0) + 1);
    cursor = page.value.next;
    if (!cursor) break;
  }
  expect([...told.keys()].sort()).toEqual([...calm.items.keys()].sort());
  expect(Math.max(...told.values())).toBe(1);
  // Three times the names again, and every failed request once more.
  expect(place.world.made.length).toBeLessThanOrEqual(Math.ceil(least * 1.05) + 3 * 2);
});

describe('what Linear says beside the data', () => {
  const body = (nodes: unknown, errors?: unknown, pageInfo: unknown = { hasNextPage: false }): Response =>
    Response.json({
      data: { organization: { urlKey: 'acme', previousUrlKeys: [] }, issues: { nodes, pageInfo } },
      ...(errors !== undefined && { errors }),
    });
  const issue = (number: number, fields = {}): object => ({
    id: `id-${number}`,
    identifier: `ENG-${number}`,
    title: 'Some work',
    state: { name: 'Todo', type: 'unstarted' },
    team: { key: 'ENG' },
    labelIds: [],
    history: { nodes: [], pageInfo: { hasNextPage: false } },
    ...fields,
  });
  const answering = (...answers: readonly Response[]) => {
    const { world } = linear(20);
    const left = [...answers];
    const environment = { ...world.environment, fetch: () => Promise.resolve(left.shift() ?? body([])) };
    const source = linearBackfill({ workspace: 'acme', apiKey: API_KEY }, environment);
    return {
      left,
      page: (cursor?: Cursor) =>
        world.run(source.page({ ...QUESTION, salt: SALT, ...(cursor && { cursor }) })),
    };
  };
  const error = (code: string, path?: readonly unknown[]) => [
    { message: API_KEY, extensions: { code }, ...(path && { path }) },
  ];
  const refused = (fault: object) => ({ ok: false, error: { is: 'fault', fault } });

  test('something of one issue may not be read: it is unknown, not untagged', async () => {
    const { page } = answering(
      body([issue(1), issue(2)], error('FORBIDDEN', ['issues', 'nodes', 1, 'project'])),
    );
    expect(await page()).toMatchObject({
      ok: true,
      value: { items: [{ key: 'ENG-1' }, { key: 'ENG-2', readable: false }] },
    });
  });

  test('something failed that may work later: nothing is believed', async () => {
    const { page } = answering(
      body([issue(1)], error('INTERNAL_SERVER_ERROR', ['issues', 'nodes', 0, 'history'])),
    );
    expect(await page()).toEqual(refused({ code: 'server_error', retryAfterMs: 30_000 }));
  });

  test.each([
    [
      'another workspace',
      Response.json({ data: { organization: { urlKey: 'evil' }, issues: { nodes: [issue(1)] } } }),
      { code: 'forbidden' },
    ],
    ['no list', body(null), { code: 'bad_answer' }],
    ['an issue that is none', body([7]), { code: 'bad_answer' }],
    [
      'more, but not where',
      body([issue(1)], undefined, { hasNextPage: true, endCursor: null }),
      { code: 'bad_answer' },
    ],
    ['an error for all of it', body([issue(1)], error('FORBIDDEN')), { code: 'forbidden' }],
  ] as const)('%s is a fault', async (_, answer, fault) => {
    expect(await answering(answer).page()).toEqual(refused(fault));
  });

  test('what lies in the trash is left out', async () => {
    const { page } = answering(body([issue(1), issue(2, { trashed: true })]));
    expect(await page()).toMatchObject({ ok: true, value: { items: [{ key: 'ENG-1', history: [] }] } });
  });

  test('an issue that goes away while its long history is read: the step is to be tried again', async () => {
    const long = { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'c' } };
    const gone = Response.json({ data: null, errors: error('INPUT_ERROR', ['h0']) });
    const { page } = answering(body([issue(1, { history: long })]), gone);
    expect(await page()).toEqual(refused({ code: 'server_error', retryAfterMs: 30_000 }));
  });

  test('labels that nobody may name any more are left out, and asked for once', async () => {
    const names = Response.json({
      data: {
        organization: { urlKey: 'acme' },
        issueLabels: { nodes: [] },
      },
    });
    const answers = [body([issue(1, { labelIds: ['l1'] })]), names, body([issue(2, { labelIds: ['l1'] })])];
    const { page, left } = answering(...answers);
    expect(await page()).toMatchObject({ ok: true, value: { items: [{ key: 'ENG-1', labels: [] }] } });
    expect(await page()).toMatchObject({ ok: true, value: { items: [{ key: 'ENG-2', labels: [] }] } });
    expect(left).toEqual([]);
  });
});
