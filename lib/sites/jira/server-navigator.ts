/**
 * Search of Data Center, list and split view (`[ctx]/issues/?jql=`), and the sub-task table of an issue, which is the same.
 * Fragile: columns are the reader's choice; their classes are field ids, which no translation touches. A sub-task's
 * summary cell names its parent first. Evidence: export of 2022, code.
 */
import type { Surface, View } from '../adapter.ts';
import { LINK } from './key.ts';
import { surface } from './ticket.ts';

const SUMMARY = 'td:is(.summary,.stsummary)';

export const serverNavigator = (view: View): readonly Surface[] => [
  surface({
    view,
    selector: 'tr.issuerow,tr[data-issuekey]',
    watch: ['data-issuekey'],
    key: `@data-issuekey|${LINK}@href`,
    title: `${SUMMARY} a:last-of-type|${SUMMARY}`,
    type: 'td.issuetype img@alt',
    status: 'td.status',
    priority: 'td.priority img@alt',
    labels: 'td.labels .lozenge',
    components: 'td.components a',
    anchor: `${SUMMARY}|td:last-child`,
  }),
  surface({
    view: 'navigator',
    selector: 'li[data-key]',
    watch: ['data-key'],
    key: '@data-key',
    title: '.issue-link-summary|@title',
  }),
];
