import { beforeEach, describe, expect, it, vi, afterEach } from 'vitest';
import { refreshShares } from '../../../lib/app/sharing/sharing.ts';
import type { Strategy } from '../../../lib/domain/strategy.ts';
import { propertyTask, type PropertyTask } from '../../../lib/trackers/jira/property.ts';
import { HostControl } from '../../world/control.ts';
import { browserEnvironment } from '../../../lib/trackers/environment.ts';
import { properties } from '../../world/jira/properties.ts';
import { freshIndexedDB } from '../../store/fresh.ts';
import { background, valueOf, type Background } from '../background.ts';
import { ADDRESS, Host, named, nameNow, ORIGIN, putOwn, sharing, withoutGoal } from './host.ts';

const ITEM = 'https://acme.atlassian.net/browse/SHOP-1';
const JIRA = 'https://acme.atlassian.net';

/** One item of Jira with its properties, and people who have it open. */
class Item {
  readonly levers = new HostControl();
  readonly values = new Map<string, string>();
  readonly asked: string[] = [];
  /** Runs before a request is answered: what others do meanwhile. */
  before: (method: string, path: string) => void | Promise<void> = () => undefined;
  mayEdit = true;
  status: number | null = null;

  page = async (origin: string, task: unknown): Promise<unknown> => {
    const fetch = async (url: string, init: RequestInit): Promise<Response> => {
      const { pathname } = new URL(url);
      const method = init.method ?? 'GET';
      this.asked.push(`${method} ${pathname}`);
      await this.before(method, pathname);
      if (this.status !== null) return new Response('{}', { status: this.status });
      const [, name] = /\/rest\/api\/3\/issue\/SHOP-1\/properties(?:\/(.+))?$/.exec(pathname) ?? [];
      const given = properties(
        method,
        name && decodeURIComponent(name),
        String(init.body ?? ''),
        this.values,
        this.mayEdit,
      );
      const body = given.status === 204 ? null : given.body;
      return new Response(body, { status: given.status, headers: { 'content-type': given.type } });
    };
    // What a tab is handed is JSON, and so is what it answers.
    const sent = JSON.parse(JSON.stringify(task)) as PropertyTask;
    return JSON.parse(JSON.stringify(await propertyTask({ ...browserEnvironment(), fetch, origin }, sent)));
  };
}

let item = new Item();
let bg = background();
/** A person with a browser and a database of their own, on the same item. */
const person = (name: string): Background => {
  const someone = background(undefined, name);
  someone.extension.allowed.add(JIRA);
  someone.extension.tab = item.page;
  return someone;
};
beforeEach(() => {
  freshIndexedDB();
  item = new Item();
  bg = person('throughline');
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

const follow = async (who = bg) => valueOf(await who.page('sharing.follow', { from: 'item', address: ITEM }));
const write = async (who = bg) => valueOf(await who.page('sharing.write', {}));
const refresh = async (who = bg) => valueOf(await who.page('sharing.refresh', {}));
const decide = async (who: Background, take: boolean) => {
  const digest = (await sharing(who)).item?.pending?.digest ?? '';
  return valueOf(await who.page('sharing.decide', { from: 'item', digest, take }));
};

describe('a strategy on an item', () => {
  it('is written by one and read by the other, who edits and writes it back', async () => {
    await putOwn(bg, named('First'));
    expect((await follow()).sharing).toMatchObject({ inForce: 'own', item: { ahead: true, key: 'SHOP-1' } });
    expect((await write()).fault).toBeUndefined();
    expect(await sharing(bg)).toMatchObject({ inForce: 'item', item: { ahead: false } });

    const other = person('other');
    await follow(other);
    expect(await nameNow(other)).toBe('First');
    await putOwn(other, named('Second'));
    expect((await sharing(other)).item?.ahead).toBe(true);
    expect((await write(other)).fault).toBeUndefined();
    await refresh();
    expect(await nameNow(bg)).toBe('Second');
    expect(item.values.size).toBe(2);
  });

  it('of any size goes into numbered parts that Jira takes, and comes back the same', async () => {
    const long = {
      ...named('Long "quoted" \\ ümläut 🎯'),
      goals: named('').goals.map((goal) => ({
        ...goal,
        description: `"\\🎯${'"'.repeat(9_000)}`,
      })),
    } as Strategy;
    await putOwn(bg, long);
    await follow();
    expect((await write()).fault).toBeUndefined();
    expect(item.values.size).toBeGreaterThan(5);
    expect(Math.max(...[...item.values.values()].map((value) => value.length))).toBeLessThanOrEqual(32_768);
    const other = person('other');
    await follow(other);
    expect(valueOf(await other.page('strategy.get', {})).strategy).toEqual(long);
  });

  it('that is too large for an item is refused in words, and nothing is written', async () => {
    await putOwn(bg, {
      ...named('Huge'),
      goals: Array.from({ length: 80 }, (_, n) => ({
        id: `goal-${n}`,
        title: `Goal ${n}`,
        level: 'team',
        status: 'active',
        description: 'x'.repeat(9_000),
      })) as never,
      rules: [],
      exceptions: [],
    });
    await follow();
    expect((await write()).fault?.code).toBe('too_big');
    expect(item.values.size).toBe(0);
  });

  it('is not written over what somebody has written since: both are shown, and either may go on', async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
    const other = person('other');
    await follow(other);
    await putOwn(other, named('Theirs'));
    await write(other);
    await putOwn(bg, named('Mine'));
    expect((await write()).fault?.code).toBe('written_meanwhile');
    const { item: now } = await sharing(bg);
    expect(now?.pending).toMatchObject({
      conflict: true,
      diff: { changed: [expect.stringContaining('Theirs')] },
    });
    expect(await nameNow(bg)).toBe('Mine');
    // Until there is an answer nothing is written.
    expect((await write()).fault?.code).toBe('written_meanwhile');

    await decide(bg, false);
    expect(await nameNow(bg)).toBe('Mine');
    expect((await sharing(bg)).item).toMatchObject({ ahead: true });
    // What was not taken is not lost when it is written over.
    const { versions = [] } = valueOf(await bg.page('export', {}));
    expect(versions.slice(-2).map(({ strategy, how }) => [strategy.name, how])).toEqual([
      ['Theirs', 'shared'],
      ['Mine', 'edit'],
    ]);
    expect((await write()).fault).toBeUndefined();

    await putOwn(other, named('Theirs again'));
    await write(other);
    await decide(other, true);
    expect(await nameNow(other)).toBe('Mine');
    expect(JSON.stringify(valueOf(await other.page('export', {})).versions)).toContain('Theirs again');
  });

  it('gives both sides and what they began from while there is a conflict, so that they can be made one', async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
    expect(await bg.page('sharing.sides', {})).toMatchObject({ ok: false, error: { code: 'not_found' } });
    const other = person('other');
    await follow(other);
    await putOwn(other, named('Theirs'));
    await write(other);
    await putOwn(bg, named('Mine'));
    await write();
    const { base, mine, theirs } = valueOf(await bg.page('sharing.sides', {}));
    expect([base.name, mine.name, theirs.name]).toEqual(['Base', 'Mine', 'Theirs']);
  });

  it('that somebody writes in the very moment is found before the head is turned', async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
    const other = person('other');
    await follow(other);
    await putOwn(other, named('Theirs'));
    await putOwn(bg, named('Mine'));
    let once = true;
    item.before = async (method, path) => {
      if (!once || method !== 'PUT' || path.endsWith('/throughline.strategy')) return;
      once = false;
      await write(other);
    };
    expect((await write()).fault?.code).toBe('written_meanwhile');
    expect((await sharing(bg)).item?.pending?.conflict).toBe(true);
    // The other’s is whole, and of the attempt nothing is left.
    expect(item.values.size).toBe(2);
    await refresh(other);
    expect(await nameNow(other)).toBe('Theirs');
  });

  it('overwritten in the last instant, where Jira itself cannot be asked to compare, is seen at the next reading', async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
    const other = person('other');
    await follow(other);
    await putOwn(other, named('Theirs'));
    await putOwn(bg, named('Mine'));
    let once = true;
    item.before = async (method, path) => {
      if (!once || method !== 'PUT' || !path.endsWith('/throughline.strategy')) return;
      once = false;
      await write(other);
    };
    await write();
    item.before = () => undefined;
    await refresh(other);
    expect((await sharing(other)).item?.pending?.diff.changed.join()).toContain('Mine');
    expect(await nameNow(other)).toBe('Theirs');
  });

  it('that removes a goal waits for a yes; one that adds or edits is taken by itself', async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
    const other = person('other');
    await follow(other);
    await putOwn(other, named('Edited'));
    await write(other);
    await refreshShares(bg.app);
    expect(await nameNow(bg)).toBe('Edited');
    await putOwn(other, withoutGoal());
    await write(other);
    await refreshShares(bg.app);
    expect((await sharing(bg)).item?.pending).toMatchObject({
      conflict: false,
      removed: ['Legacy mobile app'],
    });
    await decide(bg, true);
    expect(await nameNow(bg)).toBe('Fewer');
  });

  it('stands behind an address, with what was edited of it, and is in use again afterwards', async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
    await putOwn(bg, named('Edited'));
    const host = new Host();
    bg.extension.allowed.add(ORIGIN);
    host.serve(JSON.stringify(named('By address')));
    valueOf(await bg.page('sharing.follow', { from: 'url', address: ADDRESS }));
    expect(await nameNow(bg)).toBe('By address');
    const held = await bg.page('sharing.write', {});
    expect(held).toMatchObject({ ok: false, error: { code: 'held' } });
    valueOf(await bg.page('sharing.stop', { from: 'url', keep: 'own' }));
    expect(await nameNow(bg)).toBe('Edited');
    expect(await sharing(bg)).toMatchObject({ inForce: 'item', item: { ahead: true } });
    valueOf(await bg.page('sharing.stop', { from: 'item', keep: 'own' }));
    expect(await nameNow(bg)).toBe('Base');
  });
});

describe('an item that does not give its strategy', () => {
  beforeEach(async () => {
    await putOwn(bg, named('Base'));
    await follow();
    await write();
  });

  it.each([
    [401, 'signed_out'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [410, 'gone'],
    [429, 'rate_limited'],
    [503, 'server_error'],
  ])('with status %i says %s, and the last good copy stays', async (status, code) => {
    item.status = status;
    expect((await refresh()).item?.fault?.code).toBe(code);
    expect(await nameNow(bg)).toBe('Base');
    item.status = null;
    expect((await refresh()).item?.fault).toBeUndefined();
  });

  it('may be seen and not edited: writing says so, and leaves nothing behind', async () => {
    item.mayEdit = false;
    const before = [...item.values];
    await putOwn(bg, named('Mine'));
    expect((await write()).fault?.code).toBe('forbidden');
    expect([...item.values]).toEqual(before);
  });

  it('is not asked by itself without a tab, and says so to a person', async () => {
    bg.extension.tab = null;
    expect(valueOf(await refreshShares(bg.app)).item?.fault).toBeUndefined();
    expect((await refresh()).item?.fault?.code).toBe('no_tab');
  });

  it.each([
    ['no head', 'throughline.strategy', '{"throughline":2}', 'bad_answer'],
    ['a part that is gone', /\.1$/, null, 'bad_answer'],
    ['a part that is no text', /\.1$/, '7', 'bad_answer'],
    ['a strategy that is none', /\.1$/, '"{\\"schema\\":1}"', 'invalid'],
  ])('with %s is refused; the last good copy stays', async (_what, where, value, code) => {
    const other = person('other');
    for (const name of [...item.values.keys()])
      if (typeof where === 'string' ? name === where : where.test(name)) {
        if (value === null) item.values.delete(name);
        else item.values.set(name, value);
      }
    expect((await follow(other)).fault?.code).toBe(code);
    expect((await refresh()).item?.fault?.code).toBe(code);
    expect(await nameNow(bg)).toBe('Base');
  });

  it.each([
    null,
    'text',
    { is: 'read', text: 7 },
    { is: 'failed', fault: 'made_up' },
    { is: 'read', text: '', revision: '../x', lineage: [] },
  ])('a page that answers %j is not believed', async (said) => {
    bg.extension.tab = () => Promise.resolve(said);
    expect((await refresh()).item?.fault?.code).toBe('bad_answer');
  });
});

describe('the address of an item', () => {
  it.each([
    'http://acme.atlassian.net/browse/SHOP-1',
    'https://acme.atlassian.net/',
    'https://linear.app/acme/issue/ENG-1/x',
    'nonsense',
  ])('%s is none', async (address) => {
    const answer = await bg.page('sharing.follow', { from: 'item', address });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('of a Jira that a company runs itself is asked by version 2, below its context path', async () => {
    const asked: unknown[] = [];
    bg.extension.allowed.add('https://work.example.com');
    bg.extension.tab = (_origin, task) => {
      asked.push(task);
      return Promise.resolve({ is: 'none' });
    };
    await bg.page('sharing.follow', { from: 'item', address: 'https://work.example.com/jira/browse/PLAT-7' });
    expect(asked).toEqual([{ act: 'read', path: '/jira/rest/api/2/issue/PLAT-7' }]);
  });
});
