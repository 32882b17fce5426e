/**
 * Cards of the kanban, which has the address of its list view: `/lightning/o/Opportunity/list?filterName=…`. Aura, so nothing of
 * it is in a shadow.
 * Fragile: a card's id is one of its classes; its link is asked first, because a changed address can be watched. Only about
 * 13 cards of a column are in the page. Column headings are not read: a kanban can be grouped by any field. Evidence:
 * extensions maintained in 2026-04.
 */
import type { Surface } from '../adapter.ts';
import { all, attr, closest, one, text } from '../dom.ts';
import { seek } from '../spec.ts';
import { surface } from './deal.ts';
import { idInClasses, idOf, isOther } from './id.ts';

export const CARD = '.pipelineViewCard';
const NAME = '.primaryDisplayField a';
const INNER = '.pipelineViewCardInnerWrapper';

const rowOf = (el: Element): Element => closest(el, 'li') ?? el;

/** Lookups on a card look alike; one whose record is known to be no account is passed over. */
const isAccount = (link: Element): boolean => {
  const id = attr(link, 'data-recordid') || (/\/(\w{15,18})(?:\/|$)/.exec(attr(link, 'href'))?.[1] ?? '');
  return id.startsWith('001') || !isOther(id);
};

export const kanban: Surface = surface({
  view: 'board',
  selector: CARD,
  row: rowOf,
  watch: ['href', 'data-recordid'],
  key: (el, route) =>
    seek(el, `${NAME}@data-recordid|${NAME}@href`, (value) => idOf(value, route)) ??
    idInClasses(attr(el, 'class')) ??
    idInClasses(attr(rowOf(el), 'class')),
  shown: (el) => ({
    title: text(one(el, NAME)) || text(one(el, '.primaryDisplayField')),
    amount: text(one(el, '.sfaOpportunityDealMotionAmount')),
    closeDate: text(one(el, '.sfaOpportunityDealMotionCloseDate .uiOutputDate')),
    account: text(all(el, 'a.forceOutputLookup').find(isAccount) ?? null),
  }),
  // The card as a whole is dragged; its inside is not. A corner of the inside would cover the account's name.
  anchor: (el) => ({ parent: one(el, INNER) ?? el, before: null, place: 'corner', dense: true, edge: el }),
});
