import { PEOPLE, STATUS_CATEGORY, type Issue, type Status } from '../issue.ts';
import { h, type Props, type VNode } from '../../page/h.ts';

export const typePicture = (issue: Issue, more: Props = {}): VNode =>
  h('img', {
    alt: issue.type,
    src: `/images/icons/issuetypes/${issue.type.toLowerCase()}.svg`,
    width: 16,
    height: 16,
    ...more,
  });

export const priorityPicture = (issue: Issue, alt: string, more: Props = {}): VNode =>
  h('img', {
    alt,
    src: `/images/icons/priorities/${issue.priority.toLowerCase()}.svg`,
    width: 16,
    height: 16,
    ...more,
  });

export const personOf = (issue: Issue): string =>
  issue.assignee === undefined ? 'Unassigned' : (PEOPLE[issue.assignee] ?? '');

/** A face, its name hidden beside it as the originals do. */
export const avatar = (issue: Issue, testid: string): VNode =>
  h(
    'div',
    { testid, role: 'img', class: 'avatar', 'aria-label': `Assignee: ${personOf(issue)}` },
    h(
      'span',
      { testid: `${testid}--inner` },
      h('img', {
        src: `/images/avatars/${issue.assignee ?? 'none'}.svg`,
        alt: '',
        'aria-hidden': 'true',
        width: 24,
        height: 24,
        draggable: 'false',
      }),
    ),
    h('span', { testid: `${testid}--label`, hidden: true }, `Assignee: ${personOf(issue)}`),
  );

const tone = (status: Status): string => STATUS_CATEGORY[status].key;

/** The lozenge of August 2026: testid on the button, text in a span of its own. */
export const statusButton = (status: Status): VNode =>
  h(
    'button',
    {
      type: 'button',
      class: `lozenge ${tone(status)}`,
      'aria-label': `${status} - Change status`,
      'aria-expanded': 'false',
      testid: 'issue.fields.status.common.ui.status-lozenge.2',
    },
    h('span', {}, h('span', { testid: 'issue.fields.status.common.ui.status-lozenge.2--text' }, status)),
  );

/** The lozenge of April 2026, still served to some tenants. */
export const olderStatusButton = (status: Status): VNode =>
  h(
    'button',
    { type: 'button', class: 'bare', 'aria-label': `${status} - Change status`, 'aria-expanded': 'false' },
    h(
      'div',
      { testid: 'issue.fields.status.common.ui.status-lozenge.2', class: `lozenge ${tone(status)}` },
      h('span', {}, status),
    ),
  );

export const lozenge = (status: Status, testid: string): VNode =>
  h('span', { testid, class: `lozenge ${tone(status)}` }, h('span', { testid: `${testid}--text` }, status));

export const iconButton = (label: string, sign: string, more: Props = {}): VNode =>
  h(
    'button',
    { type: 'button', class: 'icon-button', ...more },
    h('span', { 'aria-hidden': 'true', class: 'sign' }, sign),
    h('span', { class: 'unseen' }, label),
  );

export const button = (label: string, more: Props = {}): VNode =>
  h('button', { type: 'button', class: 'button', ...more }, label);
