/** Builds Jira's surfaces and work items: what is the same in every view. */
import type { WorkItem } from '../../domain/work-item.ts';
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { attr, closest, parent } from '../dom.ts';

/** What a view may show of an item. Empty text and empty lists are dropped: absent means unknown. */
export interface Shown {
  readonly title?: string;
  readonly type?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly sprint?: string;
  readonly labels?: readonly string[];
  readonly components?: readonly string[];
  /** Text as shown; only a plain number counts as an estimate. */
  readonly estimate?: string;
  /** Nearest parent. The key is empty where the page shows the title alone (software cards). */
  readonly parent?: { readonly key: string; readonly title: string };
}

interface Shape {
  readonly view: View;
  readonly selector: string;
  readonly watch: readonly string[];
  readonly page?: boolean;
  readonly row?: (el: Element) => Element | null;
  readonly key: (el: Element, route: Route) => string | null;
  readonly shown: (el: Element, key: string, route: Route) => Shown;
  readonly anchor: (el: Element) => Anchor | null;
}

/** A surface of Jira. The address of an item is rebuilt, never taken from the page. */
export function surface(shape: Shape): Surface {
  const { shown, ...rest } = shape;
  return {
    ...rest,
    read(el, route) {
      const key = shape.key(el, route);
      return key ? ticket(key, route, shown(el, key, route)) : null;
    },
  };
}

function ticket(key: string, route: Route, shown: Shown): WorkItem {
  const { title = '', estimate = '', parent: above, ...fields } = shown;
  const points = /^\d+(?:[.,]\d+)?$/.test(estimate) ? Number(estimate.replace(',', '.')) : undefined;
  return {
    site: 'jira',
    tenant: route.tenant,
    key,
    kind: 'ticket',
    title,
    url: `https://${route.tenant}${route.contextPath ?? ''}/browse/${key}`,
    project: key.slice(0, key.lastIndexOf('-')),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0)),
    ...(points !== undefined && { estimate: points }),
    ...(above && (above.key || above.title) && { ancestors: [above] }),
  };
}

/** At the end of `el`, taking no room: rows keep their height. Null where that would be inside a link or button. */
export function corner(el: Element | null, dense = true): Anchor | null {
  return el && !closest(el, UNSAFE)
    ? { parent: el, before: null, place: 'corner', ...(dense && { dense }) }
    : null;
}

/** In line after the last child of `el`, on a line that is already higher than a badge. */
export function inline(el: Element | null, dense = true): Anchor | null {
  return el && !closest(el, UNSAFE)
    ? { parent: el, before: null, place: 'inline', ...(dense && { dense }) }
    : null;
}

/** Clicks inside these belong to the page, and a link may be a drag source (business board). */
const UNSAFE = 'a,button';

/** The element around `el`, unless that is what the page drags. */
export function holder(el: Element | null): Element | null {
  const around = el && parent(el);
  return around && attr(around, 'draggable') !== 'true' ? around : null;
}
