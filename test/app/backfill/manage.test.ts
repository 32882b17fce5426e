import { beforeEach, describe, expect, test } from 'vitest';
import { SCOPES_KEY } from '../../../lib/messages/scope-messages.ts';
import type { ScopeState } from '../../../lib/messages/protocol.ts';
import { workOf } from '../../../lib/store/work.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { background, codeOf, valueOf, type Background } from '../background.ts';
import { fakeExtension } from '../fake-extension.ts';
import { keepSample } from '../sample.ts';
import { BACKFILL } from '../../../lib/app/backfill/backfill.ts';
import { openJira, type OpenJira } from './open-jira.ts';

beforeEach(freshIndexedDB);

const requestId = 'request-1';

/** The background, and a Jira of which a page is open. */
function withJira(items = 240, flavour: 'cloud' | 'server' = 'cloud') {
  const jira = openJira(items, flavour);
  const extension = fakeExtension();
  extension.allowed.add(`https://${jira.host}`);
  extension.tab = (_origin, task) => jira.answer(task);
  const bg = background(extension);
  bg.clock = new Date();
  return { jira, bg, extension };
}

const scopeOf = ({ host }: OpenJira, key = 'SHOP') =>
  ({ name: key, site: 'jira', tenant: host, query: { by: 'project', key } }) as const;

const stateOf = async (bg: Background): Promise<ScopeState> => {
  await BACKFILL.run(bg.app);
  const [one] = valueOf(await bg.page('scopes.get', {})).scopes;
  if (!one) throw new Error('There is no scope.');
  return one.state;
};

const work = async (bg: Background) => {
  const [one] = valueOf(await bg.page('scopes.get', {})).scopes;
  return valueOf(await bg.app.store.read((tx) => workOf(tx, one?.scope.id ?? '')));
};

describe('a team of Jira', () => {
  test.each(['cloud', 'server'] as const)(
    'on %s is read with histories, parents and opaque people',
    async (flavour) => {
      const { jira, bg } = withJira(240, flavour);
      if (flavour === 'server') await bg.page('sites.add', { site: 'jira', origin: `https://${jira.host}` });
      await bg.page('scopes.add', { requestId, scope: scopeOf(jira, flavour === 'cloud' ? 'SHOP' : 'PLAT') });
      expect(await stateOf(bg)).toMatchObject({ is: 'whole' });
      const items = await work(bg);
      expect(items.length).toBeGreaterThan(150);
      const known = new Map([...jira.issues.values()].map((issue) => [issue.key, issue]));
      for (const item of items) {
        const issue = known.get(item.key);
        const assigned = item.history?.find(({ field }) => field === 'assignee');
        expect(item.assignee === undefined).toBe(issue?.assignee === undefined);
        // Changelogs and items name the same person by the same token.
        expect(assigned?.to).toBe(item.assignee);
        expect(item.assignee ?? '').toMatch(/^(?:[0-9a-f]{24})?$/);
        const last = item.history?.findLast(({ field }) => field === 'status');
        if (issue?.status !== 'To Do') expect(last?.to).toBe(issue?.status);
        expect(item.ancestors?.[0]?.key).toBe(issue?.parent);
        if (issue?.parent !== undefined)
          expect(item.ancestors?.[0]?.labels).toEqual(known.get(issue.parent)?.labels);
      }
      const kept = JSON.stringify(await bg.app.store.read((tx) => tx.objectStore('work').getAll()));
      for (const person of ['5b10-', 'JIRAUSER', 'Okafor', 'Weber', 'person1'])
        expect(kept).not.toContain(person);
    },
  );

  test('what is changed is read again, and what has gone is dropped', async () => {
    const { jira, bg } = withJira(60);
    await bg.page('scopes.add', { requestId, scope: scopeOf(jira) });
    await stateOf(bg);
    const before = (await work(bg)).length;
    jira.requests.length = 0;
    jira.levers.forbidden.add('SHOP-30');
    bg.clock = new Date(bg.clock.getTime() + 25 * 3_600_000);
    expect(await stateOf(bg)).toMatchObject({ is: 'whole', read: before - 1 });
    expect((await work(bg)).some(({ key }) => key === 'SHOP-30')).toBe(false);
    // Nothing had changed: a search for changes, who is asking, and the keys.
    expect(jira.requests.length).toBeLessThanOrEqual(8);
  });

  test('waits for a page, goes on when one is seen, and stops when told to', async () => {
    const { jira, bg, extension } = withJira(60);
    const { tab } = extension;
    extension.tab = null;
    await bg.page('scopes.add', { requestId, scope: scopeOf(jira) });
    expect(await stateOf(bg)).toMatchObject({ is: 'waiting', for: 'tab', read: 0 });
    expect(extension.session.get('scopes.awaited')).toEqual([jira.host]);
    const { scopes } = valueOf(await bg.page('scopes.get', {}));
    const id = scopes[0]?.scope.id ?? '';
    await bg.page('scopes.stop', { id });
    extension.tab = tab;
    expect(await stateOf(bg)).toMatchObject({ is: 'stopped' });
    await bg.page('scopes.run', { id });
    expect(await stateOf(bg)).toMatchObject({ is: 'whole' });
    expect(extension.shared.has(SCOPES_KEY)).toBe(true);
  });

  test('more than can be pulled is counted by Jira itself, by the labels of goals', async () => {
    const { jira, bg } = withJira(21_500);
    await keepSample(bg);
    await bg.page('scopes.add', { requestId, scope: scopeOf(jira) });
    const state = await stateOf(bg);
    expect(state).toMatchObject({ is: 'counted' });
    if (state.is !== 'counted') return;
    expect(state.total).toBeGreaterThan(20_000);
    expect(state.buckets.map(({ bucket }) => bucket)).toContain('goal:self-serve');
    expect(jira.requests.filter((path) => path.endsWith('search/jql'))).toEqual([]);
    expect(await work(bg)).toEqual([]);
  });

  test('what cannot be bounded is never sent; what is not there is said', async () => {
    const { jira, bg } = withJira(10);
    const jql = (text: string) => ({ ...scopeOf(jira), query: { by: 'jql', jql: text } as const });
    for (const text of ['order by created', '  ', 'project = A) OR (project = B', 'summary ~ "x'])
      expect(codeOf(await bg.page('scopes.add', { requestId, scope: jql(text) }))).toMatch(
        /^(invalid|malformed)$/,
      );
    expect(jira.requests).toEqual([]);
    await bg.page('scopes.add', { requestId, scope: jql('nonsense = 1 ORDER BY created') });
    expect(await stateOf(bg)).toMatchObject({ is: 'failed', fault: { code: 'not_found' } });
  });

  test('a session that has ended is no empty team', async () => {
    const { jira, bg } = withJira(10);
    await bg.page('scopes.add', { requestId, scope: scopeOf(jira) });
    await stateOf(bg);
    const before = (await work(bg)).length;
    jira.levers.set({ signedOut: true });
    bg.clock = new Date(bg.clock.getTime() + 25 * 3_600_000);
    expect(await stateOf(bg)).toMatchObject({ is: 'failed', fault: { code: 'signed_out' } });
    expect(await work(bg)).toHaveLength(before);
  });

  test('a removed team comes back as it was; later it is gone with its work', async () => {
    const { jira, bg } = withJira(40);
    await bg.page('scopes.add', { requestId, scope: scopeOf(jira) });
    await stateOf(bg);
    const [one] = valueOf(await bg.page('scopes.get', {})).scopes;
    const id = one?.scope.id ?? '';
    expect(valueOf(await bg.page('scopes.remove', { id })).scopes).toEqual([]);
    const asked = jira.requests.length;
    expect(valueOf(await bg.page('scopes.add', { requestId, scope: scopeOf(jira) })).scopes).toEqual([one]);
    expect(jira.requests).toHaveLength(asked);
    await bg.page('scopes.remove', { id });
    bg.clock = new Date(bg.clock.getTime() + 11 * 60_000);
    await BACKFILL.run(bg.app);
    for (const store of ['scopes', 'work', 'sync'] as const)
      expect(valueOf(await bg.app.store.read((tx) => tx.objectStore(store).count()))).toBe(0);
  });

  test('an export names the teams and holds none of their work; a wipe takes both', async () => {
    const { jira, bg } = withJira(40);
    await bg.page('scopes.add', { requestId, scope: scopeOf(jira) });
    await stateOf(bg);
    const document = valueOf(await bg.page('export', {}));
    expect(document.scopes).toMatchObject([scopeOf(jira)]);
    expect(document.items).toEqual([]);
    expect(JSON.stringify(document)).not.toContain((await work(bg))[0]?.title);
    await bg.page('wipe', { requestId: 'request-2' });
    expect(valueOf(await bg.page('scopes.get', {})).scopes).toEqual([]);
    const text = JSON.stringify(document);
    const { rev } = valueOf(await bg.page('import.preview', { text }));
    await bg.page('import.apply', { text, rev, requestId: 'request-3' });
    expect(await stateOf(bg)).toMatchObject({ is: 'whole' });
  });
});
