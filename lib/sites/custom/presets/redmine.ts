/**
 * Redmine: issue lists of any grouping and column choice, blocks of "My page", the issues of a version, the issue page and its
 * edit form. A full load for every page; light only. Fragile: nothing known, the markup is the same since Redmine 2; other
 * themes keep it. Custom fields are `td.cf_N` in lists and `.cf_N.attribute .value` on the issue: which is which is each
 * installation's own, so a person maps them. Evidence: 5.0.4 from Debian 12, run 2026-11-22.
 */
import type { CustomPreset } from '../../../domain/custom/custom-site.ts';

const VALUE = (name: string) => [{ selector: `.details .${name}.attribute .value` }];

export const redmine: CustomPreset = {
  throughlineSite: 1,
  name: 'Redmine',
  kind: 'ticket',
  match: ['/*'],
  marker: 'meta[name="description"][content="Redmine"],body[class*="controller-"]',
  rows: [
    {
      view: 'links',
      row: 'table.related-issues tr.issue,#issue_tree tr.issue,#relations tr.issue',
      key: [{ selector: 'td.subject a.issue', attribute: 'href', pattern: '/issues/(\\d+)(?:[?#]|$)' }],
      title: [{ selector: 'td.subject', pattern: '#\\d+: (.+)$' }],
      fields: {
        type: [{ selector: 'td.subject a.issue', pattern: '^([^#]+)#' }],
        status: [{ selector: 'td.status' }],
      },
      badge: 'td.subject',
    },
    {
      view: 'list',
      row: 'table.list.issues tr.issue',
      key: [
        { attribute: 'id', pattern: '^issue-(\\d+)$' },
        { selector: 'td.id a', attribute: 'href', pattern: '/issues/(\\d+)(?:[?#]|$)' },
      ],
      title: [{ selector: 'td.subject a' }],
      fields: {
        project: [{ selector: 'td.project' }],
        type: [{ selector: 'td.tracker' }],
        status: [{ selector: 'td.status' }],
        priority: [{ selector: 'td.priority' }],
        sprint: [{ selector: 'td.fixed_version' }],
        components: [{ selector: 'td.category' }],
        estimate: [{ selector: 'td.estimated_hours' }],
      },
      badge: 'td.subject',
    },
  ],
  page: {
    address: '/issues/(\\d+)(?:[/?#]|$)',
    row: 'body.controller-issues #content > h2',
    title: [{ selector: '.details .subject h3' }, { selector: '#issue_subject', attribute: 'value' }],
    fields: {
      project: [{ selector: '#header h1 .current-project' }],
      type: [{ selector: '#content > h2', pattern: '^([^#]+)#' }],
      status: VALUE('status'),
      priority: VALUE('priority'),
      sprint: VALUE('fixed-version'),
      components: VALUE('category'),
    },
  },
  address: '/issues/{key}',
  exclude: ['.wiki', '.journal', '#history', '.jstEditor'],
  theme: 'light',
};
