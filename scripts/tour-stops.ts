/** Where the tour goes and what has to be seen there. */
import type { BadgeState, Stop } from './tour.ts';

const JIRA = 'https://acme.atlassian.net';
const SHOP = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;

/** What a first screen of the sample world always shows. */
const USUAL: readonly BadgeState[] = ['goal', 'category', 'untagged', 'off_strategy', 'unknown'];

const views: readonly Stop[] = [
  { name: 'board', url: SHOP, badges: 14, states: USUAL },
  { name: 'backlog', url: `${SHOP}/backlog`, badges: 12, states: USUAL },
  { name: 'list', url: `${JIRA}/jira/core/projects/OPS/list`, badges: 12, states: USUAL },
  { name: 'issue', url: `${JIRA}/browse/SHOP-7`, badges: 4, states: ['goal', 'untagged'] },
];

export const STOPS: readonly Stop[] = [
  ...views,
  ...views.map((stop): Stop => ({ ...stop, name: `${stop.name}-dark`, scheme: 'dark' })),
  { name: 'card', url: SHOP, badges: 14, states: [], card: 'SHOP-14' },
  { name: 'card-dark', url: `${JIRA}/browse/SHOP-7`, badges: 1, states: [], card: 'SHOP-7', scheme: 'dark' },
  {
    name: 'business-board',
    url: `${JIRA}/jira/core/projects/OPS/board?filter=&groupBy=status`,
    badges: 8,
    states: [],
  },
  { name: 'search', url: `${JIRA}/issues/?jql=project%20%3D%20SHOP`, badges: 12, states: USUAL },
  { name: 'modal', url: `${SHOP}?selectedIssue=SHOP-14`, badges: 1, states: ['off_strategy'] },
  { name: 'side-panel', url: `${SHOP}/backlog?selectedIssue=SHOP-8`, badges: 12, states: [] },
  { name: 'timeline', url: `${SHOP}/timeline`, badges: 10, states: [] },
  { name: 'popup-page', url: SHOP, popup: 'page' },
  { name: 'popup-all', url: SHOP, popup: 'all' },
  { name: 'popup-dark', url: SHOP, popup: 'page', scheme: 'dark' },
  { name: 'options', extensionPage: 'options.html' },
  { name: 'options-dark', extensionPage: 'options.html', scheme: 'dark' },
];
