// A company's Pipedrive in the test's own process: answers as the v2 documents say, and misbehaves on demand.
import type { Environment } from '../../../lib/trackers/environment.ts';
import type { PipedrivePlace } from '../../../lib/trackers/pipedrive/place.ts';
import { testClock, type TestClock } from '../jira/clock.ts';

export const PLACE: PipedrivePlace = { tenant: 'acme' };
export const TOKEN = 'planted0123456789abcdef0123456789abcdef01';
export const NEVER = new AbortController().signal;

export interface Sent {
  readonly url: URL;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly init: RequestInit;
}

export type Behaviour = (sent: Sent, usual: () => Response) => Response | Promise<Response>;

export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });

export const html = (status = 200): Response =>
  new Response('<!doctype html><title>Log in</title>', { status, headers: { 'Content-Type': 'text/html' } });

/** Never answers, as a fetch does that is aborted only by its signal. */
export const hang: Behaviour = ({ init }) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

/** Codes of custom fields are 40 hexadecimal digits. */
export const code = (digit: string): string => digit.repeat(40);

export const field = (
  field_code: string,
  field_name: string,
  field_type = 'varchar',
  options: Readonly<Record<number, string>> | null = null,
) => ({
  field_code,
  field_name,
  field_type,
  is_custom_field: /^[0-9a-f]{40}$/.test(field_code),
  options: options && Object.entries(options).map(([id, label]) => ({ id: Number(id), label })),
  subfields: null,
});

type Entity = Readonly<Record<string, unknown>> & {
  readonly id: number;
  readonly custom_fields?: Readonly<Record<string, unknown>>;
};

export interface FakePipedrive {
  readonly clock: TestClock;
  readonly environment: Environment;
  readonly sent: Sent[];
  asked(part: string): readonly Sent[];
  /** How requests whose path holds `part` are answered, in order; then as usual. */
  next(part: string, ...behaviours: readonly Behaviour[]): void;
  domain: string;
  /** Entries of a page of any list. */
  pageSize: number;
  dealFields: readonly unknown[];
  organizationFields: readonly unknown[];
  online: boolean;
  add(id: number, deal?: Readonly<Record<string, unknown>>): void;
  organization(id: number, organization: Readonly<Record<string, unknown>>): void;
  /** HTML. */
  note(deal: number, content: string): void;
}

export function fakePipedrive(): FakePipedrive {
  const deals = new Map<number, Entity>();
  const organizations = new Map<number, Entity>();
  const notes = new Map<number, readonly object[]>();
  const planned: { readonly part: string; readonly behaviour: Behaviour }[] = [];
  const clock = testClock();

  const lists: Readonly<Record<string, (url: URL) => readonly unknown[]>> = {
    '/api/v2/stages': () => [
      { id: 1, name: 'Qualified', pipeline_id: 1, deal_probability: 20 },
      { id: 2, name: 'Negotiation', pipeline_id: 1, deal_probability: null },
    ],
    '/api/v2/pipelines': () => [{ id: 1, name: 'Sales' }],
    '/api/v2/dealFields': () => fake.dealFields,
    '/api/v2/organizationFields': () => fake.organizationFields,
    '/api/v2/deals': (url) => entities(deals, url),
    '/api/v2/organizations': (url) => entities(organizations, url),
  };

  /** Custom fields come only when they are asked for. */
  function entities(all: ReadonlyMap<number, Entity>, { searchParams }: URL): readonly unknown[] {
    const ids = searchParams.get('ids')?.split(',').map(Number) ?? [...all.keys()];
    const wanted = searchParams.get('custom_fields')?.split(',') ?? [];
    return ids.flatMap((id) => {
      const entity = all.get(id);
      if (!entity) return [];
      const custom = Object.entries(entity.custom_fields ?? {}).filter(([name]) => wanted.includes(name));
      return [{ ...entity, custom_fields: Object.fromEntries(custom) }];
    });
  }

  function usual({ url, path }: Sent): Response {
    if (path === '/api/v1/users/me')
      return json({ success: true, data: { id: 7, name: 'Robin Example', email: 'robin@example.com', company_domain: fake.domain } }); // prettier-ignore
    if (path === '/api/v1/notes') {
      const found = notes.get(Number(url.searchParams.get('deal_id')));
      const data = found?.slice(0, Number(url.searchParams.get('limit'))) ?? null;
      return json({ success: true, data, additional_data: { pagination: { start: 0, limit: 20 } } });
    }
    const entries = lists[path]?.(url);
    if (!entries) return json({ success: false, error: 'Unknown method .' }, 404);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const to = from + Math.min(fake.pageSize, Number(url.searchParams.get('limit') ?? 100));
    return json({
      success: true,
      data: entries.slice(from, to),
      additional_data: { next_cursor: to < entries.length ? String(to) : null },
    });
  }

  const fake: FakePipedrive = {
    clock,
    sent: [],
    asked: (part) => fake.sent.filter(({ path }) => path.includes(part)),
    next: (part, ...behaviours) => void planned.push(...behaviours.map((behaviour) => ({ part, behaviour }))),
    domain: 'acme',
    pageSize: 500,
    dealFields: [
      field('title', 'Title'),
      field('label_ids', 'Label', 'set', { 3: 'goal-self-serve', 4: 'Hot' }),
      field(code('a'), 'Goal', 'enum', { 11: 'Win enterprise customers', 12: 'Self-serve onboarding' }),
      field(code('b'), 'Segment', 'enum', { 21: 'Enterprise' }),
      field(code('c'), 'Discount', 'double'),
      field(code('d'), 'Products', 'set', { 31: 'Core', 32: 'Audit' }),
      field(code('e'), 'Licence', 'monetary'),
      field(code('f'), 'Champion', 'people'),
      field(code('1'), 'Twice'),
      field(code('2'), 'twice'),
    ],
    organizationFields: [
      field('name', 'Name'),
      field('industry', 'Industry', 'enum', { 41: 'Transport' }),
      field(code('3'), 'Region'),
    ],
    online: true,
    add: (id, deal = {}) =>
      void deals.set(id, { id, title: `About ${id}`, owner_id: 7, person_id: 8, ...deal }),
    organization: (id, organization) => void organizations.set(id, { id, ...organization }),
    note: (deal, content) =>
      void notes.set(deal, [{ id: deal * 100, deal_id: deal, content }, ...(notes.get(deal) ?? [])]),
    environment: {
      now: clock.now,
      after: clock.after,
      random: () => 0,
      online: () => fake.online,
      fetch: async (address, init) => {
        const url = new URL(address);
        const sent: Sent = { url, path: url.pathname, headers: init.headers as Record<string, string>, init };
        fake.sent.push(sent);
        const at = planned.findIndex(({ part }) => sent.path.includes(part));
        const [plan] = at < 0 ? [] : planned.splice(at, 1);
        return plan ? plan.behaviour(sent, () => usual(sent)) : usual(sent);
      },
    },
  };
  return fake;
}

/** `1` … of that many. */
export const idsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1));
