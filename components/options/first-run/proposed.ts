import { fold } from '../../../lib/domain/folded-text.ts';
import type { Proposal } from '../../../lib/domain/propose-goals.ts';
import { SITE_HOSTS } from '../../../lib/sites/hosts.ts';
import type { SiteId } from '../../../lib/domain/work-item.ts';
import { kindText } from './kind-text.ts';

/** Ticked from the start: three to seven goals are plenty. */
const MOST_TICKED = 6;

/** Tells one proposal from the others, also when they are read again. */
export const nameOf = ({ kind, title }: Proposal): string => `${kind}/${fold(title)}`;

/** Those with the most items behind them; with one item each, nothing stands out, and nothing is ticked. */
export const ticked = (proposals: readonly Proposal[]): ReadonlySet<string> =>
  new Set(
    proposals
      .slice(0, MOST_TICKED)
      .filter(({ count }) => count > 1)
      .map(nameOf),
  );

const siteText = (site: SiteId): string => SITE_HOSTS.find(({ id }) => id === site)?.title ?? '';

/** “Epic · Jira” */
export const whereText = (proposal: Proposal): string =>
  [kindText(proposal), ...proposal.sites.map(siteText)].filter((text) => text !== '').join(' · ');
