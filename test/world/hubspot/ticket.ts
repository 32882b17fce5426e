import type { Company, Deal } from '../sales/deal.ts';

/** A ticket of the portal. HubSpot counts deals and tickets apart, and here each ticket has the id of a deal. */
export interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly content: string;
  readonly stage: (typeof TICKET_STAGES)[number];
  readonly category: (typeof CATEGORIES)[number];
  readonly priority: (typeof PRIORITIES)[number];
  readonly company: Company;
  readonly created: string;
}

export const TICKET_STAGES = ['New', 'Waiting on contact', 'Waiting on us', 'Closed'] as const;
/** What tickets are about; the first is what a rule of the sample strategy asks for. */
export const CATEGORIES = ['Bug', 'Question', 'Feature request'] as const;
export const PRIORITIES = ['Low', 'Medium', 'High'] as const;

const MANY = 60;
const SUBJECTS = [
  'Export stops at row 500',
  'Cannot invite a colleague',
  'Report for the HIPAA review',
  'Invoice shows the old address',
] as const;

const at = <T>(list: readonly [T, ...T[]], i: number): T => list[i % list.length] ?? list[0];

/** Beside each of the first deals, a ticket with its id and its company. */
export const ticketsOf = (deals: readonly Deal[]): readonly Ticket[] =>
  deals.slice(0, MANY).map(({ id, company, created }, i) => ({
    id,
    subject: `${at(SUBJECTS, i)} (${company.name})`,
    content: '',
    stage: at(TICKET_STAGES, i),
    category: at(CATEGORIES, i),
    priority: at(PRIORITIES, i + 1),
    company,
    created,
  }));

/** The ticket of that id. */
export const ticketIn = (deals: readonly Deal[], id: string): Ticket | undefined =>
  ticketsOf(deals).find((ticket) => ticket.id === id);
