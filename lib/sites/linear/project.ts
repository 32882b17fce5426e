/**
 * Projects as items: rows of the projects tables (`/projects/all`, `/team/T/projects/all`, initiatives) and the overview,
 * `/project/SLUG/overview`. Their key is the slug.
 * Fragile: nothing but the address tells a project's row from an issue's. The overview's block is a scroll view with a name;
 * the badge gets a line at its top, and nothing is wrapped. Evidence: both 2026-08-24; initiative pages by inference.
 */
import type { Surface } from '../adapter.ts';
import { attr, one, pageTitleOf, documentOf, text } from '../dom.ts';
import { surface } from './item.ts';
import { projectKeyOf } from './key.ts';

export const PROJECT_ROW = 'main a[data-list-row="true"][href*="/project/"]';
const TITLE_COLUMN = '[data-list-grid-column="title"]';

export const projectRow: Surface = surface({
  view: 'project',
  selector: PROJECT_ROW,
  key: (el, route) => projectKeyOf(attr(el, 'href'), route),
  shown: (el) => ({
    title: attr(one(el, 'span[title]'), 'title') || text(one(el, TITLE_COLUMN)),
    type: 'Project',
  }),
  anchor: (el) => ({ parent: one(el, TITLE_COLUMN) ?? el, before: null, place: 'corner', dense: true }),
});

export const projectPage: Surface = surface({
  view: 'project',
  page: true,
  selector: 'main [data-restore-scroll-view="project-overview"]',
  key: (_, route) => (route.view === 'project' ? (route.key ?? null) : null),
  shown: (el) => ({
    title:
      text(one(el, '[aria-label="Project name"]')) || pageTitleOf(documentOf(el)).replace(/ › [^›]*$/, ''),
    type: 'Project',
  }),
  anchor: (el) => ({ parent: el, before: one(el, '*'), place: 'row' }),
});
