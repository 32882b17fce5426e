/** Builds Salesforce's surfaces and work items from what the files of the views declare. */
import { readMoney } from '../../domain/money.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { readDay } from '../../domain/written-day.ts';
import type { Route, Surface } from '../adapter.ts';

/** What a place shows of a deal, in the page's words. What is not there is unknown. */
export interface Shown {
  readonly title: string;
  readonly text?: string;
  readonly amount?: string;
  readonly closeDate?: string;
  readonly probability?: string;
  readonly stage?: string;
  readonly account?: string;
  readonly dealType?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

/** One kind of row: how its key is found and what it shows. */
export interface Shape extends Omit<Surface, 'read' | 'key'> {
  key(el: Element, route: Route): string | null;
  shown(el: Element, key: string, route: Route): Shown;
}

export function surface({ shown, ...shape }: Shape): Surface {
  return {
    ...shape,
    read(el, route) {
      const key = shape.key(el, route);
      return key ? deal(route, key, shown(el, key, route)) : null;
    },
  };
}

/** The page of an opportunity. */
const addressOf = (tenant: string, key: string): string =>
  `https://${tenant}/lightning/r/Opportunity/${key}/view`;

/** The address is rebuilt, never taken from the page. */
function deal(route: Route, key: string, { title, ...shown }: Shown): WorkItem {
  const { text, stage, account, dealType, custom } = shown;
  const money = moneyOf(shown.amount ?? '');
  const closeDate = readDay(shown.closeDate ?? '');
  const probability = percentOf(shown.probability ?? '');
  return {
    site: 'salesforce',
    tenant: route.tenant,
    key,
    kind: 'deal',
    title,
    url: addressOf(route.tenant, key),
    ...(text && { text }),
    ...money,
    ...(closeDate && { closeDate }),
    ...(probability !== null && { probability }),
    ...(stage && { stage }),
    ...(account && { account }),
    ...(dealType && { dealType }),
    ...(custom && Object.keys(custom).length > 0 && { custom }),
  };
}

/**
 * Records in another currency show the reader's own behind it in brackets: `USD 50,000.00 (EUR 45,000.00)`. No language is
 * given: the page's is the reader's language, and numbers are written by the reader's locale, which is another setting.
 */
function moneyOf(written: string): Partial<Pick<WorkItem, 'amount' | 'currency'>> {
  const behind = written.endsWith(')') ? written.lastIndexOf('(') : 0;
  return readMoney(behind > 0 ? written.slice(0, behind).trimEnd() : written) ?? {};
}

const percentOf = (written: string): number | null => {
  const digits = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(written)?.[1];
  return digits === undefined ? null : Number(digits.replace(',', '.'));
};
