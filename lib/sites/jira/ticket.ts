/** Builds Jira's surfaces and work items from what the files of the views declare. */
import type { WorkItem } from '../../domain/work-item.ts';
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { all, attr, closest, firstText, one, parent as around, text } from '../dom.ts';
import { keyOf, keyOfText, LINK, withoutKey } from './key.ts';
import { seek, type Look, type Spec } from '../spec.ts';

/** A value of an item, or of each of several; by a function where no spec can tell. */
type Said = Spec | ((el: Element, key: string) => string);
type Listed = Spec | ((el: Element) => readonly string[]);

/** One kind of row. What is not declared is not shown there; what is not found is unknown, not empty. */
export interface Shape {
  readonly view: View;
  readonly selector: string;
  /** Beside `href`, which is watched everywhere. */
  readonly watch?: readonly string[];
  readonly page?: boolean;
  readonly linked?: boolean;
  readonly row?: (el: Element) => Element | null;
  /** Where fields are looked for, when that is not inside the element. */
  readonly look?: Look;
  /** Of a linked row, the link is the last place to look. */
  readonly key?: Spec | ((el: Element, route: Route) => string | null);
  /** Without one, and where it finds nothing: the first words of the row that are not the key. */
  readonly title?: Said;
  /** Usually the words of its icon. */
  readonly type?: Spec;
  readonly status?: Said;
  readonly priority?: Spec;
  readonly sprint?: Spec;
  /** Only a plain number counts. */
  readonly estimate?: Spec;
  readonly labels?: Listed;
  readonly components?: Listed;
  /** The nearest parent: a link, something with `data-epickey`, or a title alone (then its key is empty). */
  readonly parent?: Spec;
  /** Selectors in order, inside the row; `<` behind one means the element around it. At last the row itself. */
  readonly anchor?: string | ((el: Element) => Anchor | null);
  /** Rows keep their height: the usual badge hangs at the end of its place and takes no room. */
  readonly place?: Anchor['place'];
  /** The 16 px badge; usual for everything but pages. */
  readonly dense?: boolean;
}

/** The type of an item is its icon's words; only icons of types are looked at, since other pictures are people. */
const TYPE_ICON: Spec = 'img[src*="issuetype"]@alt';

/** Words that Jira puts around a value in a label; other languages begin with much the same letters. */
const AROUND = /^Prior[^:]*:\s*|^Issue Type:\s*| priority$|^\?$/gi;

export function surface(shape: Shape): Surface {
  const { key, anchor } = shape;
  const places = [key, shape.linked && `${LINK}@href`].filter(Boolean).join('|');
  const keyAt =
    typeof key === 'function'
      ? key
      : (el: Element, route: Route) => seek(el, places, (value) => keyOf(value, route));
  return {
    ...shape,
    watch: ['href', ...(shape.watch ?? [])],
    key: keyAt,
    read(el, route) {
      const found = keyAt(el, route);
      return found ? ticket(shape, el, found, route) : null;
    },
    anchor: typeof anchor === 'function' ? anchor : (el) => anchorOf(shape, el),
  };
}

/** The address is rebuilt, never taken from the page. */
function ticket(shape: Shape, el: Element, key: string, route: Route): WorkItem {
  const { look = all } = shape;
  const say = (spec: Said = ''): string =>
    typeof spec === 'function' ? spec(el, key) : spec && (seek(el, spec, (value) => value, look) ?? '');
  const list = (spec: Listed = ''): readonly string[] =>
    typeof spec === 'function'
      ? spec(el)
      : spec
        ? [...new Set(look(el, spec).map(text).filter(Boolean))]
        : [];
  const shown = {
    type: say(shape.type ?? TYPE_ICON).replace(AROUND, ''),
    status: say(shape.status),
    priority: say(shape.priority).replace(AROUND, ''),
    sprint: say(shape.sprint),
    labels: list(shape.labels),
    components: list(shape.components),
    ancestors: parentOf(shape, el, key, route),
  };
  const points = say(shape.estimate);
  return {
    site: 'jira',
    tenant: route.tenant,
    key,
    kind: 'ticket',
    title:
      say(shape.title) || (shape.page ? '' : firstWords(el, key) || firstWords(shape.row?.(el) ?? el, key)),
    url: `https://${route.tenant}${route.contextPath ?? ''}/browse/${key}`,
    project: key.slice(0, key.lastIndexOf('-')),
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value.length > 0)),
    ...(/^\d+(?:[.,]\d+)?$/.test(points) && { estimate: Number(points.replace(',', '.')) }),
  };
}

const firstWords = (row: Element, key: string): string =>
  withoutKey(
    firstText(row, (words) => words.toUpperCase() === key),
    key,
  );

function parentOf(shape: Shape, el: Element, own: string, route: Route): NonNullable<WorkItem['ancestors']> {
  const at = shape.parent ? seek(el, shape.parent, (_, each) => each, shape.look) : null;
  const key =
    keyOf(attr(at, 'data-epickey') || attr(at, 'href'), route) ?? keyOfText(attr(el, 'data-epickey')) ?? '';
  const title = withoutKey(attr(at, 'title') || text(at), key);
  return (key || title) && key !== own ? [{ key, title }] : [];
}

/** Clicks inside these belong to the page, and a link may be a drag source (business board). */
const UNSAFE = 'a,button';

function anchorOf(shape: Shape, el: Element): Anchor | null {
  const row = shape.row ? shape.row(el) : el;
  if (!row) return null;
  const { place = 'corner', dense = !shape.page } = shape;
  for (const alternative of `${shape.anchor ?? ''}|`.split('|')) {
    const [selector, up] = alternative.split('<');
    const named: Element | null = selector ? one(row, selector) : row;
    const parent: Element | null = named && up !== undefined ? around(named) : named;
    // A row that is dragged as a whole (plans) may hold a badge: pointers pass through it to the row.
    if (parent && !closest(parent, UNSAFE) && (parent === row || attr(parent, 'draggable') !== 'true'))
      return { parent, before: null, place, ...(dense && { dense }) };
  }
  return null;
}
