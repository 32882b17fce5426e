import type { Issue } from '../issue.ts';
import { h, type VNode } from '../../page/h.ts';

/** What Data Center's pages are drawn from. */
export interface ServerFacts {
  readonly contextPath: string;
  readonly issues: readonly Issue[];
}

/** The picture of an item's type, its name in words as Data Center writes it. */
export const picture = (facts: ServerFacts, issue: Issue): VNode =>
  h('img', {
    src: `${facts.contextPath}/images/icons/issuetypes/${issue.type.toLowerCase()}.svg`,
    alt: `Issue Type: ${issue.type}`,
    width: 16,
    height: 16,
  });

/** The key as a link, as boards and backlogs show it. */
export const keyLink = (facts: ServerFacts, issue: Issue): VNode =>
  h(
    'a',
    {
      href: `${facts.contextPath}/browse/${issue.key}`,
      title: issue.key,
      tabindex: -1,
      class: 'ghx-key js-key-link',
      'aria-label': issue.key,
    },
    issue.key,
  );

/** The epic's title in its colour; the key only as data. */
export const epicLabel = (facts: ServerFacts, issue: Issue): VNode | null => {
  const epic = facts.issues.find(({ key }) => key === issue.parent);
  return epic
    ? h(
        'span',
        { class: 'aui-label ghx-label ghx-label-8', title: epic.title, 'data-epickey': epic.key },
        epic.title,
      )
    : null;
};

/** What board card and backlog row begin with: type, key, title. */
export const face = (facts: ServerFacts, issue: Issue): VNode[] => [
  h('span', { class: 'ghx-type', title: issue.type }, picture(facts, issue)),
  h('div', { class: 'ghx-key' }, keyLink(facts, issue)),
  h('div', { class: 'ghx-summary', title: issue.title }, h('span', { class: 'ghx-inner' }, issue.title)),
];
