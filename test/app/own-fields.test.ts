import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FieldChoices } from '../../lib/domain/own-fields.ts';
import type { FieldsAnswer } from '../../lib/domain/tracker.ts';
import { fakeHubSpot, TOKEN, type FakeHubSpot } from '../trackers/hubspot/fake-hubspot.ts';
import { background, codeOf, contentAt, valueOf, type Background } from './background.ts';

const PLACE = { site: 'hubspot', tenant: '4400112' } as const;
const PAGE = contentAt('https://app.hubspot.com/contacts/4400112/record/0-3/7000000001');
const KEY = '7000000001';

let hubspot: FakeHubSpot;
let bg: Background;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  hubspot = fakeHubSpot();
  hubspot.add(
    KEY,
    { strategic_goal: 'self-serve', dealtype: 'newbusiness', markets: 'eu', discount: '15' },
    '51!',
  );
  hubspot.company('51', { name: 'Harbour Ltd', industry: 'COMPUTER_SOFTWARE', segment: 'ent' });
  vi.stubGlobal('fetch', hubspot.environment.fetch);
  bg = background();
  valueOf(await bg.page('connections.add', { site: 'hubspot', key: TOKEN, keep: 'always' }));
});
afterEach(() => vi.unstubAllGlobals());

const map = (fields: FieldChoices, keepTo = bg) => keepTo.page('connections.map', { ...PLACE, fields });
const items = async (keys: readonly string[], from: Background) => {
  const answer = await from.route({ kind: 'fields', request: { ...PLACE, keys: [...keys] } }, PAGE);
  return valueOf(answer as Awaited<ReturnType<typeof bg.page<'fields'>>>).items;
};
const deal = async (from = bg) => (await items([KEY], from))[0] as FieldsAnswer['items'][0];

describe('the fields of a tool', () => {
  it('are named, typed, and those found by themselves are said', async () => {
    const { fields, found } = valueOf(await bg.page('connections.fields', PLACE));
    expect(fields).toContainEqual({ name: 'discount', label: 'Discount', of: 'deal', type: 'number' });
    expect(fields).toContainEqual({
      name: 'company.segment',
      label: 'Segment',
      of: 'account',
      type: 'choice',
    });
    expect(fields.map(({ name }) => name)).not.toContain('sla');
    expect(found).toEqual({
      goal: 'strategic_goal',
      segment: 'company.segment',
      industry: 'company.industry',
      dealType: 'dealtype',
    });
  });

  it('that cannot be asked for are an error with its reason, and nothing is lost', async () => {
    hubspot.next('/account-info', () => new Response('{}', { status: 401 }));
    const refused = await bg.page('connections.fields', PLACE);
    expect(refused).toMatchObject({ ok: false, error: { code: 'tracker' } });
    expect(JSON.stringify(refused)).not.toContain(TOKEN);
    expect(codeOf(await bg.page('connections.fields', { site: 'linear', tenant: 'acme' }))).toBe('not_found');
  });
});

describe('a choice', () => {
  it('takes the place of what was found, or of nothing, and makes pages ask again', async () => {
    expect(await deal()).toMatchObject({ segment: 'Enterprise', industry: 'Computer Software' });
    const before = bg.extension.shared.get('rev');
    const [connection] = valueOf(
      await map({ segment: 'markets', industry: null, discountPercent: 'discount', goal: null }),
    );
    expect(connection?.fields).toEqual({
      segment: 'markets',
      industry: null,
      discountPercent: 'discount',
      goal: null,
    });
    expect(bg.extension.shared.get('rev')).not.toEqual(before);
    const read = await deal();
    expect(read).toMatchObject({ segment: 'Europe', discountPercent: 15, dealType: 'New business' });
    expect(read).not.toHaveProperty('industry');
    expect(read).not.toHaveProperty('custom');
  });

  it('makes what was read of its tenant stale, and of no other, so that pages read it anew', async () => {
    const item = { ...PLACE, key: KEY, kind: 'deal', title: 'T', url: 'https://app.hubspot.com/' } as const;
    const jira = { site: 'jira', tenant: 'acme.atlassian.net' } as const;
    const ticket = { ...jira, key: 'SHOP-1', kind: 'ticket', title: 'T', url: '' } as const;
    const freshness = async () => {
      const [own] = valueOf(await bg.page('evaluate', { ...PLACE, items: [item] })).items;
      const [other] = valueOf(await bg.page('evaluate', { ...jira, items: [ticket] })).items;
      return [own?.fresh, other?.fresh];
    };
    valueOf(await bg.page('observe', { ...PLACE, items: [item], absent: [], moved: {} }));
    valueOf(await bg.page('observe', { ...jira, items: [ticket], absent: [], moved: {} }));
    expect(await freshness()).toEqual([true, true]);
    valueOf(await map({ segment: 'markets' }));
    expect(await freshness()).toEqual([false, true]);
  });

  it.each(['always', 'session'] as const)(
    'survives a restart of the worker and a new key, kept %s',
    async (keep) => {
      valueOf(await bg.page('connections.add', { site: 'hubspot', key: TOKEN, keep }));
      valueOf(await map({ segment: 'markets' }));
      const again = background(bg.extension);
      expect(await deal(again)).toMatchObject({ segment: 'Europe' });
      valueOf(await again.page('connections.add', { site: 'hubspot', key: TOKEN, keep: 'always' }));
      expect(await deal(again)).toMatchObject({ segment: 'Europe' });
      valueOf(await map({}, again));
      expect(await deal(again)).toMatchObject({ segment: 'Enterprise' });
    },
  );

  it('is in no export, and goes with its connection', async () => {
    valueOf(await map({ segment: 'company.our_own_tier' }));
    expect(JSON.stringify(valueOf(await bg.page('export', {})))).not.toContain('our_own_tier');
    valueOf(await bg.page('connections.remove', PLACE));
    const [connection] = valueOf(
      await bg.page('connections.add', { site: 'hubspot', key: TOKEN, keep: 'always' }),
    );
    expect(connection).not.toHaveProperty('fields');
  });

  it.each<[string, object]>([
    ['a field that is none of ours', { owner: 'hubspot_owner_id' }],
    ['what is no name', { segment: "x'; DROP" }],
    ['a name without end', { segment: 'a'.repeat(121) }],
    ['something else than a name', { segment: ['tier'] }],
  ])('of %s is refused', async (_what, fields) => {
    expect(codeOf(await map(fields as FieldChoices))).toBe('malformed');
    expect(valueOf(await bg.page('connections.get', {}))[0]).not.toHaveProperty('fields');
  });

  it('without a connection, or for a tool whose fields are the same everywhere, is refused', async () => {
    expect(codeOf(await bg.page('connections.map', { ...PLACE, tenant: '1', fields: {} }))).toBe('not_found');
    const linear = { site: 'linear', tenant: 'acme', fields: {} } as const;
    expect(codeOf(await bg.page('connections.map', linear))).toBe('not_found');
  });

  it('of a property of deals is not asked of tickets, which keep their own goal', async () => {
    valueOf(await map({ goal: 'markets', segment: 'discount', industry: null }));
    // Deals and tickets are counted apart: one of each may have the same id.
    const [read, other] = await items([`ticket-${KEY}`, KEY], bg);
    expect(read).toMatchObject({
      key: `ticket-${KEY}`,
      kind: 'ticket',
      segment: 'Enterprise',
      custom: { goal: 'Self-serve onboarding' },
    });
    expect(other).toMatchObject({ key: KEY, kind: 'deal', custom: { goal: 'Europe' } });
    expect(read).not.toHaveProperty('industry');
  });
});

describe('a test of the connection', () => {
  it('says whose it is, what is read and what is not', async () => {
    expect(valueOf(await bg.page('connections.test', PLACE))).toEqual({
      where: '4400112',
      reads: [
        { part: 'deals' },
        { part: 'tickets' },
        { part: 'accounts' },
        { part: 'goal', names: ['Strategic goal'] },
      ],
      lacks: [],
      missing: [],
    });
  });

  it('names the fields that a person has chosen and that are not there', async () => {
    valueOf(await map({ segment: 'company.gone', goal: null }));
    hubspot.next('/crm/v3/objects/tickets', () => new Response('{}', { status: 403 }));
    expect(valueOf(await bg.page('connections.test', PLACE))).toMatchObject({
      lacks: ['tickets', 'goal'],
      missing: ['company.gone'],
    });
  });
});
