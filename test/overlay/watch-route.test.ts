// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { watchRoute } from '../../lib/overlay/watch-route.ts';
import type { Route } from '../../lib/sites/adapter.ts';

/** Boards under `/board`, items under `/browse/KEY` and beside anything with `?open=KEY`; nothing of ours elsewhere. */
function route(url: URL): Route | null {
  const key = /^\/browse\/(.+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('open') ?? undefined;
  if (!key && !url.pathname.startsWith('/board')) return null;
  return { site: 'jira', tenant: url.hostname, view: key ? 'issue' : 'board', ...(key && { key }) };
}

function watching(from: string) {
  const life = new AbortController();
  const heard: [Route | null, boolean][] = [];
  let href = `https://acme.atlassian.net${from}`;
  const watch = watchRoute(
    { route },
    { href: () => href, window, document },
    (now, moved) => heard.push([now, moved]),
    life.signal,
  );
  return {
    heard,
    watch,
    life,
    go(path: string) {
      href = `https://acme.atlassian.net${path}`;
      watch.check();
      return heard.at(-1);
    },
  };
}

describe('watching the address', () => {
  it('says nothing while it stays the same', () => {
    const { watch, heard } = watching('/board/1');
    for (let i = 0; i < 10; i += 1) watch.check();
    expect(heard).toEqual([]);
  });

  it('tells another page from the same one with an item opened beside it', () => {
    const { go } = watching('/board/1');
    expect(go('/board/1?open=A-1')).toMatchObject([{ key: 'A-1' }, false]);
    expect(go('/board/1?open=A-2')).toMatchObject([{ key: 'A-2' }, false]);
    expect(go('/board/1')).toMatchObject([{ view: 'board' }, false]);
    expect(go('/board/1?filter=2')).toMatchObject([{ view: 'board' }, true]);
    expect(go('/browse/A-1')).toMatchObject([{ key: 'A-1' }, true]);
    expect(go('/elsewhere')).toEqual([null, true]);
  });

  it('keeps the route object where the new address means the same', () => {
    const { watch, go } = watching('/board/1');
    const before = watch.route;
    expect(go('/board/2')?.[0]).toBe(before);
  });

  it('hears of the browser going back, and of nothing after its end', () => {
    const { heard, go, life } = watching('/board/1');
    life.abort();
    go('/board/2');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(heard).toEqual([]);
  });
});
