import type {
  NamedTicket,
  NamedTickets as Tickets,
  Paint,
  TicketPlace,
} from '../../lib/messages/protocol.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { hueStyle } from '../ui/colour.ts';
import { openableUrl } from '../ui/openable-url.ts';
import { Mark } from '../ui/Mark.tsx';
import { hueOf, markOf, stateWord } from '../ui/paint.ts';

interface NamedTicketsProps {
  readonly named: Tickets;
}

/** So many are in sight at once: what the deal itself serves, and why, is not to be pushed off the card. */
const FIRST = 5;

/** The tickets that a deal names, each with what it serves as far as it has been seen. */
export function NamedTickets({ named: { tickets, more } }: NamedTicketsProps) {
  const rest = tickets.slice(FIRST);
  return (
    <section class="bridge">
      <h3 class="card-heading">{t('panel_tickets')}</h3>
      <List tickets={tickets.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details class="reasons-passed">
          <summary>{plural('panel_tickets_more', rest.length + more)}</summary>
          <List tickets={rest} />
          {more > 0 && <p class="small subtle">{plural('panel_tickets_not_shown', more)}</p>}
        </details>
      )}
    </section>
  );
}

const List = ({ tickets }: Pick<Tickets, 'tickets'>) => (
  <ul>
    {tickets.map((ticket, index) => (
      <Ticket key={index} ticket={ticket} />
    ))}
  </ul>
);

function Ticket({ ticket: { places } }: { readonly ticket: NamedTicket }) {
  const [only] = places;
  if (places.length === 1 && only) return <Place place={only} />;
  return (
    <li class="bridge-unclear">
      <p class="small">{t('panel_ticket_unclear', only?.key ?? '')}</p>
      <ul>
        {places.map((place) => (
          <Place key={place.where} place={place} among />
        ))}
      </ul>
    </li>
  );
}

/** What a ticket serves, in words. */
function saidOf(paint: Paint | undefined): string {
  if (!paint) return t('panel_ticket_unseen');
  const { state, title, reason } = paint;
  if (state === 'off_strategy') return reason ? t('panel_ticket_off', reason) : stateWord(paint);
  return title || stateWord(paint);
}

interface PlaceProps {
  readonly place: TicketPlace;
  /** One of several that may be meant: where it is tells it apart. */
  readonly among?: boolean;
}

function Place({ place: { key, where, title, url, paint }, among = false }: PlaceProps) {
  const href = openableUrl(url);
  const hue = paint ? hueOf(paint) : null;
  return (
    <li class="item-row" style={hue === null ? undefined : hueStyle(hue)}>
      <Mark name={paint ? markOf(paint) : 'unknown'} />
      <span class="item-line">
        {href === null ? (
          <bdi class="item-key">{key}</bdi>
        ) : (
          <a class="link" href={href} target="_blank" rel="noopener noreferrer">
            <bdi>{key}</bdi>
          </a>
        )}
        <bdi class="item-title" title={title}>
          {title}
        </bdi>
      </span>
      <bdi class="bridge-said">{saidOf(paint)}</bdi>
      {among && <bdi class="item-note">{where}</bdi>}
    </li>
  );
}
