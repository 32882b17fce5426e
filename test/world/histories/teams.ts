import type { Bucket } from '../../../lib/domain/verdict.ts';

export interface Team {
  readonly name: string;
  readonly project: string;
}

export const TEAMS = [
  { name: 'Checkout', project: 'CHK' },
  { name: 'Identity', project: 'IDN' },
  { name: 'Platform', project: 'PLT' },
  { name: 'Growth', project: 'GRW' },
] as const satisfies readonly Team[];

/** What work is called, by what it serves. */
export const TITLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'goal:enterprise-access': [
    'Sign in with the company account',
    'Roles for large workspaces',
    'Show who changed a permission',
    'Export the audit log',
    'Provision accounts over SCIM',
    'Session length by policy',
  ],
  'goal:scale-platform': [
    'Split the invoice queue',
    'Cache the price list',
    'Move reports to the replica',
    'Shed load before it hurts',
    'Index for the activity feed',
  ],
  'goal:self-serve': [
    'First project in two steps',
    'Invite by link',
    'Sample data for a new team',
    'Checklist after signing up',
    'Try before naming a card',
    'Explain the empty board',
  ],
  'goal:health-sector': [
    'Sign the data agreement online',
    'Keep records in the region',
    'Consent for clinics',
  ],
  'category:ktlo': [
    'Totals differ by a cent',
    'Mail is sent twice',
    'Search forgets umlauts',
    'Upload stops at 2 GB',
    'Wrong zone in the calendar',
  ],
  'category:support': [
    'Import for a customer by hand',
    'Restore a deleted board',
    'Answer the security form',
  ],
  untagged: ['Tidy the settings page', 'Try the new editor', 'Spike on search', 'Clean up flags'],
  off_strategy: ['Own report for one customer', 'Custom field for one customer'],
  'goal:legacy-mobile': ['Push on old phones', 'Dark mode in the old app', 'Crash on rotation'],
  'goal:take-data-along': ['Export everything as JSON', 'Document the export'],
};

export const titlesOf = (bucket: Bucket): readonly [string, ...string[]] => TITLES[bucket] ?? ['Some work'];
