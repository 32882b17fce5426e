/**
 * The deal a page is about: `/deal/ID`.
 * Fragile: the title is a text field, whose words are its value and not its text; the id is in the address only. Fields
 * stand under translated names, so only value, close date, probability and organisation are read, by the names Pipedrive gives
 * them; all but English are common knowledge, not seen. Fields that were scrolled away are not in the page. Evidence: test
 * ids in use by an extension 2026-03.
 */
import type { Surface } from '../adapter.ts';
import { all, attr, closest, documentOf, matches, native, one, text } from '../dom.ts';
import { surface } from './deal.ts';
import { exclude } from './exclude.ts';

/** In small letters: English, German, French, Spanish, Portuguese. */
const NAMES = {
  amount: ['value', 'wert', 'valeur', 'valor'],
  closeDate: ['expected close date', 'erwartetes abschlussdatum', 'date de clôture prévue', 'fecha prevista de cierre', 'data de fechamento esperada'],
  probability: ['probability', 'wahrscheinlichkeit', 'probabilité', 'probabilidad', 'probabilidade'],
  account: ['organization', 'organisation', 'organización', 'organização'],
} as const; // prettier-ignore

const valueOfField = native<Element, [], string>('value');

/** What is written in a text field; empty for an element that is none. */
const written = (el: Element | null): string =>
  el && matches(el, 'textarea,input') ? valueOfField(el).trim() : '';

const titleOf = (header: Element): string =>
  written(one(header, 'textarea[class*="editable-text"]')) || text(one(header, 'h1')) || text(header);

/** What stands beside a field's name in the shown view. */
function fieldOf(header: Element, names: readonly string[]): string {
  for (const row of all(documentOf(header), '[data-testid="fields-list-row"]')) {
    const name = text(one(row, '[data-testid="field-name"]')).toLowerCase();
    if (names.includes(name) && !closest(row, exclude))
      return text(one(row, '[data-testid="fields-list-row-field-components"]'));
  }
  return '';
}

export const dealPage: Surface = surface({
  view: 'deal',
  page: true,
  selector: '[data-testid="header-title"]',
  watch: ['href'],
  key: (_header, route) => route.key ?? null,
  shown: (header) => ({
    title: titleOf(header),
    amount: fieldOf(header, NAMES.amount),
    closeDate: fieldOf(header, NAMES.closeDate),
    probability: fieldOf(header, NAMES.probability),
    account: fieldOf(header, NAMES.account),
  }),
  anchor: (header) => ({
    parent: header,
    before: null,
    place: attr(header, 'draggable') === 'true' ? 'corner' : 'inline',
  }),
});
