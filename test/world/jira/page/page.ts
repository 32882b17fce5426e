import { backlog } from './backlog.ts';
import { businessBoard } from './business-board.ts';
import { calendar } from './calendar.ts';
import { h, type Child, type VNode } from '../../page/h.ts';
import { issueBody } from './issue-body.ts';
import { navigator } from './navigator.ts';
import { button } from './parts.ts';
import { placeOf, type Place } from './place.ts';
import { plans } from './plans.ts';
import { shell } from './shell.ts';
import { softwareBoard } from './software-board.ts';
import { withSelected, type Actions, type State } from './state.ts';
import { summary } from './summary.ts';
import { issueTable } from './table.ts';
import { businessTimeline, softwareTimeline } from './timelines.ts';

function content(state: State, actions: Actions, place: Place): Child {
  const business = place.project?.kind === 'business';
  switch (place.name) {
    case 'board':
      return business ? businessBoard(state, actions, place) : softwareBoard(state, actions, place);
    case 'backlog':
      return backlog(state, actions, place);
    case 'timeline':
      return business ? businessTimeline(state, actions, place) : softwareTimeline(state, actions, place);
    case 'list':
      return issueTable(
        state,
        actions,
        state.issues.filter(({ project, type }) => project === place.project?.key && type !== 'Epic'),
        { box: 'list', opens: 'panel', older: business },
      );
    case 'calendar':
      return calendar(state, actions, place);
    case 'summary':
    case 'for-you':
      return summary(state, place);
    case 'navigator':
      return navigator(state, actions, place);
    case 'plans':
      return plans(state, actions);
    case 'issue': {
      const issue = state.byKey.get(place.key ?? '');
      return issue ? issueBody(state, actions, issue, 'wide') : h('p', {}, 'This work item cannot be found.');
    }
  }
}

/** `?selectedIssue=`: on boards a modal dialog without a label, elsewhere a panel that is no dialog. */
function over(state: State, actions: Actions, place: Place): Child {
  const issue = place.selected === null ? undefined : state.byKey.get(place.selected);
  if (!issue || state.loading) return null;
  const close = button('Close', {
    class: 'button close',
    onclick: () => actions.go(withSelected(state.path, null)),
  });
  if (place.name === 'board')
    return h(
      'div',
      { class: 'blanket', key: 'modal' },
      h(
        'div',
        { role: 'dialog', class: 'dialog', testid: 'issue.views.issue-details.issue-modal.modal-dialog' },
        h('div', { class: 'dialog-bar' }, button('Switch to sidebar'), close),
        issueBody(state, actions, issue, 'wide'),
      ),
    );
  return h(
    'aside',
    { class: 'panel', key: 'panel' },
    h('div', { class: 'dialog-bar' }, close),
    issueBody(state, actions, issue, 'compact'),
  );
}

/** The whole page at the state's path. */
export function page(state: State, actions: Actions): VNode {
  const place = placeOf(state.path, state.facts.projects);
  if (!place) return h('div', { class: 'layout' }, h('p', {}, 'Not found'));
  return shell(state, actions, place, content(state, actions, place), over(state, actions, place));
}

/** Document titles as Jira sets them. */
export function titleOf(state: State): string {
  const place = placeOf(state.path, state.facts.projects);
  const open = state.byKey.get(place?.key ?? '');
  if (place?.name === 'issue' && open) return `[${open.key}] ${open.title} - Jira`;
  const name = place?.name ?? 'Jira';
  const view = name.charAt(0).toUpperCase() + name.slice(1);
  return place?.project ? `${view} - ${place.project.name} - Jira` : `${view} - Jira`;
}
