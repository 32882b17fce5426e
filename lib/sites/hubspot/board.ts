/**
 * Cards of boards: `/contacts/PORTAL/objects/0-3/views/V/board`, and of tickets the same with `0-5`.
 * Fragile: cards are recycled, the same element gets another `data-selenium-id` and its link follows; while the two are at
 * odds the card is no item. Properties stand under their translated names, so only amount and close date are read, by the
 * names HubSpot gives them; the translations but English are common knowledge, not seen. Columns are stages. Evidence:
 * card, column and property test ids in use by several extensions, 2025-26.
 */
import { all, attr, closest, next, one, text } from '../dom.ts';
import type { Route } from '../adapter.ts';
import { idOf, recordOfHref, typeOfPage, type Named } from './object.ts';
import { surface, textAt } from './row.ts';

const LINK = 'a[data-test-id="board-card-section-title-link"]';
const ANY_LINK = `${LINK},a[href*="/record/0-"]`;

/** In small letters: English, German, French, Spanish, Portuguese, Italian, Dutch. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  amount: ['amount', 'betrag', 'montant', 'importe', 'valor', 'importo', 'bedrag'],
  closedate: ['close date', 'abschlussdatum', 'date de fermeture', 'fecha de cierre', 'data de fechamento', 'data di chiusura', 'sluitingsdatum'],
}; // prettier-ignore

function named(el: Element, route: Route): Named | null {
  const link = recordOfHref(attr(one(el, ANY_LINK), 'href'), el, route);
  const own = idOf(attr(el, 'data-selenium-id'));
  if (own && link && link.id !== own) return null;
  const type = link?.type ?? typeOfPage(el);
  const id = own ?? link?.id;
  return type && id ? { type, id } : null;
}

/** The value right behind a label of that name. */
function valueOf(card: Element, property: string): string {
  const names = LABELS[property];
  if (!names) return '';
  for (const label of all(card, '[data-test-id="cdbc-property-label"]')) {
    if (!names.includes(text(label).toLowerCase().replace(/:$/, '').trim())) continue;
    const beside = next(label);
    const value = beside && (one(beside, '[data-test-id="cdbc-property-value"]') ?? beside);
    if (value) return text(value);
  }
  return '';
}

function columnOf(card: Element): string {
  const column = closest(card, '[data-test-id="cdb-column"]');
  return column ? textAt(column, '[data-test-id="cdb-column-name"]') : '';
}

export const board = surface({
  view: 'board',
  selector: '[data-test-id="cdb-column-item"]',
  watch: ['data-selenium-id', 'href'],
  named,
  title: `${LINK}|a[href*="/record/0-"]`,
  say: (card, _named, property) =>
    property === 'hs_pipeline_stage' ? columnOf(card) : valueOf(card, property),
  // The card's own corner: that of the properties would cover the end of the last of them.
  anchor: '[data-test-id="cdb-card"]|[data-test-id="cdbc-card"]',
});
