import type { CustomSite, Place } from '../../domain/custom/custom-site.ts';
import type { Picked, PickTask, SeenItems } from '../../domain/custom/pick.ts';
import { likeIt, rowAround, rowSelector } from '../../sites/custom/propose-row.ts';
import { keyPlaces, valuePlace } from '../../sites/custom/propose-place.ts';
import { all, closest, matches, text } from '../../sites/dom.ts';
import { plural, t } from '../../platform/i18n.ts';
import { readHere } from './read.ts';

/** One thing that a person is asked to point at. */
export interface Step {
  readonly prompt: string;
  /** What pointing at `el` would mean; null = nothing. */
  aim(el: Element): Aim | null;
  /** Elements that the arrow keys go through. */
  stops(): readonly Element[];
}

export interface Aim {
  readonly main: Element;
  readonly others: readonly Element[];
  readonly seen: string;
  readonly keys: string;
  /** The next step, or the answer. */
  take(): Step | NonNullable<Picked>;
}

/** Drawing hundreds of frames would make pointing slow. */
const MOST_FRAMES = 60;

const summary = ({ count }: SeenItems): string => plural('picker_items', count);
const firstOf = ({ items }: SeenItems): string =>
  items
    .slice(0, 3)
    .map(({ key, title }) => (title ? t('picker_key_title', key, title) : key))
    .join(' · ');

/** A description of what has been shown so far, good enough to read this page by. */
const draft = (row: string, key: readonly Place[], title: readonly Place[]): CustomSite => ({
  throughlineSite: 1,
  name: 'draft',
  origin: location.origin,
  kind: 'ticket',
  match: ['*'],
  rows: [{ view: 'list', row, key, title }],
});

const visible = (el: Element): boolean => {
  const box = el.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
};

/** Rows worth a stop of the arrow keys: whatever is repeated, each once. */
function everyRow(): readonly Element[] {
  const rows = new Set<Element>();
  for (const el of all(
    document,
    'tr,li,article,[role="row"],[role="listitem"],[draggable="true"],[data-id],[data-key]',
  ))
    if (visible(el) && likeIt(el).length > 1) rows.add(el);
  return [...rows].slice(0, 500);
}

/** Elements of the rows that say something. */
const saying = (rows: readonly Element[]): readonly Element[] =>
  rows
    .flatMap((row) => [row, ...all(row, '*')])
    .filter((el) => visible(el) && (text(el) !== '' || matches(el, 'img[alt],[aria-label],a[href]')))
    .slice(0, 500);

export const itemStep = (): Step => ({
  prompt: t('picker_step_item'),
  stops: everyRow,
  aim(el) {
    const row = rowAround(el);
    if (!row) return null;
    const selector = rowSelector(row);
    const rows = all(document, selector);
    if (!rows.includes(row)) return null;
    return {
      main: row,
      others: rows.slice(0, MOST_FRAMES),
      seen: plural('picker_rows', rows.length),
      keys: selector,
      take: () => keyStep(selector),
    };
  },
});

/** The row around a pointed element, if it is one of them. */
const rowOf = (el: Element, selector: string): Element | null => closest(el, selector);

const keyStep = (selector: string): Step => ({
  prompt: t('picker_step_key'),
  stops: () => saying(all(document, selector)),
  aim(el) {
    const row = rowOf(el, selector);
    const rows = all(document, selector);
    const [key] = row ? keyPlaces(row, el, rows, location.origin) : [];
    if (!row || !key) return null;
    const seen = readHere(draft(selector, [key], []), document);
    return {
      main: el,
      others: [],
      seen: summary(seen),
      keys: firstOf(seen),
      take: () => titleStep(selector, key),
    };
  },
});

const titleStep = (selector: string, key: Place): Step => ({
  prompt: t('picker_step_title'),
  stops: () => saying(all(document, selector)),
  aim(el) {
    const row = rowOf(el, selector);
    const title = row && valuePlace(row, el, all(document, selector));
    if (!title) return null;
    const seen = readHere(draft(selector, [key], [title]), document);
    return {
      main: el,
      others: [],
      seen: summary(seen),
      keys: firstOf(seen),
      take: () => ({
        mode: 'item',
        item: { row: selector, key: [key], title: [title], path: location.pathname + location.hash },
      }),
    };
  },
});

export const valueStep = ({ row: selector, field }: Extract<PickTask, { mode: 'value' }>): Step => ({
  prompt: t('picker_step_value', field),
  stops: () => saying(all(document, selector)),
  aim(el) {
    const row = rowOf(el, selector);
    const place = row && valuePlace(row, el, all(document, selector));
    if (!row || !place) return null;
    const example = text(el);
    return {
      main: el,
      others: [],
      seen: example,
      keys: place.selector ?? '',
      take: () => ({ mode: 'value', place, example }),
    };
  },
});
