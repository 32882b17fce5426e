/** The small things that all of Linear's views are made of. */
import { PEOPLE, PRIORITIES, projectSlug, slugOf, type Issue, type Project } from '../issue.ts';
import { h, type Child, type VNode } from '../../page/h.ts';
import type { State } from './state.ts';

export const issueHref = ({ key, title }: Issue): string => `/acme/issue/${key}/${slugOf(title)}`;
export const projectHref = (project: Project): string => `/acme/project/${projectSlug(project)}/overview`;

/** An icon that says in English what it stands for. */
export const icon = (label: string): VNode =>
  h(
    'svg',
    {
      'aria-label': label,
      role: 'img',
      width: 16,
      height: 16,
      viewBox: '0 0 16 16',
      class: `icon is-${slugOf(label)}`,
    },
    h('path', { d: PATHS[slugOf(label)] ?? 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z' }),
  );

const BARS = 'M2 9h3v5H2z';
const PATHS: Readonly<Record<string, string>> = {
  'no-priority': 'M2 7.5h3v1H2zM6.5 7.5h3v1h-3zM11 7.5h3v1h-3z',
  urgent:
    'M3 1.5h10A1.5 1.5 0 0 1 14.5 3v10a1.5 1.5 0 0 1-1.5 1.5H3A1.5 1.5 0 0 1 1.5 13V3A1.5 1.5 0 0 1 3 1.5ZM7.2 4h1.6v5H7.2zM7.2 10.5h1.6V12H7.2z',
  high: `${BARS}M6.5 5.5h3V14h-3zM11 2h3v12h-3z`,
  medium: `${BARS}M6.5 5.5h3V14h-3z`,
  low: BARS,
  project: 'M8 1.8 14 5v6l-6 3.2L2 11V5Z',
  cycle: 'M4 2.5 13 8l-9 5.5Z',
};

/** A menu opens at it; a badge's host may land beside it, never in it. */
const menu = (...children: Child[]): VNode =>
  h('div', { 'data-menu-open': 'false', class: 'cell' }, children);

export const priorityCell = ({ priority }: Issue): VNode => menu(icon(PRIORITIES[priority] ?? ''));

const chip = (...children: Child[]): VNode => menu(h('div', { role: 'button', class: 'chip' }, children));

export const projectOf = ({ facts }: State, issue: Issue): Project | undefined =>
  facts.projects.find(({ slugId }) => slugId === issue.project);

/** Labels, then cycle and project, as pills. */
export function chips(state: State, issue: Issue): readonly VNode[] {
  const project = projectOf(state, issue);
  return [
    ...issue.labels.map(({ name }) =>
      chip(h('div', { class: `dot of-${slugOf(name)}` }), h('span', {}, name)),
    ),
    ...(issue.cycle === undefined
      ? []
      : [chip(h('div', {}, icon('Cycle')), h('span', {}, `Cycle ${issue.cycle}`))]),
    ...(project ? [chip(h('div', {}, icon('Project')), h('span', {}, project.name))] : []),
  ];
}

export const initials = (name: string): string => name.replace(/(\w)\w*\s*/g, '$1');

export function personCell({ assignee }: Issue): VNode {
  const name = assignee === undefined ? 'No assignee' : (PEOPLE[assignee] ?? '');
  return menu(
    h(
      'div',
      { 'aria-label': name, class: assignee === undefined ? 'face nobody' : 'face' },
      assignee === undefined ? '' : initials(name),
    ),
  );
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Such as `Sep 4`. */
export const day = (instant: string): string =>
  `${MONTHS[Number(instant.slice(5, 7)) - 1] ?? ''} ${Number(instant.slice(8, 10))}`;

/** ProseMirror, as far as it can be told from outside. */
export const editor = (label: string, className: string, ...children: Child[]): VNode =>
  h(
    'div',
    { class: className, contenteditable: 'true', role: 'textbox', 'aria-label': label, spellcheck: 'false' },
    children,
  );

export const paragraph = (...children: Child[]): VNode => h('p', { class: 'text-node' }, children);
