// The three tools of deals, as far as reading a pipeline in is the same in all of them.
import { fail, ok } from '../../lib/domain/result.ts';
import type { Secret } from '../../lib/store/records.ts';
import type { BackfillSource } from '../../lib/trackers/backfill-source.ts';
import { hubspotBackfill } from '../../lib/trackers/hubspot/backfill.ts';
import { pipedriveBackfill } from '../../lib/trackers/pipedrive/backfill.ts';
import { salesforceBackfill } from '../../lib/trackers/salesforce/backfill.ts';
import { WorldControl, type HostControl } from '../world/control.ts';
import { PORTAL } from '../world/hubspot/portal-paths.ts';
import { API, portalOf, TOKEN as HUBSPOT_TOKEN } from '../world/hubspot/portal.ts';
import { rest as hubspotRest } from '../world/hubspot/rest.ts';
import { companyOf, HOST, TENANT, TOKEN as PIPEDRIVE_TOKEN } from '../world/pipedrive/company.ts';
import { rest as pipedriveRest } from '../world/pipedrive/rest.ts';
import { STAGES, type Stage } from '../world/sales/deal.ts';
import type { Book } from '../world/sales/life.ts';
import { STAGES as SALESFORCE_STAGES } from '../world/salesforce/deal.ts';
import { CLIENT_ID, orgOf } from '../world/salesforce/org.ts';
import { rest as salesforceRest } from '../world/salesforce/rest.ts';
import { worldEnvironment, type WorldEnvironment } from './world-environment.ts';

/** A deal as the tool has it. */
export interface Truth {
  readonly id: string;
  /** As the tool calls it; of deals that are over, the tool's word for that where it has one. */
  readonly stage: string;
  readonly category: 'active' | 'done' | 'cancelled';
  readonly updatedAt: string;
  readonly amount: number | null;
  /** How often it has been moved to another stage. */
  readonly moves: number;
}

export interface DealTool {
  readonly tenant: string;
  /** What a connection to it proves itself with. */
  readonly secret: Secret;
  readonly world: WorldEnvironment;
  readonly levers: HostControl;
  readonly pipeline: string;
  source(token?: string): BackfillSource;
  truth(): readonly Truth[];
  /** Moves a deal on, or ends it. */
  move(id: string, to: number): void;
  add(number: number): void;
  remove(id: string): void;
}

/** Where a deal may be moved to: open stages, then won and lost. */
const ENDS = ['won', 'lost'] as const;
export const PLACES = STAGES.length + ENDS.length;

const truthIn = (
  book: Book,
  hidden: ReadonlySet<string>,
  wonLost: readonly [string, string] | null,
): readonly Truth[] =>
  book.all(hidden).map(({ deal, end, updatedAt, stages }): Truth => {
    const over = end === 'won' ? wonLost?.[0] : end === 'lost' ? wonLost?.[1] : undefined;
    return {
      id: deal.id,
      stage: over ?? deal.stage,
      category: end === null ? 'active' : end === 'won' ? 'done' : 'cancelled',
      updatedAt,
      amount: deal.amount,
      moves: stages.length - 1,
    };
  });

const placeIn = (to: number): Stage | 'won' | 'lost' => [...STAGES, ...ENDS][to % PLACES] ?? 'won';

function hubspot(items: number): DealTool {
  const control = new WorldControl();
  const portal = portalOf(items, 5, control);
  const levers = control.host(API);
  const world = worldEnvironment(new Map([[API, (asked) => hubspotRest(portal, asked, levers)]]), control);
  const { book } = portal;
  return {
    world,
    levers,
    tenant: PORTAL,
    secret: { kind: 'key', key: HUBSPOT_TOKEN },
    pipeline: 'default',
    source: (token = HUBSPOT_TOKEN) =>
      hubspotBackfill({ tenant: PORTAL, object: 'deals' }, token, world.environment),
    truth: () => truthIn(book, levers.forbidden, ['Closed won', 'Closed lost']),
    move: (id, to) => book.move(id, placeIn(to)),
    remove: (id) => book.remove(id),
    add(number) {
      const [first] = portal.deals;
      if (first) book.add({ ...first, id: String(18_400_090_000 + number) });
    },
  };
}

function pipedrive(items: number): DealTool {
  const control = new WorldControl();
  const company = companyOf(items, 5, control);
  const levers = control.host(HOST);
  const world = worldEnvironment(
    new Map([[HOST, (asked) => pipedriveRest(company, asked, levers)]]),
    control,
  );
  const { book } = company;
  return {
    world,
    levers,
    tenant: TENANT,
    secret: { kind: 'key', key: PIPEDRIVE_TOKEN },
    pipeline: '1',
    source: (token = PIPEDRIVE_TOKEN) => pipedriveBackfill({ tenant: TENANT }, token, world.environment),
    truth: () => truthIn(book, levers.forbidden, null),
    move: (id, to) => book.move(id, placeIn(to)),
    remove: (id) => book.remove(id),
    add(number) {
      const [first] = company.deals;
      if (first) book.add({ ...first, id: String(90_000 + number) });
    },
  };
}

function salesforce(items: number): DealTool {
  const control = new WorldControl();
  const plan = { name: 'acme', id: '00Dxx0000001gPL', ownFields: ['Goal__c'], seed: 5, items };
  const org = orgOf(plan, control);
  const levers = control.host(org.api);
  const world = worldEnvironment(
    new Map([[org.api, (asked) => salesforceRest(org, asked, levers)]]),
    control,
  );
  const { book } = org;
  const place = { tenant: org.pages };
  return {
    world,
    levers,
    tenant: org.pages,
    secret: {
      kind: 'grant',
      clientId: CLIENT_ID,
      grant: { origin: `https://${org.api}`, accessToken: org.sessions.api },
    },
    pipeline: '*',
    source: (accessToken = org.sessions.api) =>
      salesforceBackfill(
        place,
        {
          current: () => Promise.resolve({ origin: `https://${org.api}`, accessToken }),
          renew: () =>
            Promise.resolve(
              accessToken === '' ? ok({ origin: '', accessToken }) : fail({ code: 'signed_out' }),
            ),
        },
        world.environment,
      ),
    truth: () =>
      [...book.entries.values()]
        .filter(({ deal }) => !levers.forbidden.has(deal.id))
        .map(({ deal, rows, updatedAt }): Truth => ({
          id: deal.id,
          stage: deal.stage,
          category:
            deal.stage === 'Closed Won' ? 'done' : deal.stage === 'Closed Lost' ? 'cancelled' : 'active',
          updatedAt,
          amount: deal.amount,
          moves: rows.filter(({ stage }, index) => index > 0 && stage !== rows[index - 1]?.stage).length,
        })),
    move: (id, to) => book.move(id, SALESFORCE_STAGES[to % SALESFORCE_STAGES.length] ?? 'Proposal'),
    remove: (id) => void book.entries.delete(id),
    add(number) {
      const [first] = org.deals;
      if (first) book.add({ ...first, id: `006Kd00${String(number).padStart(4, '0')}zzzzIAA` });
    },
  };
}

export const DEAL_TOOLS = { hubspot, pipedrive, salesforce } as const;
