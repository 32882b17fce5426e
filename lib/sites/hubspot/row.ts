/** Builds HubSpot's surfaces and work items from what the files of the views declare. */
import type { WorkItem } from '../../domain/work-item.ts';
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { attr, closest, documentOf, htmlOf, one, text } from '../dom.ts';
import { seek, type Spec } from '../spec.ts';
import { fieldsOf, type Say } from './fields.ts';
import { addressOf, keyOf, KINDS, type Named } from './object.ts';

/** One kind of row. */
export interface Shape {
  readonly view: View;
  readonly selector: string;
  readonly watch: readonly string[];
  readonly page?: boolean;
  readonly row?: (el: Element) => Element | null;
  /** The record the row is of; null = none of ours, or two at odds. */
  readonly named: (el: Element, route: Route) => Named | null;
  readonly title: Spec | ((el: Element) => string);
  /** The shown value of a property. */
  readonly say: (el: Element, named: Named, property: string) => string;
  /** The company a deal is with. */
  readonly account?: (el: Element) => string;
  /** The corner of the first of these in the row, selectors in order; at last the row's own. Or the place itself. */
  readonly anchor: string | ((el: Element) => Anchor | null);
}

export function surface(shape: Shape): Surface {
  return {
    ...shape,
    key(el, route) {
      const named = shape.named(el, route);
      return named && keyOf(named);
    },
    read(el, route) {
      const named = shape.named(el, route);
      const key = named && keyOf(named);
      return key ? itemOf(shape, el, named, key, route) : null;
    },
    anchor: (el) =>
      typeof shape.anchor === 'function' ? shape.anchor(el) : cornerOf(el, `${shape.anchor}|`.split('|')),
  };
}

/** The address is rebuilt, never taken from the page. */
function itemOf(shape: Shape, el: Element, named: Named, key: string, route: Route): WorkItem {
  const kind = KINDS[named.type] ?? 'deal';
  const say: Say = (property) => shape.say(el, named, property);
  const account = kind === 'deal' ? shape.account?.(el) : '';
  return {
    site: 'hubspot',
    tenant: route.tenant,
    key,
    kind,
    title:
      typeof shape.title === 'function' ? shape.title(el) : (seek(el, shape.title, (value) => value) ?? ''),
    url: addressOf(named, el, route),
    ...fieldsOf(kind, say, attr(htmlOf(documentOf(el)), 'lang')),
    ...(account && { account }),
  };
}

/** Clicks inside these belong to the page. */
export const UNSAFE = 'a,button,[role="button"]';

function cornerOf(row: Element, selectors: readonly string[]): Anchor | null {
  for (const selector of selectors) {
    const parent = selector ? one(row, selector) : row;
    if (parent && !closest(parent, UNSAFE) && (parent === row || attr(parent, 'draggable') !== 'true'))
      return { parent, before: null, place: 'corner', dense: true };
  }
  return null;
}

/** Text of the first that is there. */
export const textAt = (el: Element, selector: string): string => text(one(el, selector));
