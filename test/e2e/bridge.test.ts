// A deal in Salesforce names tickets of Jira: the card of each says so, in the same browser.
import { expect, it } from 'vitest';
import common from '../../lib/locales/common.en.json' with { type: 'json' };
import panel from '../../lib/locales/panel.en.json' with { type: 'json' };
import { generate } from '../world/salesforce/generate.ts';
import { openCard } from './card.ts';
import { connectBySigningIn } from './salesforce-connect.ts';
import { LWC_ROWS, ORG, listOf, recordAt, settled } from './salesforce-support.ts';
import { salesStrategy } from './salesforce-truth.ts';
import { inBothBrowsers, JIRA, until } from './support.ts';

const ITEMS = 200;
const { deals } = generate(ITEMS, 1);
const [first] = deals;
const namesIt = deals.filter(({ description }) => description.includes('SHOP-2'));

/** Amounts have spaces that do not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Of the open deals that name SHOP-2, past all of the extension's reading: the strategy puts SMB outside. */
function openIn(currency: string, segments: (segment: string) => boolean): string {
  const own = namesIt.filter((deal) => !deal.stage.startsWith('Closed') && deal.currency === currency);
  const sum = own
    .filter(({ account }) => segments(account.segment))
    .reduce((total, { amount }) => total + (amount ?? 0), 0);
  return plain(
    new Intl.NumberFormat('en', { style: 'currency', currency, maximumFractionDigits: 0 }).format(sum),
  );
}

inBothBrowsers(
  'deals and tickets',
  (stage) => {
    it('say on their cards that one names the other', async () => {
      const { session } = stage;
      if (!first) throw new Error('The world has no deals.');
      await connectBySigningIn(session);
      const list = await session.page(ORG + listOf('AllOpportunities'));
      await settled(stage, list, LWC_ROWS, 15);
      await list.close();
      const record = await session.page(ORG + recordAt(1));
      const unseen = await openCard(session, record, first.id);
      expect(unseen).toContain(panel.panel_tickets);
      expect(unseen).toMatch(new RegExp(`SHOP-2\\s*${panel.panel_ticket_unseen}`));

      const issue = await session.page(`${JIRA}/browse/SHOP-2`);
      const card = plain(await openCard(session, issue, 'SHOP-2'));
      expect(card).toContain(panel.panel_deals_named_by_other.replace('$1', String(namesIt.length)));
      for (const currency of new Set(namesIt.map((deal) => deal.currency))) {
        expect(card).toContain(
          panel.panel_deals_open.replace(
            '$1',
            openIn(currency, () => true),
          ),
        );
        expect(card).toContain(
          panel.panel_deals_target.replace(
            '$1',
            openIn(currency, (segment) => segment !== 'SMB'),
          ),
        );
      }
      await issue.close();

      await record.bringToFront();
      await record.keyboard.press('Escape');
      await until('the card to close', async () => (await session.card(record)).length === 0);
      const seen = await openCard(session, record, first.id);
      expect(seen).not.toContain(panel.panel_ticket_unseen);
      expect(seen).toContain('Audit log for admins');
      expect(seen).toContain(common.state_untagged);
      await record.close();
    });
  },
  { world: { items: ITEMS }, strategy: salesStrategy },
);
