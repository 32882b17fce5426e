// Holds the world's HubSpot and Pipedrive to what the vendors document, by asking them as the trackers do.
import { expect, it } from 'vitest';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { FieldSource, FieldsAnswer } from '../../lib/domain/tracker.ts';
import type { Environment } from '../../lib/trackers/environment.ts';
import { hubspotFields } from '../../lib/trackers/hubspot/fields.ts';
import { testHubSpot } from '../../lib/trackers/hubspot/test-connection.ts';
import { pipedriveFields } from '../../lib/trackers/pipedrive/fields.ts';
import { testPipedrive } from '../../lib/trackers/pipedrive/test-connection.ts';
import { WorldControl } from './control.ts';
import * as hub from './hubspot/portal.ts';
import { PORTAL } from './hubspot/portal-paths.ts';
import { hubspot } from './hubspot/site.ts';
import { ticketsOf } from './hubspot/ticket.ts';
import * as pipe from './pipedrive/company.ts';
import { pipedrive } from './pipedrive/site.ts';
import { CHANCES, GOALS, type Deal } from './sales/deal.ts';
import type { WorldSite } from './site.ts';

const control = new WorldControl();
const NEVER = new AbortController().signal;

/** The world behind `fetch`, without a wire. */
function environmentOf(world: WorldSite): Environment {
  const sites = world.open({ seed: 1, items: 120 }, control);
  return {
    now: () => Date.parse('2026-11-22'),
    after: (ms, call) => {
      const timer = setTimeout(call, ms);
      return () => clearTimeout(timer);
    },
    random: () => 0,
    online: () => true,
    fetch: (to, init = {}) => {
      const url = new URL(to as string);
      const headers = Object.fromEntries(new Headers(init.headers));
      const asked = { method: init.method ?? 'GET', url, headers, body: String(init.body ?? '') };
      const answer = sites.get(url.host)?.(asked, control.host(url.host));
      if (!answer || answer === 'drop') return Promise.reject(new TypeError('Failed to fetch'));
      const { status, type, body } = answer;
      return Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));
    },
  };
}

/** What both tools must say of a deal. */
const truthOf = (deal: Deal): Partial<WorkItem> => ({
  key: deal.id,
  title: deal.name,
  stage: deal.stage,
  closeDate: deal.closeDate,
  probability: CHANCES[deal.stage],
  statusCategory: 'active',
  account: deal.company.name,
  industry: deal.company.industry,
  employees: deal.company.employees,
  region: deal.company.country,
  segment: deal.company.segment,
  ...(deal.amount !== null && { amount: deal.amount, currency: deal.currency }),
  ...(deal.goal !== null && { custom: { goal: GOALS.find(([id]) => id === deal.goal)?.[1] ?? '' } }),
});

async function compare(source: FieldSource, { deals, forbidden }: ReturnType<typeof hub.dealsOf>) {
  const hidden = new Set(forbidden);
  const answer: FieldsAnswer = await source.fields(deals.map(({ id }) => id), NEVER); // prettier-ignore
  expect(answer.failed).toEqual([]);
  expect(answer.absent).toEqual(forbidden);
  const items = new Map(answer.items.map((item) => [item.key, item]));
  for (const deal of deals) if (!hidden.has(deal.id)) expect(items.get(deal.id)).toMatchObject(truthOf(deal));
  expect(items.size).toBe(deals.length - hidden.size);
}

it('HubSpot says of every deal what it is', async () => {
  const environment = environmentOf(hubspot);
  const place = { tenant: PORTAL, object: 'deals' } as const;
  await compare(hubspotFields(place, hub.TOKEN, environment), hub.dealsOf(120, 1));
  expect(await testHubSpot(place, hub.TOKEN, NEVER, environment)).toEqual({
    ok: true,
    value: {
      portal: PORTAL,
      samePortal: true,
      seesRecords: true,
      seesCompanies: true,
      goal: 'Strategic goal',
      missing: [],
    },
  });
  const stranger = await hubspotFields(place, 'pat-na1-of-nobody', environment).fields(
    ['18400000001'],
    NEVER,
  );
  expect(stranger).toMatchObject({ failed: ['18400000001'], fault: { code: 'signed_out' } });
});

it('HubSpot tells its tickets from the deals with the same ids', async () => {
  const { deals } = hub.dealsOf(120, 1);
  const place = { tenant: PORTAL, object: 'tickets' } as const;
  const tickets = ticketsOf(deals);
  const keys = tickets.map(({ id }) => `ticket-${id}`);
  const { items } = await hubspotFields(place, hub.TOKEN, environmentOf(hubspot)).fields(keys, NEVER);
  expect(items).toMatchObject(
    tickets.map(({ subject, stage, category, priority, company }, i) => ({
      key: keys[i],
      kind: 'ticket',
      title: subject,
      status: stage,
      type: category,
      priority,
      account: company.name,
    })),
  );
});

it('Pipedrive says of every deal what it is', async () => {
  const environment = environmentOf(pipedrive);
  const place = { tenant: pipe.TENANT };
  await compare(pipedriveFields(place, pipe.TOKEN, environment), pipe.dealsOf(120, 1));
  expect(await testPipedrive(place, pipe.TOKEN, NEVER, environment)).toEqual({
    ok: true,
    value: { company: 'acme', sameCompany: true, seesDeals: true, goal: 'Strategic goal', missing: [] },
  });
  const stranger = await pipedriveFields(place, 'of0nobody', environment).fields(['1'], NEVER);
  expect(stranger).toMatchObject({ failed: ['1'], fault: { code: 'signed_out' } });
});

it('more than a hundred at once is refused', async () => {
  const { fetch } = environmentOf(pipedrive);
  const ids = Array.from({ length: 101 }, (_, i) => i + 1).join(',');
  const headers = { 'x-api-token': pipe.TOKEN };
  const answer = await fetch(`https://${pipe.HOST}/api/v2/deals?ids=${ids}`, { headers });
  expect(answer.status).toBe(400);
});

it('both tell what notes name, each in its own way', async () => {
  const named = ['jira/acme.atlassian.net/SHOP-22', 'SHOP-11'];
  const place = { tenant: PORTAL, object: 'deals' } as const;
  const ids = hub.dealsOf(120, 1).deals.map(({ id }) => id);
  const { items } = await hubspotFields(place, hub.TOKEN, environmentOf(hubspot)).fields(ids, NEVER);
  expect(items.find(({ key }) => key === ids[3])?.noted).toEqual(named);
  expect(items.find(({ key }) => key === ids[0])?.noted).toEqual([]);
  const source = pipedriveFields({ tenant: pipe.TENANT }, pipe.TOKEN, environmentOf(pipedrive));
  expect(await source.noted('4', NEVER)).toEqual(named);
  expect(await source.noted('1', NEVER)).toEqual([]);
});
