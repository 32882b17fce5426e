/** Builds Jira's surfaces and work items from what the files of the views declare. */
import type { WorkItem } from '../../domain/work-item.ts';
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { all, attr, closest, firstText, one, parent as around, text } from '../dom.ts';
import { keyOf, keyOfText, withoutKey } from './key.ts';
import { seek, type Look, type Spec } from './spec.ts';

/** One kind of row. What is not declared is not shown there; what is not found is unknown, not empty. */
export interface Shape {
  readonly view: View;
  readonly selector: string;
  readonly watch: readonly string[];
  readonly page?: boolean;
  readonly linked?: boolean;
  readonly row?: (el: Element) => Element | null;
  /** Where fields are looked for, when that is not inside the element. */
  readonly look?: Look;
  readonly key: Spec | ((el: Element, route: Route) => string | null);
  /** Without one, and where it finds nothing: the first words of the row that are not the key. */
  readonly title?: Spec | ((el: Element, key: string, route: Route) => string);
  readonly type?: Spec;
  readonly status?: Spec | ((el: Element) => string);
  readonly priority?: Spec;
  readonly sprint?: Spec;
  /** Only a plain number counts. */
  readonly estimate?: Spec;
  readonly labels?: Spec | ((el: Element) => readonly string[]);
  readonly components?: Spec | ((el: Element) => readonly string[]);
  /** The nearest parent: a link, something with `data-epickey`, or a title alone (then its key is empty). */
  readonly parent?: Spec;
  /** Selectors in order, inside the row; `<` behind one means the element around it. At last the row itself. */
  readonly anchor?: string | ((el: Element) => Anchor | null);
  /** Rows keep their height: the usual badge hangs at the end of its place and takes no room. */
  readonly place?: Anchor['place'];
  /** The 16 px badge; usual for everything but pages. */
  readonly dense?: boolean;
}

const found = (value: string): string => value;
/** Words that Jira puts around a value in a label; other languages begin with much the same letters. */
const AROUND = /^Prior[^:]*:\s*|^Issue Type:\s*| priority$|^\?$/gi;

export function surface(shape: Shape): Surface {
  const { key } = shape;
  const keyAt =
    typeof key === 'string'
      ? (el: Element, route: Route) => seek(el, key, (value) => keyOf(value, route))
      : key;
  return {
    view: shape.view,
    selector: shape.selector,
    watch: shape.watch,
    ...(shape.page && { page: true }),
    ...(shape.linked && { linked: true }),
    ...(shape.row && { row: shape.row }),
    key: keyAt,
    read(el, route) {
      const itemKey = keyAt(el, route);
      return itemKey ? ticket(shape, el, itemKey, route) : null;
    },
    anchor: (el) => (typeof shape.anchor === 'function' ? shape.anchor(el) : anchorOf(shape, el)),
  };
}

/** The address is rebuilt, never taken from the page. */
function ticket(shape: Shape, el: Element, key: string, route: Route): WorkItem {
  const { look } = shape;
  const say = (spec: Spec | ((el: Element) => string) | undefined): string =>
    typeof spec === 'function' ? spec(el) : spec ? (seek(el, spec, found, look) ?? '') : '';
  const list = (spec: Shape['labels']): readonly string[] =>
    typeof spec === 'function'
      ? spec(el)
      : spec
        ? [...new Set((look ?? all)(el, spec).map(text).filter(Boolean))]
        : [];
  const { title } = shape;
  const shown = {
    type: say(shape.type).replace(AROUND, ''),
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
      (typeof title === 'function' ? title(el, key, route) : say(title)) ||
      (shape.page ? '' : firstWords(el, key) || firstWords(shape.row?.(el) ?? el, key)),
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
