import type { Theme } from '../domain/look.ts';
import type { Paint } from '../messages/protocol.ts';
import type { Anchor } from '../sites/adapter.ts';
import type { Reader, ReadItem } from '../sites/read-page.ts';
import { createBadge, LOADING } from './badge.ts';
import { clearOf, isPlaced, keepClear, place, placeOf } from './badge-place.ts';
import { shapeName, type BadgeShape } from './badge-style.ts';
import type { TimeLeft } from './frame-work.ts';
import { isConnected } from './page-document.ts';
import { createReAdds } from './re-adds.ts';
import type { Row } from './rows.ts';

/** Rows read before any is written to: reading style after writing would make the page lay itself out anew. */
const TOGETHER = 24;

export interface ShowOptions {
  reader(): Reader | null;
  theme(): Theme;
  /** `off`: badges are switched off. `wait`: read and ask, but put nothing into the page yet. */
  mode(): 'off' | 'wait' | 'on';
  paintOf(key: string): Paint | null;
  /** The item is on screen. */
  want(found: ReadItem): void;
  /** What the row showed before, and shows no more as it was read then. */
  unwant(found: ReadItem): void;
  /** The row shows no item any more; what stands in it may. */
  lost(row: Row): void;
  now(): number;
}

interface Job {
  readonly row: Row;
  /** What it showed before it was read again; null = it was not. */
  readonly before: ReadItem | null;
  readonly found: ReadItem | null;
  readonly anchor: Anchor | null;
  readonly shape: BadgeShape | null;
  /** Pixels at the end of the row that the badge leaves free; null = it is not asked to. */
  readonly clear: number | null;
}

export interface ShowRows {
  /** The row has come into view, has changed, or its verdict or the theme has. */
  add(row: Row): void;
  clear(): void;
  work(timeLeft: TimeLeft): boolean;
}

/** Brings badges in line with what rows show: reads a handful of rows, then writes a handful of badges. */
export function createShowRows(options: ShowOptions): ShowRows {
  const waiting = new Set<Row>();
  /** Rows of one kind are built alike, so what a corner hangs on is asked once per kind. */
  let shapes = new Map<string, BadgeShape>();
  let readBy: Reader | null = null;

  const shapeOf = (row: Row, { view, page }: ReadItem, anchor: Anchor): BadgeShape => {
    const dense = anchor.dense === true;
    const kind = `${view} ${anchor.place} ${anchor.parent === row.el} ${anchor.parent.localName} ${dense} ${page}`;
    let shape = shapes.get(kind);
    if (!shape) shapes.set(kind, (shape = { place: placeOf(anchor), dense, page }));
    return shape;
  };

  function read(row: Row, reader: Reader): Job {
    const before = row.stale ? row.found : null;
    if (row.stale) {
      row.found = reader.read(row.el, before);
      row.stale = false;
      if (row.found?.key !== before?.key) row.reAdds = null;
      if (before && !row.found) options.lost(row);
    }
    const found = options.mode() === 'off' ? null : row.found;
    const anchor = found && options.mode() === 'on' ? found.anchor : null;
    const shape = found && anchor && shapeOf(row, found, anchor);
    return { row, before, found, anchor, shape, clear: anchor?.clear ? clearOf(anchor, anchor.clear) : null };
  }

  function write({ row, before, found, anchor, shape, clear }: Job): void {
    const old = row.badge;
    if (found) options.want(found);
    if (before) options.unwant(before);
    if (!found || !anchor || !shape) {
      row.badge = null;
      old?.host.remove();
      return;
    }
    const fits = old !== null && (old.shape === shape || shapeName(old.shape) === shapeName(shape));
    if (old && !fits) old.host.remove();
    const badge = fits ? old : createBadge(shape);
    row.badge = badge;
    badge.paint(options.paintOf(found.key) ?? LOADING, options.theme());
    if (clear !== null) keepClear(badge.host, clear);
    if (isPlaced(badge.host, anchor, shape.place)) return;
    // The first placing is free; after that the page has taken the badge out, and may win.
    if (row.reAdds && !row.reAdds.allow(options.now())) return;
    row.reAdds ??= createReAdds();
    place(badge.host, anchor);
  }

  return {
    add: (row) => void waiting.add(row),
    clear: () => waiting.clear(),
    work(timeLeft) {
      const reader = options.reader();
      if (reader !== readBy) shapes = new Map();
      readBy = reader;
      if (!reader) waiting.clear();
      while (reader && waiting.size > 0 && timeLeft()) {
        const jobs: Job[] = [];
        for (const row of waiting) {
          waiting.delete(row);
          if (row.visible && isConnected(row.el)) jobs.push(read(row, reader));
          else if (row.stale) row.badge?.withdraw();
          if (jobs.length >= TOGETHER || !timeLeft()) break;
        }
        for (const job of jobs) write(job);
      }
      // What was said of a row's last item must not stand on its next one, not even for a frame.
      for (const row of waiting) if (row.stale) row.badge?.withdraw();
      return waiting.size > 0;
    },
  };
}
