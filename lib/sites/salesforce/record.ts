/**
 * The page of an opportunity: `/lightning/r/Opportunity/ID/view`, in standard navigation and in consoles. The key comes from the
 * address, since nothing in the page carries it; the badge goes into either highlights panel, `records-highlights2` of page
 * layouts or `record_flexipage-…highlights…` of Dynamic Forms, or Aura's older one, or to the top of a page without any.
 * Fragile: the page of the record before stays on screen for a moment after the address has changed; only the links to its
 * related lists tell (their shape is common knowledge, not captured). Evidence: panels in `salesforce-pageobjects` 9 (2025-10) and a captured
 * piece of 2026; that there was no shadow to be pierced, `Salesforce-Inspector-reloaded` 2026-08.
 */
import { dealId } from '../../domain/salesforce-id.ts';
import type { Anchor, Route, Surface } from '../adapter.ts';
import { all, attr, closest, documentOf, firstText, matches, one, pageTitleOf, parent } from '../dom.ts';
import { surface } from './deal.ts';
import { every, first, words } from './open-roots.ts';
import { recordFields } from './record-fields.ts';
import { shows, viewOf } from './view.ts';

/** Outer and inner elements of all three panels. */
const PANEL =
  'records-lwc-highlights-panel,records-highlights2,record_flexipage-dynamic-highlights2,record_flexipage-highlights-primary-row,.forceHighlightsPanel';
const HOME = 'one-record-home-flexipage2';
const RELATED = 'a[href*="/related/"]';

/** Is this page, going by the links to its related lists, one of another opportunity? */
function isAnothers(view: Element | Document, key: string): boolean {
  const outside = all(view, RELATED);
  // Most pages answer without a look into their components.
  const ids = (outside.length > 0 ? outside : every(view, RELATED)).flatMap(
    (link) =>
      dealId(/\/lightning\/r\/(?:Opportunity\/)?(\w+)\/related\//.exec(attr(link, 'href'))?.[1] ?? '') ?? [],
  );
  return ids.length > 0 && !ids.includes(key);
}

/** One badge for a page: it belongs to the first panel there, as a whole. */
function keyAt(el: Element, route: Route): string | null {
  const view = viewOf(el);
  const outermost = first(view, PANEL) ?? first(view, HOME);
  const key = route.key ?? null;
  return key && outermost === el && !isAnothers(view, key) ? key : null;
}

/** The element, or the nearest one around it in which a badge would be seen. */
function visible(el: Element): Element | null {
  for (let at: Element | null = el; at; at = parent(at)) if (shows(at)) return at;
  return null;
}

function titleOf(el: Element): string {
  const named = words(first(el, '[slot="primaryField"],slot[name="primaryField"]'));
  // Above the name stands what kind of record it is, in the reader's language.
  const heading = first(el, 'h1');
  const kind = words(heading && first(heading, 'records-entity-label,.entityNameTitle'));
  const isKind = (said: string): boolean => said === kind;
  return named || (heading ? firstText(heading, isKind) || words(heading, isKind) : '');
}

/** `Name | Opportunity | Salesforce`, whatever the language. */
const ofPageTitle = (title: string): string => /^(.*) \| [^|]+ \| Salesforce$/.exec(title)?.[1]?.trim() ?? '';

function anchorOf(el: Element): Anchor | null {
  const row = visible(el);
  const heading = row && (first(el, 'h1') ?? one(row, 'h1'));
  if (heading && !closest(heading, 'a,button') && matches(el, PANEL))
    return { parent: heading, before: null, place: 'inline' };
  return row && { parent: row, before: matches(el, PANEL) ? null : one(row, '*'), place: 'row' };
}

export const record: Surface = surface({
  view: 'deal',
  page: true,
  selector: `${PANEL},${HOME}`,
  row: visible,
  key: keyAt,
  shown(el) {
    const fields = recordFields(viewOf(el));
    return { ...fields, title: titleOf(el) || fields.title || ofPageTitle(pageTitleOf(documentOf(el))) };
  },
  anchor: anchorOf,
});
