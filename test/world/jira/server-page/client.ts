/** Script of Data Center's board and backlog: everything is drawn after the page has loaded, and drawn anew at each change. */
import { build } from '../../page/mount.ts';
import { backlog } from './backlog.ts';
import { detail, pool, type BoardActions } from './board.ts';
import type { ServerFacts } from './parts.ts';

const facts = JSON.parse(document.querySelector('#world-facts')?.textContent ?? '{}') as ServerFacts;
const work = document.querySelector('#ghx-work') as HTMLElement | null;
const drags = { started: 0, ended: 0, dropped: 0, lost: 0 };
(window as unknown as { world: unknown }).world = {
  hydrated: true,
  hydrationErrors: [],
  errors: [],
  drags,
  shortcuts: [],
  render: draw,
};

const actions: BoardActions = {
  dragStart(event, key) {
    event.dataTransfer?.setData('text/plain', key);
    drags.started += 1;
  },
  drop(event, status) {
    event.preventDefault();
    const issue = facts.issues.find(({ key }) => key === event.dataTransfer?.getData('text/plain'));
    if (!issue) {
      drags.lost += 1;
      return;
    }
    issue.status = status;
    drags.dropped += 1;
    draw();
  },
  select(key) {
    const url = new URL(location.href);
    url.searchParams.set('view', 'detail');
    url.searchParams.set('selectedIssue', key);
    history.replaceState(null, '', url);
    draw();
  },
};

/** GreenHopper keeps no nodes: each change replaces the whole pool. */
function draw(): void {
  const query = new URLSearchParams(location.search);
  const view = query.get('view') ?? '';
  const selected = facts.issues.find(({ key }) => key === query.get('selectedIssue'));
  work?.replaceChildren(build(view.startsWith('planning') ? backlog(facts) : pool(facts, actions)));
  if (view === 'detail' && selected) work?.append(build(detail(facts, selected)));
}

document.addEventListener('dragend', () => {
  drags.ended += 1;
});
window.setTimeout(draw, 80);
