import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { button, lozenge, priorityPicture, typePicture } from './parts.ts';
import type { Place } from './place.ts';
import { toolbar } from './shell.ts';
import { withSelected, type Actions, type State } from './state.ts';

/** The month the world is in. */
const MONTH = '2026-11';

/** A button that is called a link; its label is the key and nothing else. There is no address on this page. */
const card = (state: State, actions: Actions, issue: Issue, where: string): VNode => {
  const name = `calendar.ui.${where}.calendar-card`;
  return h(
    'button',
    {
      type: 'button',
      role: 'link',
      'aria-label': issue.key,
      testid: `${name}-container`,
      class: 'calendar-card',
      onclick: () => actions.go(withSelected(state.path, issue.key)),
    },
    h(
      'div',
      {
        testid: `${name}.draggable`,
        draggable: 'true',
        ondragstart: (event: DragEvent) => actions.dragStart(event, issue.key),
        ondragend: () => actions.dragEnd(),
      },
      h('div', { class: 'clip' }, issue.title),
      h(
        'div',
        { class: 'card-line low' },
        typePicture(issue),
        h('div', { class: 'key' }, issue.key),
        h('div', {}, lozenge(issue.status, 'common-components-status-lozenge.status-lozenge')),
        priorityPicture(issue, `${issue.priority} priority`, { testid: `${name}-priority.priority-icon` }),
      ),
    ),
  );
};

export function calendar(state: State, actions: Actions, place: Place): VNode {
  const issues = state.issues.filter((issue) => issue.project === place.project?.key).slice(0, 40);
  const unscheduled = issues.slice(0, 9);
  const days = Array.from({ length: 28 }, (_, i) => `${MONTH}-${String(i + 2).padStart(2, '0')}`);
  return h(
    'div',
    { class: 'fill' },
    toolbar(button('Today'), button('November 2026')),
    h(
      'div',
      { testid: 'calendar.ui.container', class: 'calendar' },
      h(
        'div',
        { testid: 'calendar', class: 'month' },
        days.map((day, i) =>
          h(
            'div',
            { key: day, class: 'day' },
            h('div', { class: 'faint' }, Number(day.slice(-2))),
            i % 4 === 1 &&
              issues
                .slice(9 + (i - 1) / 4)
                .slice(0, 1)
                .map((issue) => card(state, actions, issue, 'calendar-renderer.calendar-event')),
          ),
        ),
      ),
      h(
        'aside',
        { role: 'complementary', 'aria-label': 'Unscheduled work', class: 'unscheduled' },
        h('h2', { testid: 'calendar.ui.calendar-unscheduled-panel.heading' }, 'Unscheduled work'),
        h(
          'div',
          { testid: 'calendar.ui.calendar-unscheduled-panel.calendar-unscheduled-panel-card-list.container' },
          h(
            'ul',
            {},
            unscheduled.map((issue) =>
              h(
                'li',
                { key: issue.key },
                card(
                  state,
                  actions,
                  issue,
                  'calendar-unscheduled-panel.calendar-unscheduled-panel-card-list.calendar-unscheduled-panel-card',
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
