import type { Project } from '../issue.ts';
import { h, type Child, type VNode } from '../../page/h.ts';
import { button, iconButton } from './parts.ts';
import type { Place } from './place.ts';
import type { Actions, State } from './state.ts';

export const homeOf = (project: Project): string =>
  project.kind === 'business'
    ? `/jira/core/projects/${project.key}/board?filter=&groupBy=status`
    : `/jira/software/${project.kind === 'company' ? 'c/' : ''}projects/${project.key}/boards/${project.board}`;

const tabsOf = (project: Project): readonly (readonly [string, string])[] => {
  const home = homeOf(project);
  if (project.kind === 'business') {
    const at = (view: string): string => `/jira/core/projects/${project.key}/${view}`;
    return [
      ['Summary', at('summary')],
      ['Board', home],
      ['List', at('list')],
      ['Calendar', at('calendar')],
      ['Timeline', at('timeline')],
    ];
  }
  return [
    ['Timeline', `${home}/timeline`],
    ['Backlog', `${home}/backlog`],
    ['Board', home],
    ['List', `${home.split('/boards')[0] ?? ''}/list`],
    ['All work', `/issues/?jql=project%20%3D%20${project.key}`],
  ];
};

const topBar = (actions: Actions): VNode =>
  h(
    'header',
    { testid: 'page-layout.top-nav', 'data-layout-slot': 'true', class: 'top' },
    h('div', { class: 'brand' }, h('span', { class: 'cube', 'aria-hidden': 'true' }), h('span', {}, 'Jira')),
    h('input', { class: 'search', placeholder: 'Search', 'aria-label': 'Search', id: 'top-search' }),
    h('button', { type: 'button', class: 'button primary', onclick: () => actions.create(true) }, '+ Create'),
    h('div', { class: 'spread' }),
    iconButton('Notifications', '◔'),
    iconButton('Settings', '⚙'),
    h('img', { class: 'me', src: '/images/avatars/2.svg', alt: '', width: 28, height: 28 }),
  );

const sideBar = (state: State, place: Place): VNode => {
  const line = (label: string, href: string, on: boolean, picture: VNode): VNode =>
    h(
      'a',
      { href, class: on ? 'side-link on' : 'side-link', 'data-is-router-link': 'true' },
      picture,
      h('span', {}, label),
    );
  const sign = (path: string): VNode =>
    h(
      'svg',
      { viewBox: '0 0 16 16', class: 'side-sign', 'aria-hidden': 'true' },
      h('path', { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' }),
    );
  return h(
    'nav',
    { testid: 'page-layout.sidebar', 'data-layout-slot': 'true', 'aria-label': 'Sidebar', class: 'side' },
    line(
      'For you',
      '/jira/for-you?tab=assigned',
      place.name === 'for-you',
      sign('M8 8a2.5 2.5 0 1 0 0-5a2.5 2.5 0 1 0 0 5zM3 13.5c1-5 9-5 10 0'),
    ),
    line('Plans', '/jira/plans/3/scenarios/1/timeline', place.name === 'plans', sign('M2 4h7M5 8h7M8 12h6')),
    h('div', { class: 'side-title' }, 'Spaces'),
    state.facts.projects.map((project) =>
      line(
        project.name,
        homeOf(project),
        place.project?.key === project.key,
        h('img', {
          src: `/images/projects/${project.key}.svg`,
          alt: '',
          width: 20,
          height: 20,
          class: 'space-icon',
        }),
      ),
    ),
    h('div', { class: 'side-title' }, 'Filters'),
    line(
      'My open work',
      '/issues/?jql=project%20%3D%20SHOP%20AND%20status%20%3D%20%22To%20Do%22',
      false,
      sign('M2 3.5h12L9.5 9v4.5l-3-1.5V9z'),
    ),
    line(
      'All work',
      '/issues/?jql=project%20in%20(SHOP%2C%20APP%2C%20OPS)',
      false,
      sign('M2 3.5h12L9.5 9v4.5l-3-1.5V9z'),
    ),
  );
};

const spaceHeader = (state: State, place: Place): VNode | null => {
  const { project } = place;
  if (!project || place.name === 'navigator' || place.name === 'issue') return null;
  return h(
    'header',
    {
      id: 'ak-project-view-navigation',
      testid: 'horizontal-nav.ui.content.horizontal-nav',
      class: 'space-header',
    },
    h('div', { class: 'crumb' }, 'Spaces'),
    h(
      'div',
      { testid: 'horizontal-nav-header.ui.project-header.header', class: 'space-title' },
      h('img', {
        src: `/images/projects/${project.key}.svg`,
        alt: '',
        width: 24,
        height: 24,
        class: 'space-icon',
      }),
      h('h1', {}, project.name),
    ),
    h(
      'div',
      { class: 'tabs', role: 'tablist' },
      tabsOf(project).map(([label, href]) => {
        const on = (state.path.split('?')[0] ?? '') === (href.split('?')[0] ?? '');
        return h(
          'a',
          {
            href,
            testid: 'navigation-kit-ui-tab.ui.link-tab',
            class: on ? 'tab on' : 'tab',
            'data-is-router-link': 'true',
          },
          label,
        );
      }),
    ),
  );
};

export const toolbar = (...more: Child[]): VNode =>
  h(
    'div',
    { class: 'toolbar' },
    h('input', { class: 'filter', placeholder: 'Search work', 'aria-label': 'Search work' }),
    h(
      'span',
      { class: 'faces', 'aria-hidden': 'true' },
      [0, 1, 3, 4].map((i) => h('img', { src: `/images/avatars/${i}.svg`, alt: '', width: 26, height: 26 })),
    ),
    button('Filter'),
    h('div', { class: 'spread' }),
    more,
  );

/** Everything around the content. */
export const shell = (state: State, actions: Actions, place: Place, content: Child, over: Child): VNode =>
  h(
    'div',
    { id: 'unsafe-design-system-page-layout-root', testid: 'page-layout.root', class: 'layout' },
    topBar(actions),
    sideBar(state, place),
    h(
      'div',
      { testid: 'page-layout.main', 'data-layout-slot': 'true', role: 'main', class: 'main' },
      spaceHeader(state, place),
      state.loading
        ? h(
            'div',
            { class: 'skeleton', key: 'skeleton', 'aria-busy': 'true' },
            [1, 2, 3, 4].map((i) => h('div', { class: 'ghost', key: i })),
          )
        : h('div', { class: 'content', key: `content-${place.name}-${place.project?.key ?? ''}` }, content),
    ),
    over,
    state.menu &&
      h(
        'div',
        {
          key: 'menu',
          role: 'menu',
          class: 'menu',
          style: { left: `${state.menu.x}px`, top: `${state.menu.y}px` },
        },
        ['Copy link', `Copy key ${state.menu.key}`, 'Move to top', 'Add flag'].map((label) =>
          h('button', { key: label, type: 'button', role: 'menuitem', class: 'bare' }, label),
        ),
      ),
    state.creating &&
      h(
        'div',
        { class: 'blanket', key: 'create' },
        h(
          'div',
          { role: 'dialog', 'aria-label': 'Create', class: 'dialog small' },
          h('h2', {}, 'Create work item'),
          h('input', { 'aria-label': 'Summary', class: 'filter wide' }),
          button('Close', { onclick: () => actions.create(false) }),
        ),
      ),
  );
