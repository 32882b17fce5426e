/**
 * All places where Jira shows work items, most specific first. Data Center's markup is met on old Cloud sites too
 * (GreenHopper boards), so it is looked for on both; Cloud's is not looked for on Data Center.
 */
import type { Route, Surface, View } from '../adapter.ts';
import { backlog } from './backlog.ts';
import { businessBoard } from './business-board.ts';
import { calendar } from './calendar.ts';
import { cloudBoard } from './cloud-board.ts';
import { fallback } from './fallback.ts';
import { issueTable } from './issue-table.ts';
import { issueView } from './issue-view.ts';
import { links } from './links.ts';
import { plan } from './plan.ts';
import { serverBoard, serverDetail } from './server-board.ts';
import { serverIssue } from './server-issue.ts';
import { serverNavigator } from './server-navigator.ts';
import { splitView } from './split-view.ts';
import { timeline } from './timeline.ts';

/** The common table takes the name of the page it is on; on an issue or over a board it lists child items. */
const tableView = (view: View): View =>
  view === 'list' || view === 'navigator' || view === 'timeline' ? view : 'links';

/** Calendars have no links, and searching for labels is dear: only where one may be. */
const CALENDARS = new Set<View>(['calendar', 'project', 'inbox']);

function build(route: Route): Built {
  const server = [
    serverIssue,
    serverBoard(route.view === 'backlog' ? 'backlog' : 'board'),
    ...serverNavigator(tableView(route.view)),
    serverDetail,
  ];
  const cloud = [
    ...issueView(route.view),
    cloudBoard,
    businessBoard,
    ...backlog,
    issueTable(tableView(route.view)),
    timeline,
    plan,
    ...(CALENDARS.has(route.view) ? [calendar] : []),
    links,
    splitView,
  ];
  const named = route.flavour === 'server' ? server : [...cloud, ...server];
  const rows = named
    .filter((each) => !each.page)
    .map((each) => each.selector)
    .join(',');
  return { all: [...named, ...fallback(rows, route.view === 'issue' ? 'links' : route.view)], rows };
}

interface Built {
  readonly all: readonly Surface[];
  /** Selector of every row that has a name: what the fallback groups by and the self-check counts. */
  readonly rows: string;
}

const built = new Map<string, Built>();

/** The same list for the same kind of page. */
export function surfacesOf(route: Route): Built {
  const kind = `${route.flavour ?? ''} ${route.view}`;
  const list = built.get(kind) ?? build(route);
  built.set(kind, list);
  return list;
}
