/** Where the tour goes and what has to be seen there. */
import { dealsOf } from '../test/world/hubspot/portal.ts';
import { boardPath, dealPath } from '../test/world/hubspot/portal-paths.ts';
import { generate } from '../test/world/salesforce/generate.ts';
import { DEFAULT_SIZE } from '../test/world/server.ts';
import { endedCycle, NEW_TEAM, TEAM } from './tour-team.ts';
import type { BadgeState, Stop } from './tour.ts';

const JIRA = 'https://acme.atlassian.net';
const SHOP = `${JIRA}/jira/software/c/projects/SHOP/boards/12`;
const LINEAR = 'https://linear.app/acme';
const SALESFORCE = 'https://acme.lightning.force.com/lightning';
const HUBSPOT = 'https://app.hubspot.com';
const PIPEDRIVE = 'https://acme.pipedrive.com';

/** What a first screen of the sample world always shows. */
const USUAL: readonly BadgeState[] = ['goal', 'category', 'untagged', 'off_strategy', 'unknown'];

const { items, seed } = DEFAULT_SIZE;
const opportunity = generate(items, seed).deals[0]?.id ?? '';
const deal = dealsOf(items, seed).deals[1]?.id ?? '';

const views: readonly Stop[] = [
  { name: 'board', url: SHOP, badges: 14, states: USUAL },
  { name: 'backlog', url: `${SHOP}/backlog`, badges: 12, states: USUAL },
  { name: 'list', url: `${JIRA}/jira/core/projects/OPS/list`, badges: 12, states: USUAL },
  { name: 'issue', url: `${JIRA}/browse/SHOP-7`, badges: 4, states: ['goal', 'untagged'] },
  { name: 'linear-list', url: `${LINEAR}/team/ENG/all`, badges: 12, states: ['goal', 'untagged'] },
  { name: 'linear-board', url: `${LINEAR}/team/ENG/board`, badges: 8, states: ['goal'] },
  { name: 'linear-issue', url: `${LINEAR}/issue/ENG-1`, badges: 1, states: [] },
  {
    name: 'salesforce-list',
    url: `${SALESFORCE}/o/Opportunity/list?filterName=AllOpportunities`,
    badges: 10,
    states: ['goal', 'untagged', 'off_strategy'],
  },
  {
    name: 'salesforce-kanban',
    url: `${SALESFORCE}/o/Opportunity/list?filterName=MyPipeline`,
    badges: 12,
    states: ['goal'],
  },
  {
    name: 'salesforce-record',
    url: `${SALESFORCE}/r/Opportunity/${opportunity}/view`,
    badges: 1,
    states: [],
  },
  { name: 'hubspot-board', url: HUBSPOT + boardPath, badges: 12, states: ['goal', 'untagged'] },
  { name: 'hubspot-record', url: HUBSPOT + dealPath(deal), badges: 1, states: [], card: deal },
  { name: 'pipedrive-board', url: `${PIPEDRIVE}/pipeline/1/user/everyone`, badges: 12, states: ['goal'] },
];

const pages: readonly Stop[] = [
  { name: 'options', extensionPage: 'options.html' },
  { name: 'options-connections', extensionPage: 'options.html#sites', place: 'connections' },
  { name: 'options-fields', extensionPage: 'options.html#sites', place: 'fields' },
  { name: 'options-custom', extensionPage: 'options.html#sites', place: 'custom' },
];

/** The review of a team, and the popup over a page with the same numbers. */
const REVIEW = `review.html?scope=${TEAM}&cycle=${endedCycle()}`;
const SCREEN = { width: 1280, height: 1000 };
const team: readonly Stop[] = [
  { name: 'review', extensionPage: REVIEW, view: SCREEN },
  { name: 'review-goals', extensionPage: REVIEW, view: SCREEN, show: '#execute' },
  { name: 'review-drift', extensionPage: REVIEW, view: SCREEN, show: '#trend' },
  { name: 'popup-team', url: SHOP, popup: 'team', team: 'Acme teams' },
  { name: 'options-teams', extensionPage: 'options.html#scopes', view: SCREEN },
];

const teamStates: readonly Stop[] = [
  {
    name: 'review-zoom',
    extensionPage: REVIEW,
    view: { width: 640, height: 720, scale: 2 },
  },
  { name: 'review-metrics', extensionPage: REVIEW, view: SCREEN, show: '#metrics' },
  { name: 'review-adjust', extensionPage: REVIEW, view: SCREEN, show: '#ghosts' },
  { name: 'review-no-data', extensionPage: `review.html?scope=${NEW_TEAM}`, view: SCREEN },
  { name: 'popup-team-no-data', url: SHOP, popup: 'team', team: 'Another team' },
  { name: 'review-empty', extensionPage: 'review.html', view: SCREEN, bare: true },
];

const dark = (stop: Stop): Stop => ({ ...stop, name: `${stop.name}-dark`, scheme: 'dark' });

export const STOPS: readonly Stop[] = [
  ...views,
  ...views.map(dark),
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
  {
    name: 'popup-deals',
    url: `${SALESFORCE}/o/Opportunity/list?filterName=AllOpportunities`,
    popup: 'page',
  },
  ...pages,
  ...pages.map(dark),
  ...team,
  ...team.map(dark),
  ...teamStates,
];
