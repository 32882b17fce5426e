/** Fields in which a company keeps the tickets of a deal, found by what they are called. */
import { mentionsIn, type Mention } from '../domain/mentions.ts';

/** Tool, what it is, and how it is named, each where it is said; in small letters, English and German. */
const NAME =
  /^(?:linked |related |verknüpfte )?(?:jira|linear)?(?: ?(?:tickets?|issues?|vorgang|vorgänge|stories|epics?))?(?: ?(?:keys?|ids?|links?|urls?))?$/;
/** Words that could name anything when they stand alone. */
const TOO_LITTLE = /^(?:linked |related |verknüpfte )?(?:keys?|ids?|links?|urls?|stories)?$/;

/** More are not read: what is called so often is something else. */
const MOST_FIELDS = 3;

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Is it the name of a field that holds tickets, such as "Jira issue", "Tickets" or "Linear URL"? */
export function isTicketName(name: string): boolean {
  const said = folded(name);
  return NAME.test(said) && !TOO_LITTLE.test(said);
}

/** The fields that are called so. What is read there is looked through for tickets and not kept. */
export const ticketFieldsAmong = <F>(
  fields: readonly F[],
  names: (field: F) => readonly string[],
): readonly F[] => fields.filter((field) => names(field).some(isTicketName)).slice(0, MOST_FIELDS);

/** Tickets named in values of such fields; undefined for none. */
export function ticketsIn(values: readonly unknown[]): readonly Mention[] | undefined {
  const found = mentionsIn(values.filter((value) => typeof value === 'string'));
  return found.length > 0 ? found : undefined;
}
