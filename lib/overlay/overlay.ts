import type { FieldSource } from '../domain/tracker.ts';
import { ask } from '../messages/client.ts';
import type { Route, SiteAdapter } from '../sites/adapter.ts';
import { askInTurn } from './ask-in-turn.ts';
import { createCard } from './card.ts';
import { createFrameWork, pageFrames, type TimeLeft } from './frame-work.ts';
import { pageAlive, pageClock } from './hydration.ts';
import { createLateRoots } from './late-roots.ts';
import { isAlive } from './lifecycle.ts';
import { focused, html } from './page-document.ts';
import { openPage, type Page } from './page.ts';
import { answerPageState } from './page-state.ts';
import { watchPointer } from './pointer.ts';
import { createRows, type Row } from './rows.ts';
import { createSeenMarks } from './seen-marks.ts';
import { watchShortcut } from './shortcut.ts';
import { createShowRows } from './show-rows.ts';
import { watchStored } from './stored.ts';
import { createTenancy } from './tenancy.ts';
import { pageTimers } from './timers.ts';
import { watchPage } from './watch-page.ts';
import { watchRest } from './watch-rest.ts';
import { watchRoute } from './watch-route.ts';
import { watchTheme } from './watch-theme.ts';

/** Changes of the strategy come in bursts (an import, a batch of observations); one round of questions serves them all. */
const REV_PAUSE_MS = 120;

/**
 * The wiring of everything in this folder. Page changes ─▶ scan queue ─▶ marks ─▶ (in view) rows ─▶ show ─▶ badge, and
 * verdicts wanted ─▶ evaluate ─▶ paints ─▶ show. All of it in one slice of work per frame, none of it while the page rests.
 */
export function runOverlay(
  adapter: SiteAdapter,
  source: (route: Route) => FieldSource | null,
  life: AbortController,
): void {
  const { signal } = life;
  const now = (): number => performance.now();
  let page: Page | null = null;
  let steady = false;
  let switchedOn = true;

  const mode = (): 'off' | 'wait' | 'on' => (!switchedOn ? 'off' : steady ? 'on' : 'wait');
  const rows = createRows(
    {
      onSeen: show,
      onMarks(marks) {
        seen.add(marks);
        work.request();
      },
    },
    signal,
  );
  const seen = createSeenMarks(rows.claimed, (found) => shown.add(rows.track(found)));
  const shown = createShowRows({
    reader: () => page?.reader ?? null,
    theme: () => theme.theme,
    mode,
    paintOf: (key) => tenancy.verdicts?.paintOf(key) ?? null,
    want: (found) => tenancy.verdicts?.want(found),
    unwant: (found) => tenancy.verdicts?.unwant(found),
    lost: (row) => page?.queue.add(row.el),
    now,
  });

  const tenancy = createTenancy(source, {
    ask,
    signal,
    timers: pageTimers,
    now,
    awake: () => !rest.resting,
    onGone: () => life.abort(),
    onPaints(keys) {
      card.refresh(keys);
      for (const row of rows) if (row.visible && row.found && keys.has(row.found.key)) show(row);
    },
  });

  const work = createFrameWork(slice, pageFrames, pageTimers, signal);
  function slice(timeLeft: TimeLeft): boolean {
    if (!isAlive()) life.abort();
    if (signal.aborted || rest.resting) return false;
    address.check();
    // Rows that show something already come first: what they say may be of another item.
    const more =
      shown.work(timeLeft) ||
      seen.work(page?.reader ?? null, timeLeft) ||
      shown.work(timeLeft) ||
      (page?.queue.work(timeLeft) ?? false);
    const pause = page?.queue.pauseMs ?? null;
    if (pause !== null) work.requestIn(pause);
    return askBackground() || more;
  }

  const askBackground = askInTurn({
    verdicts: () => tenancy.verdicts,
    requestIn: work.requestIn,
    now,
  });

  function show(row: Row): void {
    shown.add(row);
    work.request();
  }
  function showAll(): void {
    for (const row of rows) if (row.visible) show(row);
  }
  function lookAtAll(reason: 'flood' | 'wanted'): void {
    page?.queue.addAll(reason);
    const top = html();
    if (top) late.add(top);
    work.request();
  }

  const changes = watchPage({
    flooded: () => page?.queue.whole ?? true,
    overflow: () => lookAtAll('flood'),
    added(root) {
      if (!page) return;
      late.add(root);
      if (page.scanner.bare(root)) return;
      page.queue.add(root);
      work.request();
    },
    changed(el, attribute) {
      const row = rows.around(el);
      if (row) {
        row.stale = true;
        return show(row);
      }
      const mark = page?.scanner.candidate(el, attribute, rows.isAwaited);
      if (mark) rows.awaitMark(mark);
    },
    done: () => address.check(),
  });

  const late = createLateRoots({
    roots: adapter.roots,
    timers: pageTimers,
    top: html,
    isKnown: changes.isWatched,
    onRoot(root) {
      page?.queue.add(root.host);
      work.request();
    },
  });

  function enter(route: Route | null, moved: boolean): void {
    if (moved) {
      card.close();
      rows.sweep();
      tenancy.verdicts?.turnPage(new Set([...rows].map((row) => row.found?.key ?? '')));
    } else tenancy.verdicts?.retry();
    if (route === page?.route) return showAll();
    page = route && open(route);
    if (route) tenancy.enter(route);
    else for (const row of rows) rows.forget(row);
    changes.start(page?.reader.watch ?? []);
    lookAtAll('wanted');
  }

  const open = (route: Route): Page =>
    openPage(
      adapter,
      route,
      rows.awaitMark,
      () => {
        rows.sweep();
        for (const row of rows) row.stale = true;
        showAll();
      },
      changes.addRoot,
    );

  const theme = watchTheme(adapter, showAll, signal);
  const rest = watchRest(
    () => changes.stop(),
    () => {
      if (!isAlive()) return life.abort();
      changes.start(page?.reader.watch ?? []);
      lookAtAll('wanted');
      tenancy.verdicts?.retry();
    },
    signal,
  );
  const address = watchRoute(adapter, { href: () => location.href, window, document }, enter, signal);

  const card = createCard({
    ask,
    item: ({ found }) =>
      found && page ? { site: page.route.site, tenant: page.route.tenant, key: found.key } : null,
    theme: () => theme.theme,
    onPaint: (key, paint) => tenancy.verdicts?.set(key, paint),
  });
  const pointer = watchPointer(
    {
      around: rows.around,
      onHover: (row) => void card.open(row, false),
      onLeave: card.leave,
      onPress: (row) => void card.open(row, true),
    },
    signal,
  );
  watchShortcut(() => {
    const at = focused();
    const row = [at && rows.around(at), pointer.over, ...rows].find((one) => one?.found && one.badge);
    if (row) void card.open(row, true);
    return Boolean(row);
  }, signal);

  watchStored({
    onRev: () =>
      pageTimers.after(REV_PAUSE_MS, () => {
        tenancy.verdicts?.outdate();
        if (/^(?:not_connected|key_refused)$/.test(tenancy.verdicts?.fault ?? '')) tenancy.verdicts?.retry();
        showAll();
      }),
    onBadges(on) {
      switchedOn = on;
      for (const row of rows) show(row);
    },
  });
  window.addEventListener('online', () => tenancy.verdicts?.retry(), { signal });
  answerPageState({
    adapter,
    route: () => page?.route ?? null,
    verdicts: () => tenancy.verdicts,
    wantAll() {
      const root = html();
      if (page && root) for (const found of page.reader.scan(root)) tenancy.verdicts?.want(found);
    },
  });

  signal.addEventListener('abort', () => {
    changes.stop();
    late.stop();
    card.close();
    for (const row of rows) row.badge?.host.remove();
  });

  enter(address.route, false);
  if (rest.resting) changes.stop();
  const firstRow = (): Element | null => {
    const root = html();
    if (adapter.hydrates && page && root) for (const { el } of page.reader.scan(root)) return el;
    return null;
  };
  void pageAlive(firstRow, pageClock, signal).then(() => {
    steady = true;
    showAll();
  });
}
