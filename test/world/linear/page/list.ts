/** Lists of issues: groups and rows in one virtualised list, elements taken over by whatever comes to their place. */
import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { icon } from './parts.ts';
import { issueRow, ROW_PX } from './row.ts';
import { groupsOf, type Actions, type Group, type State } from './state.ts';

const GROUP_PX = 36;
/** Pixels beyond the window that are in the DOM too. */
const OVERSCAN_PX = 200;
const WINDOW_PX = 760;

interface Entry {
  readonly height: number;
  readonly node: () => VNode;
}

/** Those of the entries that the window shows, and the room of the others. */
function windowed(entries: readonly Entry[], top: number, everything: boolean): VNode[] {
  const shown: VNode[] = [];
  const room = { above: 0, below: 0 };
  let at = 0;
  for (const { height, node } of entries) {
    if (everything || (at + height > top - OVERSCAN_PX && at < top + WINDOW_PX + OVERSCAN_PX))
      shown.push(node());
    else if (shown.length === 0) room.above += height;
    else room.below += height;
    at += height;
  }
  const spacer = (px: number): VNode => h('div', { class: 'room', style: { height: `${px}px` } });
  return [spacer(room.above), ...shown, spacer(room.below)];
}

const groupHead = ({ state, issues }: Group): Entry => ({
  height: GROUP_PX,
  node: () =>
    h(
      'div',
      {
        'data-list-row': 'true',
        'data-list-key': `GROUP_${state.toLowerCase().replace(' ', '-')}`,
        class: 'group',
        style: { height: `${GROUP_PX}px` },
      },
      icon(state),
      h('span', {}, state),
      h('span', { class: 'faint' }, issues.length),
    ),
});

/** `onRow`: what a click on a row does instead of leading to the issue's page. */
export function issueList(
  state: State,
  actions: Actions,
  onRow?: (issue: Issue) => (event: MouseEvent) => void,
): VNode {
  const entries = groupsOf(state, state.place).flatMap((group): Entry[] => [
    groupHead(group),
    ...group.issues.map((issue) => ({ height: ROW_PX, node: () => issueRow(state, issue, onRow?.(issue)) })),
  ]);
  return h(
    'div',
    { 'data-list-container': 'true', class: 'list' },
    h(
      'div',
      {
        'data-list-wrapper': 'true',
        'data-scroll-container': 'true',
        'data-restore-scroll-view': `${state.path}|0`,
        class: 'scrolls',
        onscroll: (event: Event) => actions.scrolled('list', (event.currentTarget as Element).scrollTop),
      },
      windowed(entries, state.scroll['list'] ?? 0, state.facts.everything),
    ),
  );
}
