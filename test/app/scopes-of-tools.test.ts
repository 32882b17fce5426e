// The background reads pipelines and teams of connected tools into its database, and changes of them later.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addScope, getScopes, runScopes } from '../../lib/app/backfill/manage.ts';
import { getPlaces } from '../../lib/app/backfill/places.ts';
import { run } from '../../lib/app/backfill/run.ts';
import { forget, keep } from '../../lib/app/connections/kept.ts';
import { workOf } from '../../lib/store/work.ts';
import { DEAL_TOOLS } from '../trackers/deal-tools.ts';
import { WorldControl } from '../world/control.ts';
import { idOf } from '../world/linear/ids.ts';
import { PEOPLE } from '../world/linear/issue.ts';
import { linear } from '../world/linear/site.ts';
import { API_KEY } from '../world/linear/workspace.ts';
import { worldEnvironment } from '../trackers/world-environment.ts';
import { background, valueOf, type Background } from './background.ts';

let bg: Background;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  bg = background();
  bg.clock = new Date();
});
afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(DEAL_TOOLS))('%s', (name, open) => {
  const site = name as keyof typeof DEAL_TOOLS;

  it('connected: its pipelines can be chosen, one is read whole, and what has changed is read later', async () => {
    const tool = open(90);
    vi.stubGlobal('fetch', tool.world.environment.fetch);
    const { tenant, secret, pipeline } = tool;
    const connection = {
      site,
      tenant,
      name,
      keep: 'always' as const,
      addedAt: bg.clock.toISOString(),
      secret,
    };
    valueOf(await keep(bg.app, connection));
    const [place] = valueOf(await getPlaces(bg.app, { of: { site, tenant } }));
    const query = { by: 'pipeline', id: pipeline } as const;
    expect(place?.choices?.map((choice) => choice.query)).toContainEqual(query);

    const added = await addScope(bg.app, { requestId: 'r1', scope: { name: 'Sales', site, tenant, query } });
    const id = valueOf(added).scopes[0]?.scope.id ?? '';
    await run(bg.app);
    const [whole] = valueOf(await getScopes(bg.app)).scopes;
    expect(whole?.state).toMatchObject({ is: 'whole' });
    const work = async () =>
      new Map(
        (await bg.app.store.read((tx) => workOf(tx, id)).then(valueOf)).map((item) => [item.key, item]),
      );
    const first = await work();
    const opened = tool.truth().filter(({ category }) => category === 'active');
    for (const deal of opened)
      expect(first.get(deal.id)).toMatchObject({ stage: deal.stage, statusCategory: 'active' });
    expect(whole?.items).toBe(first.size);
    expect([...first.values()].some(({ history = [] }) => history.length > 1)).toBe(true);

    const [one] = opened;
    tool.move(one?.id ?? '', 2);
    bg.clock = new Date(bg.clock.getTime() + 7_200_000);
    valueOf(await runScopes(bg.app, { id }));
    await run(bg.app);
    const later = await work();
    const now = tool.truth().find((deal) => deal.id === one?.id);
    expect(later.get(one?.id ?? '')).toMatchObject({ stage: now?.stage });
    expect(later.size).toBe(first.size);
    expect(JSON.stringify([...later.values()])).not.toMatch(/Robin|userId/);
  });

  it('no longer connected: it says so, and keeps what was read', async () => {
    const tool = open(20);
    vi.stubGlobal('fetch', tool.world.environment.fetch);
    const { tenant, secret, pipeline } = tool;
    valueOf(
      await keep(bg.app, { site, tenant, name, keep: 'always', addedAt: bg.clock.toISOString(), secret }),
    );
    const query = { by: 'pipeline', id: pipeline } as const;
    const added = await addScope(bg.app, { requestId: 'r1', scope: { name: 'Sales', site, tenant, query } });
    const id = valueOf(added).scopes[0]?.scope.id ?? '';
    await run(bg.app);
    const before = valueOf(await getScopes(bg.app)).scopes[0]?.items;
    valueOf(await forget(bg.app, { site, tenant }));
    const asked = tool.world.made.length;
    bg.clock = new Date(bg.clock.getTime() + 7_200_000);
    valueOf(await runScopes(bg.app, { id }));
    await run(bg.app);
    const [scope] = valueOf(await getScopes(bg.app)).scopes;
    expect(scope).toMatchObject({ state: { is: 'failed', fault: { code: 'not_connected' } }, items: before });
    expect(tool.world.made.length).toBe(asked);
  });
});

it('a team of Linear: read whole, with its past, and nobody in it', async () => {
  const control = new WorldControl();
  const world = worldEnvironment(linear.open({ seed: 1, items: 150 }, control), control);
  vi.stubGlobal('fetch', world.environment.fetch);
  const place = { site: 'linear', tenant: 'acme' } as const;
  const secret = { kind: 'key', key: API_KEY } as const;
  valueOf(
    await keep(bg.app, { ...place, name: 'Acme', keep: 'always', addedAt: bg.clock.toISOString(), secret }),
  );
  const query = { by: 'team', key: 'ENG' } as const;
  const added = await addScope(bg.app, { requestId: 'r1', scope: { name: 'Engineering', ...place, query } });
  const id = valueOf(added).scopes[0]?.scope.id ?? '';
  await run(bg.app);
  const [scope] = valueOf(await getScopes(bg.app)).scopes;
  expect(scope?.state).toMatchObject({ is: 'whole' });
  const work = valueOf(await bg.app.store.read((tx) => workOf(tx, id)));
  expect(work.length).toBe(scope?.items);
  expect(work.length).toBeGreaterThan(100);
  expect(work.every(({ team, history }) => team === 'ENG' && history !== undefined)).toBe(true);
  const tokens = new Set(work.flatMap(({ assignee }) => assignee ?? []));
  expect(tokens.size).toBe(PEOPLE.length);
  const said = JSON.stringify(work);
  for (const [at, name] of PEOPLE.entries()) {
    expect(said).not.toContain(name);
    expect(said).not.toContain(idOf('user', at));
  }
});
