import type { ItemLine, SummaryAnswer } from '../../lib/messages/protocol.ts';

/** One line of a list, untagged unless said otherwise. */
export const line = (key: string, title: string, extra: Partial<ItemLine> = {}): ItemLine => ({
  id: `jira/acme.atlassian.net/${key}`,
  key,
  title,
  url: `https://acme.atlassian.net/browse/${key}`,
  paint: { state: 'untagged', provenance: null, title: '' },
  observedAt: '2026-03-10T12:00:00Z',
  ...extra,
});

/** A summary in which nothing was seen, with `parts` of it replaced. */
export const summary = (parts: Partial<SummaryAnswer> = {}): SummaryAnswer => ({
  rev: 1,
  hasStrategy: true,
  strategyName: 'Acme 2026',
  total: 0,
  known: 0,
  unknown: 0,
  coverage: 0,
  parts: { goals: 0, sanctioned: 0, untagged: 0, offStrategy: 0 },
  goals: [],
  categories: [],
  untagged: [],
  offStrategy: [],
  unreadable: [],
  ...parts,
});
