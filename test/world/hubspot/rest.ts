import { json, type Answered, type Asked } from '../answer.ts';
import type { HostControl } from '../control.ts';
import { faulty } from '../faulty.ts';
import { definitions } from './definitions.ts';
import { PAGES, TOKEN, type Portal } from './portal.ts';
import { PORTAL } from './portal-paths.ts';
import {
  companyOfDeal,
  companyOfTicket,
  companyRecord,
  dealRecord,
  noteIn,
  noteRecord,
  notesOfDeal,
  pastOf,
  ticketRecord,
} from './records.ts';
import { search } from './search.ts';
import { ticketIn } from './ticket.ts';

const refused = (status: number, category: string, message: string): Answered =>
  json(status, {
    status: 'error',
    message,
    correlationId: '5f2a1c34-0000-4000-8000-000000000000',
    category,
  });

/** What a status is called here. */
const CATEGORIES: Readonly<Record<number, string>> = {
  400: 'VALIDATION_ERROR',
  401: 'INVALID_AUTHENTICATION',
  403: 'MISSING_SCOPES',
  404: 'OBJECT_NOT_FOUND',
  429: 'RATE_LIMITS',
};

interface Batch {
  readonly properties?: readonly string[];
  readonly propertiesWithHistory?: readonly string[];
  readonly inputs: readonly { readonly id: string }[];
}

/** All the batch asks for; with some missing the status is 207 and `errors` names them. */
function batch<T>(
  asked: Asked,
  find: (id: string) => T | undefined,
  write: (found: T, properties: readonly string[], withHistory: readonly string[]) => unknown,
): Answered {
  const { inputs, properties = [], propertiesWithHistory = [] } = JSON.parse(asked.body) as Batch;
  const most = propertiesWithHistory.length > 0 ? 50 : 100;
  if (inputs.length > most)
    return refused(400, 'VALIDATION_ERROR', `The maximum number of inputs is ${most}`);
  const found = inputs.map(({ id }) => [id, find(id)] as const);
  const ids = found.flatMap(([id, one]) => (one === undefined ? [id] : []));
  const results = found.flatMap(([, one]) =>
    one === undefined ? [] : [write(one, properties, propertiesWithHistory)],
  );
  const answer = { status: 'COMPLETE', results };
  if (ids.length === 0) return json(200, answer);
  const error = {
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: 'Could not get some objects',
    context: { ids },
  };
  return json(207, { ...answer, numErrors: 1, errors: [error] });
}

function answer(portal: Portal, asked: Asked, levers: HostControl): Answered {
  const { pathname } = asked.url;
  if (String(asked.headers['authorization'] ?? '') !== `Bearer ${TOKEN}`)
    return refused(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.');
  const entry = (id: string) => (levers.forbidden.has(id) ? undefined : portal.book.at(id));
  const deal = (id: string) => entry(id)?.deal;
  const ticket = (id: string) => ticketIn(portal.deals, id);
  const company = (id: string) => portal.deals.find((each) => each.company.id === id)?.company;
  const [first] = portal.book.entries.values();
  switch (`${asked.method} ${pathname}`) {
    case 'GET /account-info/v3/details':
      return json(200, {
        portalId: Number(PORTAL),
        accountType: 'STANDARD',
        timeZone: 'Europe/Berlin',
        companyCurrency: 'EUR',
        uiDomain: PAGES,
        dataHostingLocation: 'na1',
      });
    case 'POST /crm/v3/objects/deals/batch/read':
      return batch(asked, entry, (found, properties, withHistory) => ({
        ...dealRecord(found, properties),
        ...(withHistory.length > 0 && { propertiesWithHistory: pastOf(found, withHistory) }),
      }));
    case 'POST /crm/v3/objects/deals/search': {
      const said = search(portal.book.all(levers.forbidden), asked.body);
      if ('refused' in said) return refused(400, 'VALIDATION_ERROR', said.refused);
      const results = said.found.map((found) => dealRecord(found, []));
      const paging = said.after === undefined ? {} : { paging: { next: { after: said.after } } };
      return json(200, { total: said.total, results, ...paging });
    }
    case 'POST /crm/v4/associations/deals/companies/batch/read':
      return batch(asked, deal, companyOfDeal);
    case 'POST /crm/v4/associations/deals/notes/batch/read':
      return batch(asked, (id) => (deal(id)?.notes.length ? deal(id) : undefined), notesOfDeal);
    case 'POST /crm/v3/objects/notes/batch/read':
      return batch(asked, (id) => noteIn(portal.deals, id), noteRecord);
    case 'POST /crm/v3/objects/tickets/batch/read':
      return batch(asked, ticket, ticketRecord);
    case 'POST /crm/v4/associations/tickets/companies/batch/read':
      return batch(asked, ticket, companyOfTicket);
    case 'POST /crm/v3/objects/companies/batch/read':
      return batch(asked, company, companyRecord);
    case 'GET /crm/v3/objects/deals':
      return json(200, { results: first ? [dealRecord(first, ['dealname'])] : [] });
    case 'GET /crm/v3/objects/companies':
      return json(200, { results: first ? [companyRecord(first.deal.company, ['name'])] : [] });
  }
  const results = asked.method === 'GET' ? definitions(pathname) : null;
  return results ? json(200, { results }) : refused(404, 'OBJECT_NOT_FOUND', 'resource not found');
}

/** The API's host, for whoever has the private app's token. */
export function rest(portal: Portal, asked: Asked, levers: HostControl): Answered | 'drop' {
  const whole = (): Answered => answer(portal, asked, levers);
  const fault = levers.takeFault(asked.url.pathname);
  return fault
    ? faulty(fault, whole, (status) =>
        refused(status, CATEGORIES[status] ?? 'INTERNAL_ERROR', `The world answers ${status}.`),
      )
    : whole();
}
