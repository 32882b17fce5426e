// A HubSpot portal in the test's own process: answers as HubSpot's documents say, and misbehaves on demand.
import type { Environment } from '../../../lib/trackers/environment.ts';
import type { HubSpotPlace } from '../../../lib/trackers/hubspot/place.ts';
import { testClock, type TestClock } from '../jira/clock.ts';

export const PLACE: HubSpotPlace = { tenant: '4400112', object: 'deals' };
export const TOKEN = 'pat-eu1-planted-5f0c-secret';
export const NEVER = new AbortController().signal;

export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly init: RequestInit;
  readonly body: {
    readonly properties?: readonly string[];
    readonly inputs?: readonly { readonly id: string }[];
  };
}

export type Behaviour = (sent: Sent, usual: () => Response) => Response | Promise<Response>;

export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json;charset=utf-8', ...headers },
  });

export const html = (status = 200): Response =>
  new Response('<!doctype html><title>Log in</title>', { status, headers: { 'Content-Type': 'text/html' } });

/** Never answers, as a fetch does that is aborted only by its signal. */
export const hang: Behaviour = ({ init }) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

const property = (name: string, label: string, type = 'string', options: Record<string, string> = {}) => ({
  name,
  label,
  type,
  options: Object.entries(options).map(([value, shown]) => ({ value, label: shown, hidden: false })),
});

export const DEAL_PROPERTIES = [
  property('dealname', 'Deal name'),
  property('dealtype', 'Deal type', 'enumeration', { newbusiness: 'New business', existingbusiness: 'Existing business' }),
  property('strategic_goal', 'Strategic goal', 'enumeration', { 'win-enterprise': 'Win enterprise customers', 'self-serve': 'Self-serve onboarding' }),
  property('discount', 'Discount', 'number'),
  property('sla', 'Custom SLA', 'bool'),
  property('markets', 'Markets', 'enumeration', { eu: 'Europe', us: 'United States' }),
]; // prettier-ignore

type Properties = Readonly<Record<string, string | null>>;

export interface FakeHubSpot {
  readonly clock: TestClock;
  readonly environment: Environment;
  /** Every request, in order. */
  readonly sent: Sent[];
  /** Requests whose path holds this. */
  asked(part: string): readonly Sent[];
  /** How requests whose path holds `part` are answered, in order; then as usual. */
  next(part: string, ...behaviours: readonly Behaviour[]): void;
  account: Record<string, unknown>;
  properties: readonly unknown[];
  online: boolean;
  add(id: string, properties?: Properties, company?: string): void;
  company(id: string, properties: Properties): void;
  /** HTML; null for a note that may not be read. */
  note(deal: string, id: string, body: string | null): void;
}

export function fakeHubSpot(): FakeHubSpot {
  const records = new Map<string, Properties>();
  const companies = new Map<string, Properties>();
  const companyOf = new Map<string, string>();
  const notesOf = new Map<string, string[]>();
  const notes = new Map<string, Properties>();
  const planned: { readonly part: string; readonly behaviour: Behaviour }[] = [];
  const clock = testClock();

  const picked = (all: ReadonlyMap<string, Properties>, { body }: Sent) => {
    const asked = (body.inputs ?? []).map(({ id }) => id);
    const found = asked.filter((id) => all.has(id));
    const results = found.map((id) => ({
      id,
      properties: Object.fromEntries(
        (body.properties ?? []).map((name) => [name, all.get(id)?.[name] ?? null]),
      ),
      createdAt: '2026-01-05T08:00:00.000Z',
      updatedAt: '2026-11-02T08:00:00.000Z',
      archived: false,
    }));
    const missing = asked.filter((id) => !all.has(id));
    const errors = missing.map((id) => ({ status: 'error', category: 'OBJECT_NOT_FOUND', context: { ids: [id] } }));
    return json({ status: 'COMPLETE', results, ...(missing.length > 0 && { numErrors: missing.length, errors }) }, missing.length > 0 ? 207 : 200);
  }; // prettier-ignore

  function usual(sent: Sent): Response {
    const { path } = sent;
    if (path === '/account-info/v3/details') return json(fake.account);
    if (path.startsWith('/crm/v3/pipelines/'))
      return json({
        results: [
          {
            id: 'default',
            label: 'Sales pipeline',
            stages: [
              {
                id: 'contractsent',
                label: 'Contract sent',
                metadata: { isClosed: 'false', probability: '0.9' },
              },
              { id: 'closedwon', label: 'Closed won', metadata: { isClosed: 'true', probability: '1.0' } },
              { id: '4', label: 'Closed', metadata: { ticketState: 'CLOSED' } },
            ],
          },
        ],
      });
    if (path === '/crm/v3/properties/companies')
      return json({ results: [property('industry', 'Industry', 'enumeration', { COMPUTER_SOFTWARE: 'Computer Software' }), property('segment', 'Segment', 'enumeration', { ent: 'Enterprise' })] }); // prettier-ignore
    if (path.startsWith('/crm/v3/properties/')) return json({ results: fake.properties });
    if (path === '/crm/v4/associations/deals/notes/batch/read')
      return json({
        results: (sent.body.inputs ?? []).flatMap(({ id }) => {
          const to = notesOf.get(id)?.map((note) => ({ toObjectId: Number(note), associationTypes: [] }));
          return to ? [{ from: { id }, to }] : [];
        }),
      });
    if (path === '/crm/v3/objects/notes/batch/read') return picked(notes, sent);
    if (path.startsWith('/crm/v4/associations/'))
      return json({
        results: (sent.body.inputs ?? [])
          .filter(({ id }) => companyOf.has(id))
          .map(({ id }) => ({
            from: { id },
            to: (companyOf.get(id) ?? '').split(',').map((company) => ({
              toObjectId: Number(company.replace('!', '')),
              associationTypes: [
                { category: 'HUBSPOT_DEFINED', typeId: company.endsWith('!') ? 5 : 341, label: null },
              ],
            })),
          })),
      });
    if (path === '/crm/v3/objects/companies/batch/read') return picked(companies, sent);
    if (path.endsWith('/batch/read')) return picked(records, sent);
    if (path.startsWith('/crm/v3/objects/'))
      return json({ results: [...records.keys()].map((id) => ({ id })) });
    return json({ status: 'error', category: 'OBJECT_NOT_FOUND' }, 404);
  }

  const fake: FakeHubSpot = {
    clock,
    sent: [],
    asked: (part) => fake.sent.filter(({ path }) => path.includes(part)),
    next: (part, ...behaviours) => void planned.push(...behaviours.map((behaviour) => ({ part, behaviour }))),
    account: { portalId: 4400112, timeZone: 'America/New_York', companyCurrency: 'USD', uiDomain: 'app-eu1.hubspot.com' },
    properties: DEAL_PROPERTIES,
    online: true,
    add(id, properties = {}, company) {
      records.set(id, { dealname: `About ${id}`, ...properties });
      if (company) companyOf.set(id, company);
    },
    company: (id, properties) => void companies.set(id, properties),
    note(deal, id, body) {
      notesOf.set(deal, [...(notesOf.get(deal) ?? []), id]);
      if (body !== null) notes.set(id, { hs_note_body: body });
    },
    environment: {
      now: clock.now,
      after: clock.after,
      random: () => 0,
      online: () => fake.online,
      fetch: async (address, init) => {
        const url = new URL(address);
        const sent: Sent = {
          method: init.method ?? 'GET',
          url,
          path: url.pathname,
          headers: init.headers as Record<string, string>,
          init,
          body: (init.body === undefined ? {} : JSON.parse(String(init.body))) as Sent['body'],
        };
        fake.sent.push(sent);
        const at = planned.findIndex(({ part }) => sent.path.includes(part));
        const [plan] = at < 0 ? [] : planned.splice(at, 1);
        return plan ? plan.behaviour(sent, () => usual(sent)) : usual(sent);
      },
    },
  }; // prettier-ignore
  return fake;
}

/** `7000000001` … of that many. */
export const idsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(7_000_000_001 + index));
