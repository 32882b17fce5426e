/** Builds Pipedrive's surfaces and work items from what the files of the views declare. */
import { readMoney } from '../../domain/money.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { readDay } from '../../domain/written-day.ts';
import type { Route, Surface } from '../adapter.ts';
import { attr, documentOf, htmlOf } from '../dom.ts';
import { addressOf } from './route.ts';

/** What a place shows of a deal, in the page's words. What is not there is unknown. Contacts and owners are never read. */
export interface Shown {
  readonly title: string;
  readonly amount?: string;
  readonly stage?: string;
  readonly closeDate?: string;
  readonly probability?: string;
  readonly account?: string;
}

/** One kind of row: how its key is found and what it shows. */
export interface Shape extends Omit<Surface, 'read' | 'key'> {
  key(el: Element, route: Route): string | null;
  shown(el: Element): Shown;
}

export function surface({ shown, ...shape }: Shape): Surface {
  return {
    ...shape,
    read(el, route) {
      const key = shape.key(el, route);
      return key ? deal(key, shown(el), route, attr(htmlOf(documentOf(el)), 'lang')) : null;
    },
  };
}

/** The address is rebuilt, never taken from the page. */
function deal(
  key: string,
  { title, stage, account, ...shown }: Shown,
  route: Route,
  locale: string,
): WorkItem {
  const closeDate = readDay(shown.closeDate ?? '', locale);
  const percent = /^(\d{1,3})\s*%?$/.exec(shown.probability ?? '')?.[1];
  return {
    site: 'pipedrive',
    tenant: route.tenant,
    key,
    kind: 'deal',
    title,
    url: addressOf(key, route),
    ...readMoney(shown.amount ?? '', locale),
    ...(stage && { stage }),
    ...(closeDate && { closeDate }),
    ...(percent && { probability: Number(percent) }),
    ...(account && { account }),
  };
}
