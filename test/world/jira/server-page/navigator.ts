import { h, type VNode } from '../../page/h.ts';
import { picture, type ServerFacts } from './parts.ts';

/** Search results as a table; class names of cells are field ids. */
export const navigator = (facts: ServerFacts): VNode =>
  h(
    'table',
    { id: 'issuetable', class: 'aui' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        ['T', 'Key', 'Summary', 'Status', 'Labels', 'Component/s'].map((label) => h('th', {}, label)),
      ),
    ),
    h(
      'tbody',
      {},
      facts.issues.slice(0, 50).map((issue) =>
        h(
          'tr',
          { id: `issuerow${issue.id}`, class: 'issuerow', rel: issue.id, 'data-issuekey': issue.key },
          h('td', { class: 'issuetype' }, picture(facts, issue)),
          h(
            'td',
            { class: 'issuekey' },
            h(
              'a',
              {
                class: 'issue-link',
                'data-issue-key': issue.key,
                href: `${facts.contextPath}/browse/${issue.key}`,
              },
              issue.key,
            ),
          ),
          h(
            'td',
            { class: 'summary' },
            h(
              'p',
              {},
              h(
                'a',
                {
                  class: 'issue-link',
                  'data-issue-key': issue.key,
                  href: `${facts.contextPath}/browse/${issue.key}`,
                },
                issue.title,
              ),
            ),
          ),
          h('td', { class: 'status' }, h('span', { class: 'jira-issue-status-lozenge' }, issue.status)),
          h('td', { class: 'labels' }, issue.labels.join(' ')),
          h('td', { class: 'components' }, issue.components.join(', ')),
        ),
      ),
    ),
  );
