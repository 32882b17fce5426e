/** Deals, tickets and companies as the API gives them: every value a text, with codes in place of names. */
import { CHANCES, type Company, type Deal, type Stage } from '../sales/deal.ts';
import type { End, Lived } from '../sales/life.ts';
import { CODES, codeOf, stageCode } from './definitions.ts';
import type { Ticket } from './ticket.ts';

type Values = Readonly<Record<string, string | null>>;

const stageCodeOf = (stage: Stage | End): string =>
  stage === 'won' ? 'closedwon' : stage === 'lost' ? 'closedlost' : CODES[stage];

/** All properties of a deal, by their internal names. */
export const valuesOf = ({ deal, end }: Lived): Values => ({
  dealname: deal.name,
  amount: deal.amount === null ? null : String(deal.amount),
  deal_currency_code: deal.currency,
  dealstage: stageCodeOf(end ?? deal.stage),
  pipeline: 'default',
  closedate: `${deal.closeDate}T12:00:00Z`,
  description: deal.description || null,
  hs_deal_stage_probability: end ? (end === 'won' ? '1.0' : '0.0') : String(CHANCES[deal.stage] / 100),
  hs_is_closed: String(end !== null),
  hs_is_closed_won: String(end === 'won'),
  our_goal_2026: deal.goal,
});

const ofTicket = (ticket: Ticket): Values => ({
  subject: ticket.subject,
  content: ticket.content || null,
  hs_pipeline: '0',
  hs_pipeline_stage: stageCode(ticket.stage),
  hs_ticket_priority: codeOf(ticket.priority),
  hs_ticket_category: codeOf(ticket.category),
});

const ofCompany = (company: Company): Values => ({
  name: company.name,
  industry: codeOf(company.industry),
  numberofemployees: String(company.employees),
  country: company.country,
  customer_segment: codeOf(company.segment),
});

/** Names that no property has are passed over in silence; some come unasked. */
function record(
  id: string,
  values: Values,
  asked: readonly string[],
  created: string,
  updatedAt = `${created}T09:30:00.000Z`,
): object {
  const found = asked.filter((name) => name in values).map((name) => [name, values[name]]);
  const at = `${created}T08:00:00.000Z`;
  return {
    id,
    properties: { hs_object_id: id, createdate: at, ...Object.fromEntries(found) },
    createdAt: at,
    updatedAt,
    archived: false,
  };
}

export const dealRecord = (entry: Lived, asked: readonly string[]): object =>
  record(entry.deal.id, valuesOf(entry), asked, entry.deal.created, entry.updatedAt);

/** The values of these properties that there have been, the newest first, each with where it came from. */
export const pastOf = (entry: Lived, asked: readonly string[]): object => {
  const written = { sourceType: 'CRM_UI', sourceId: 'userId:7', updatedByUserId: 7 };
  const all: Readonly<Record<string, readonly object[]>> = {
    dealstage: entry.stages.map(({ at, value }) => ({
      value: stageCodeOf(value),
      timestamp: at,
      ...written,
    })),
    amount: entry.amounts.map(({ at, value }) => ({
      value: value === null ? '' : String(value),
      timestamp: at,
      ...written,
    })),
    pipeline: [{ value: 'default', timestamp: entry.stages[0]?.at, ...written }],
  };
  return Object.fromEntries(asked.map((name) => [name, (all[name] ?? []).toReversed()]));
};

export const ticketRecord = (ticket: Ticket, asked: readonly string[]): unknown =>
  record(ticket.id, ofTicket(ticket), asked, ticket.created);

export const companyRecord = (company: Company, asked: readonly string[]): unknown =>
  record(company.id, ofCompany(company), asked, '2025-02-03');

/** The one company of a record, as its primary one: `typeIds` of the association, and of it as the primary. */
const association =
  ([usual, primary]: readonly [number, number]) =>
  ({ id, company }: Pick<Deal | Ticket, 'id' | 'company'>): unknown => ({
    from: { id },
    to: [
      {
        toObjectId: Number(company.id),
        associationTypes: [
          { category: 'HUBSPOT_DEFINED', typeId: usual, label: null },
          { category: 'HUBSPOT_DEFINED', typeId: primary, label: 'Primary' },
        ],
      },
    ],
  });

export const companyOfDeal = association([341, 5]);
export const companyOfTicket = association([339, 26]);

/** Ids of notes grow with time, as all do. */
const noteId = (deal: Deal, index: number): string => `5${deal.id}${index}`;

export const notesOfDeal = (deal: Deal): unknown => ({
  from: { id: deal.id },
  to: deal.notes.map((_, i) => ({
    toObjectId: Number(noteId(deal, i)),
    associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 213, label: null }],
  })),
});

interface Note {
  readonly id: string;
  readonly deal: Deal;
  readonly body: string;
}

export const noteIn = (deals: readonly Deal[], id: string): Note | undefined =>
  deals
    .flatMap((deal) => deal.notes.map((body, i) => ({ id: noteId(deal, i), deal, body })))
    .find((note) => note.id === id);

export const noteRecord = ({ id, deal, body }: Note, asked: readonly string[]): unknown =>
  record(id, { hs_note_body: body }, asked, deal.created);
