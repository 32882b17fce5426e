/** All places where HubSpot shows deals and tickets, most specific first. */
import type { Route, Surface, View } from '../adapter.ts';
import { board } from './board.ts';
import { links } from './links.ts';
import { record } from './record.ts';
import { table, workspace } from './table.ts';

const listed: ReadonlySet<View> = new Set<View>(['list', 'board']);

export interface Built {
  readonly all: readonly Surface[];
  /** Rows and cards, which the self-check counts. */
  readonly rows: readonly Surface[];
}

/** An index page without a word for it in its address may be a table or a board: both are looked for on either. */
function build(view: View): Built {
  const isList = listed.has(view);
  const rows = isList ? [board, table('list'), workspace] : [table('links')];
  const named = [...rows, record(view === 'issue' ? 'issue' : 'deal')];
  const known = named.map(({ selector }) => selector).join(',');
  return { all: [...named, links(known, isList ? view : 'links')], rows };
}

const built = new Map<View, Built>();

/** The same list for the same kind of page. */
export function surfacesOf({ view }: Route): Built {
  const list = built.get(view) ?? build(view);
  built.set(view, list);
  return list;
}
