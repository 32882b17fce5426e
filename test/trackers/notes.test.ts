// Which tickets the notes of deals name: what is asked for it, what is kept of it, and what its refusal costs.
import { describe, expect, it } from 'vitest';
import { hubspotFields } from '../../lib/trackers/hubspot/fields.ts';
import { pipedriveFields } from '../../lib/trackers/pipedrive/fields.ts';
import { salesforceFields } from '../../lib/trackers/salesforce/fields.ts';
import * as hubspot from './hubspot/fake-hubspot.ts';
import * as pipedrive from './pipedrive/fake-pipedrive.ts';
import * as salesforce from './salesforce/fake-salesforce.ts';

const NOTE = '<p>Our <b>secret</b>: <a href="https://acme.atlassian.net/browse/APP-1">it</a>, SHOP-2</p>';
const TICKETS = ['jira/acme.atlassian.net/APP-1', 'SHOP-2'];
const [D1 = '', D2 = '', D3 = ''] = hubspot.idsOf(3);

describe('HubSpot', () => {
  const made = () => {
    const fake = hubspot.fakeHubSpot();
    fake.add(D1);
    const source = hubspotFields(hubspot.PLACE, hubspot.TOKEN, fake.environment);
    const read = async (...ids: string[]) => (await fake.clock.run(source.fields(ids, hubspot.NEVER))).items;
    return { fake, read };
  };

  it('is asked for the notes of all deals of a batch in two requests, and only the tickets are kept', async () => {
    const { fake, read } = made();
    fake.add(D2);
    fake.note(D1, '501', NOTE);
    fake.note(D1, '502', null);
    const items = await read(D1, D2);
    expect(items.map(({ noted }) => noted)).toEqual([TICKETS, []]);
    expect(JSON.stringify(items)).not.toContain('secret');
    expect(fake.asked('notes').map(({ path, body }) => [path, body.properties, body.inputs])).toEqual([
      ['/crm/v4/associations/deals/notes/batch/read', undefined, [{ id: D1 }, { id: D2 }]],
      ['/crm/v3/objects/notes/batch/read', ['hs_note_body'], [{ id: '502' }, { id: '501' }]],
    ]);
  });

  it('is asked for the newest twenty of a deal, a hundred at once, and for no more than 300', async () => {
    const { fake, read } = made();
    const ids = hubspot.idsOf(20);
    for (const [i, deal] of ids.entries()) {
      fake.add(deal);
      for (let n = 1; n <= 25; n += 1) fake.note(deal, String(1_000 * (i + 1) + n), `SHOP-${n}`);
    }
    const items = await read(...ids);
    const named = Array.from({ length: 20 }, (_, i) => `SHOP-${25 - i}`);
    expect(items.map(({ noted }) => noted)).toEqual(ids.map((_, i) => (i < 15 ? named : undefined)));
    const sizes = fake.asked('objects/notes').map(({ body }) => body.inputs?.length);
    expect(sizes).toEqual([100, 100, 100]);
  });

  it('without the right to see notes: everything else is read, and it is not asked again', async () => {
    const { fake, read } = made();
    fake.next('deals/notes', () => hubspot.json({ category: 'MISSING_SCOPES' }, 403));
    for (const [item] of [await read(D1), await read(D1)]) {
      expect(item).toMatchObject({ title: `About ${D1}` });
      expect(item).not.toHaveProperty('noted');
    }
    expect(fake.asked('notes')).toHaveLength(1);
  });

  it.each([
    ['deals/notes', 500],
    ['objects/notes', 500],
    ['objects/notes', 429],
  ])('a fault of %s (%i) costs the notes alone, and once', async (part, status) => {
    const { fake, read } = made();
    fake.note(D1, '501', NOTE);
    fake.next(part, () => hubspot.json({}, status));
    expect((await read(D1))[0]).not.toHaveProperty('noted');
    fake.clock.pass(60_000);
    expect((await read(D1))[0]?.noted).toEqual(TICKETS);
  });

  it('notes that do not come hold nothing up for longer than five seconds', async () => {
    const { fake, read } = made();
    fake.next('deals/notes', hubspot.hang);
    const before = fake.clock.now();
    expect((await read(D1))[0]).toMatchObject({ title: `About ${D1}` });
    expect(fake.clock.now() - before).toBeLessThanOrEqual(5_000);
  });

  it('odd answers name nothing', async () => {
    const { fake, read } = made();
    fake.add(D3);
    fake.next('deals/notes', () =>
      hubspot.json({
        results: [null, { from: 7 }, { from: { id: D1 }, to: [null, { toObjectId: 'x' }, {}] }],
      }),
    );
    expect((await read(D1, D3)).map(({ noted }) => noted)).toEqual([[], []]);
  });

  it('tickets have none', async () => {
    const fake = hubspot.fakeHubSpot();
    fake.add('9000000001');
    const place = { ...hubspot.PLACE, object: 'tickets' } as const;
    const source = hubspotFields(place, hubspot.TOKEN, fake.environment);
    await fake.clock.run(source.fields(['ticket-9000000001'], hubspot.NEVER));
    expect(fake.asked('notes')).toEqual([]);
  });
});

describe('Pipedrive', () => {
  const made = () => {
    const fake = pipedrive.fakePipedrive();
    fake.add(1);
    const source = pipedriveFields(pipedrive.PLACE, pipedrive.TOKEN, fake.environment);
    const noted = () => fake.clock.run(source.noted('1', pipedrive.NEVER));
    return { fake, source, noted };
  };

  it('is asked for the notes of one deal by a request of its own, and with no list of deals', async () => {
    const { fake, source, noted } = made();
    fake.note(1, NOTE);
    await fake.clock.run(source.fields(['1'], pipedrive.NEVER));
    expect(fake.asked('notes')).toEqual([]);
    expect(await noted()).toEqual(TICKETS);
    const [sent] = fake.asked('notes');
    expect(sent?.url.href).toBe(
      'https://acme.pipedrive.com/api/v1/notes?deal_id=1&sort=add_time%20DESC&limit=20',
    );
    expect(sent?.headers['x-api-token']).toBe(pipedrive.TOKEN);
  });

  it('says none of a deal without notes, and nothing when they cannot be read', async () => {
    const { fake, noted } = made();
    expect(await noted()).toEqual([]);
    fake.next('notes', () => pipedrive.json({}, 500));
    expect(await noted()).toBeUndefined();
    expect(await noted()).toEqual([]);
  });

  it('without the right to see notes is not asked again', async () => {
    const { fake, noted } = made();
    fake.next('notes', () => pipedrive.json({ success: false }, 403));
    expect([await noted(), await noted()]).toEqual([undefined, undefined]);
    expect(fake.asked('notes')).toHaveLength(1);
  });
});

describe('Salesforce', () => {
  const { FIRST, NEVER, noRelationship, notesOf, refused } = salesforce;
  const made = () => {
    const org = salesforce.fakeSalesforce();
    org.add(FIRST, {
      Notes: notesOf({ Title: 'Call', Body: NOTE }),
      AttachedContentNotes: notesOf({ Title: 'SHOP-3', TextPreview: 'See APP-4' }, { Title: null }),
    });
    const source = salesforceFields(salesforce.PLACE, salesforce.fixed(), org.environment);
    const read = async () => (await org.clock.run(source.fields([FIRST], NEVER))).items[0];
    return { org, read };
  };

  it('gives both kinds of notes with the fields, and only the tickets are kept', async () => {
    const { org, read } = made();
    const item = await read();
    expect(item?.noted).toEqual([...TICKETS, 'SHOP-3', 'APP-4']);
    expect(JSON.stringify(item)).not.toContain('secret');
    expect(org.asked).toHaveLength(1);
  });

  it.each([
    ['Notes', ['SHOP-3', 'APP-4']],
    ['AttachedContentNotes', TICKETS],
  ])('an org without %s says so once, and the rest is read', async (relationship, named) => {
    const { org, read } = made();
    org.columns.delete(relationship);
    for (const item of [await read(), await read()])
      expect(item).toMatchObject({ title: `About ${FIRST}`, noted: named });
    expect(org.asked.map(({ notes }) => notes.length)).toEqual([2, 1, 1]);
    expect(new Set(org.asked.map(({ fields }) => fields.length)).size).toBe(1);
  });

  it.each([
    [
      'the entity of a column',
      () => refused('INVALID_FIELD', 400, "No such column 'Body' on entity 'Note'."),
      1,
    ],
    ['the relationship', () => refused('INVALID_FIELD', 400, noRelationship('Notes')), 1],
    ['nothing', () => refused('INVALID_FIELD', 400, 'So nicht.'), 0],
    ['a type', () => refused('INVALID_TYPE', 400, "sObject type 'Notes' is not supported."), 0],
    ['an odd restriction', () => refused('MALFORMED_QUERY', 400, 'Implementation restriction'), 0],
    ['an answer that is too large', () => salesforce.json({ rest: 'x'.repeat(5_000_001) }), 0],
  ])(
    'a query refused by %s is asked again without notes, and no field is lost',
    async (_, behaviour, left) => {
      const { org, read } = made();
      org.next.push(behaviour);
      expect(await read()).toMatchObject({ title: `About ${FIRST}` });
      expect(org.asked.map(({ notes }) => notes.length)).toEqual([2, left]);
      expect(org.asked[1]?.fields).toEqual(org.asked[0]?.fields);
    },
  );

  it('without any notes the item says nothing of them', async () => {
    const { org, read } = made();
    org.next.push(() => refused('MALFORMED_QUERY', 400));
    expect(await read()).not.toHaveProperty('noted');
  });
});
