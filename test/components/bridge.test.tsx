// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../lib/domain/result.ts';
import type { CardAnswer, NamedTickets, NamingDeals, TicketPlace } from '../../lib/messages/protocol.ts';
import { drawCard } from './card-stage.tsx';
import { fakeBackground } from './stage.ts';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

const answer: CardAnswer = {
  rev: 1,
  key: '42',
  title: 'Beanworks audit package',
  paint: { state: 'untagged', provenance: null, title: '' },
  path: [],
  otherGoals: [],
  reasons: [],
};

/** What the card says of the other side, as the lines a person reads. */
async function show(bridge: Pick<CardAnswer, 'tickets' | 'deals'>): Promise<readonly string[]> {
  render(null, root);
  fakeBackground({ card: ok({ ...answer, ...bridge }) });
  await drawCard(root, { site: 'hubspot', tenant: '4711', key: '42' });
  return [...root.querySelectorAll('.bridge :is(p, h3, .item-row, .bridge-values li)')].map((line) =>
    line.localName === 'p'
      ? line.textContent
      : [...line.childNodes]
          .map((node) => (node.textContent ?? '').trim())
          .filter(Boolean)
          .join(' | '),
  );
}

const place = (key: string, more: Partial<TicketPlace> = {}): TicketPlace => ({
  key,
  where: 'acme.atlassian.net',
  title: `Title of ${key}`,
  url: `https://acme.atlassian.net/browse/${key}`,
  ...more,
});
const goal = { state: 'goal', provenance: 'explicit', title: 'Self-serve onboarding', hue: 3 } as const;
const off = { state: 'off_strategy', provenance: null, title: '', reason: 'Custom work' } as const;
const tickets: NamedTickets = {
  tickets: [
    { places: [place('SHOP-2', { paint: goal })] },
    { places: [place('SHOP-3', { paint: off })] },
    { places: [place('SHOP-4', { paint: { state: 'untagged', provenance: null, title: '' } })] },
    { places: [place('SHOP-5', { title: '' })] },
    {
      places: [
        place('ENG-1', { paint: goal }),
        place('ENG-1', { where: 'beta.atlassian.net', title: '', url: 'javascript:alert(1)' }),
      ],
    },
  ],
  more: 0,
};
const deals: NamingDeals = {
  count: 3, open: 3, closed: 0, unsettled: 0, withoutAmount: 0, unclear: 0,
  values: [{ currency: 'EUR', open: 240_000, inTarget: 180_000, segmentUnknown: 0 }],
}; // prettier-ignore

describe('the tickets a deal names', () => {
  it('stand each with what it serves, or that it has not been seen, and which of several is not guessed', async () => {
    expect(await show({ tickets })).toEqual([
      'Tickets this deal names',
      'SHOP-2Title of SHOP-2 | Self-serve onboarding',
      'SHOP-3Title of SHOP-3 | Off strategy: Custom work',
      'SHOP-4Title of SHOP-4 | No goal yet',
      'SHOP-5 | Not seen yet',
      'ENG-1 is in more than one place, and the deal does not say in which:',
      'ENG-1Title of ENG-1 | Self-serve onboarding | acme.atlassian.net',
      'ENG-1 | Not seen yet | beta.atlassian.net',
    ]);
    const links = [...root.querySelectorAll('.bridge a')].map((link) => [
      link.textContent,
      link.getAttribute('href'),
      link.getAttribute('rel'),
    ]);
    expect(links).toHaveLength(5);
    expect(links[0]).toEqual(['SHOP-2', 'https://acme.atlassian.net/browse/SHOP-2', 'noopener noreferrer']);
  });
});

it('only the first five of many stand in sight, and those beyond twenty are counted', async () => {
  const many = Array.from({ length: 20 }, (_, n) => ({ places: [place(`SHOP-${n + 1}`)] }));
  await show({ tickets: { tickets: many, more: 3 } });
  expect(root.querySelectorAll('.bridge > ul > li')).toHaveLength(5);
  expect(root.querySelector('.bridge summary')?.textContent).toBe('18 more tickets are named');
  expect(root.querySelectorAll('.bridge details li')).toHaveLength(15);
  expect(root.querySelector('.bridge details')?.textContent).toContain('3 more are not shown.');
});

describe('the deals that name a ticket', () => {
  it('stand in one line', async () => {
    expect(await show({ deals })).toEqual(['Named by 3 deals · €240,000 open · €180,000 in target segments']);
  });

  it('stand per currency, with what is left out', async () => {
    const values = [
      { currency: 'EUR', open: 240_000.5, inTarget: 0, segmentUnknown: 20_000 },
      { currency: 'USD', open: 5_000, inTarget: 5_000, segmentUnknown: 0 },
      { currency: null, open: 7, inTarget: 0, segmentUnknown: 7 },
      { currency: 'no such thing', open: 1, inTarget: 1, segmentUnknown: 0 },
    ];
    expect(
      await show({
        deals: { ...deals, count: 9, closed: 1, unsettled: 2, withoutAmount: 1, unclear: 1, values },
      }),
    ).toEqual([
      'Named by 9 deals',
      '€240,000.50 open · €0 in target segments · €20,000 segment unknown',
      '$5,000 open · $5,000 in target segments',
      '7 (no currency) open · 0 (no currency) in target segments · 7 (no currency) segment unknown',
      '1 no such thin open · 1 no such thin in target segments',
      '1 of them is closed and not counted as open.',
      'Of 2 it is not known whether they are open, so they are not counted.',
      '1 open deal has no amount.',
      '1 more deal names this key without saying which of several places it means.',
    ]);
  });

  it('say nothing of target segments where the strategy names none, nor of open value where there is none', async () => {
    expect(await show({ deals: { ...deals, values: [{ currency: 'EUR', open: 5 }] } })).toEqual([
      'Named by 3 deals · €5 open',
    ]);
    expect(await show({ deals: { ...deals, count: 1, closed: 1, values: [] } })).toEqual([
      'Named by 1 deal',
      '1 of them is closed and not counted as open.',
    ]);
  });

  it('are not there at all where none does', async () => {
    expect(await show({})).toEqual([]);
  });
});

it('axe finds nothing to object to', async () => {
  await show({
    tickets,
    deals: { ...deals, closed: 1, values: [...deals.values, { currency: 'USD', open: 1 }] },
  });
  // jsdom lays nothing out and paints no colours: contrast is measured in test/components/contrast.test.ts.
  const { violations, passes } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(passes.length).toBeGreaterThan(5);
});
