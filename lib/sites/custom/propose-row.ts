/** Finds the row around what a person points at, and a selector that finds all rows like it. */
import { all, closest, matches, parent } from '../dom.ts';
import { compound, marksOf, sharedMarks } from './names.ts';

/** What rows usually are, in whatever tool. */
const ROWS = 'tr,li,article,[role="row"],[role="listitem"],[draggable="true"],[data-id],[data-key]';
/** More than this many marks in one selector only make it break sooner. */
const MOST_MARKS = 2;

/** Elements that are built like `el`: its siblings, or where it stands alone in a wrapper, the same place beside the wrapper. */
export function likeIt(el: Element): readonly Element[] {
  const shared = marksOf(el);
  const siblings = childrenOf(parent(el)).filter((other) => isLike(el, other, shared));
  if (siblings.length > 1) return siblings;
  const selector = compound(el, shared.slice(0, MOST_MARKS + 1));
  for (let around = parent(el), step = 0; around && step < 5; around = parent(around), step++) {
    const found = shared.length > 0 ? all(around, selector) : [];
    if (found.length > 1) return found;
  }
  return siblings;
}

const childrenOf = (el: Element | null): readonly Element[] => (el ? all(el, ':scope > *') : []);

const isLike = (el: Element, other: Element, marks: readonly string[]): boolean =>
  other.localName === el.localName && (marks.length === 0 || marks.some((mark) => matches(other, mark)));

/** The row that a person most likely means by pointing at `el`: null where nothing around it is repeated. */
export function rowAround(el: Element): Element | null {
  for (let at = closest(el, ROWS); at; at = closest(parent(at) ?? at, ROWS) === at ? null : outer(at))
    if (likeIt(at).length > 1) return at;
  for (let at: Element | null = el; at; at = parent(at))
    if (at.localName !== 'td' && at.localName !== 'th' && likeIt(at).length > 1) return at;
  return null;
}

const outer = (el: Element): Element | null => {
  const around = parent(el);
  return around && closest(around, ROWS);
};

/**
 * A selector for `row` and all like it on the page: by what they have in common, within the nearest named container where
 * that alone is too little to tell them from other things.
 */
export function rowSelector(row: Element): string {
  const alike = likeIt(row);
  const common = alike.reduce<readonly string[]>(
    (marks, other) => marks.filter((mark) => matches(other, mark)),
    alike.reduce<readonly string[]>(
      (marks, other) => (other === row ? marks : sharedMarks(row, other)),
      marksOf(row),
    ),
  );
  const own = compound(row, common.slice(0, MOST_MARKS));
  if (common.length > 0) return own;
  for (let around = parent(row), step = 0; around && step < 6; around = parent(around), step++) {
    const [mark] = marksOf(around);
    if (mark) return `${around.localName}${mark} ${step === 0 ? '> ' : ''}${own}`;
  }
  return own;
}
