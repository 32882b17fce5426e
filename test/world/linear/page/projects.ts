/** The table of projects, and the overview of one. */
import { PEOPLE, projectSlug, type Project } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';
import { editor, icon, initials, paragraph, projectHref } from './parts.ts';
import type { State } from './state.ts';

const row = (project: Project, at: number): VNode =>
  h(
    'a',
    {
      tabindex: 0,
      'data-list-row': 'true',
      'data-list-key': `ITEM_${project.slugId}`,
      'data-world-key': projectSlug(project),
      class: '_rowShared_9xk2_1',
      href: projectHref(project),
      style: { height: '48px' },
    },
    h(
      'div',
      { 'data-contextual-menu': 'true', class: 'fill grid' },
      h(
        'div',
        { 'data-list-grid-column': 'title', class: 'grid-title' },
        icon('Project'),
        h('span', { class: 'sx-title' }, h('span', { title: project.name }, project.name)),
      ),
      h('div', { 'data-list-grid-column': 'health', class: 'faint' }, h('span', {}, 'On track')),
      h(
        'div',
        { 'data-list-grid-column': 'lead' },
        h('div', { 'aria-label': PEOPLE[at % 5], class: 'face' }, initials(PEOPLE[at % 5] ?? '')),
      ),
      h('div', { 'data-list-grid-column': 'status', class: 'faint' }, h('span', {}, project.status)),
    ),
  );

export const projectsTable = ({ facts }: State): VNode =>
  h(
    'div',
    { 'data-list-container': 'true', class: 'list' },
    h(
      'div',
      {
        'data-list-wrapper': 'true',
        'data-scroll-container': 'true',
        'data-restore-scroll-view': 'projects|0',
        class: 'scrolls',
      },
      facts.projects.map(row),
    ),
  );

export const projectOverview = (project: Project): VNode =>
  h(
    'div',
    { class: 'split' },
    h(
      'div',
      {
        'data-restore-scroll-view': 'project-overview',
        'data-scroll-container': 'true',
        tabindex: 0,
        'data-world-key': projectSlug(project),
        class: 'scrolls paper',
      },
      h(
        'form',
        { class: 'sheet' },
        h(
          'div',
          { class: 'sx-heading' },
          h('button', { type: 'button', 'aria-label': 'Choose icon', class: 'quiet' }, icon('Project')),
          editor('Project name', 'ProseMirror', paragraph(project.name)),
        ),
        editor('Project summary', 'ProseMirror', paragraph('What it is for, in a line.')),
        h('h3', {}, 'Properties'),
        editor(
          'Project description',
          'ProseMirror editor',
          paragraph(
            'Begins with ',
            h(
              'a',
              { href: '/acme/issue/ENG-1/export-the-audit-log', class: 'mention' },
              'ENG-1 Export the audit log',
            ),
            '.',
          ),
        ),
        h('section', { id: 'resources' }),
        h('section', { id: 'milestone-list' }),
      ),
    ),
    h(
      'aside',
      { class: 'sx-rail' },
      h(
        'div',
        { 'aria-label': 'Project sidebar' },
        h('div', { id: 'projectDetailsProperties', class: 'faint' }, project.status),
      ),
    ),
  );
