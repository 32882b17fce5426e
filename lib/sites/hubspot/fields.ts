/**
 * What a page says of a deal or a ticket, from the words it shows. A fallback: the API knows better. Owners are never
 * asked for. Money and dates are as the reader's account writes them, which is not always as the language of the page would;
 * what could be two values is left out.
 */
import { readMoney } from '../../domain/money.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { readDay } from '../../domain/written-day.ts';

/** The shown value of a property by its internal name, which is the same in every language; empty = not there. */
export type Say = (property: string) => string;

type Fields = Partial<WorkItem>;

/** What stands where there is no value. */
const NOTHING = /^(?:[-–—]+|0%?\s*selected)?$/;

export function fieldsOf(kind: 'deal' | 'ticket', say: Say, locale: string): Fields {
  const shown: Say = (property) => {
    const value = say(property);
    return NOTHING.test(value) ? '' : value;
  };
  const fields = kind === 'deal' ? deal(shown, locale) : ticket(shown);
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

type Found = { readonly [K in keyof WorkItem]?: WorkItem[K] | null | undefined };

function deal(say: Say, locale: string): Found {
  const money = readMoney(say('amount'), locale);
  const code = say('deal_currency_code');
  const percent = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(say('hs_deal_stage_probability'))?.[1];
  return {
    amount: money?.amount,
    currency: money?.currency ?? (/^[A-Z]{3}$/.test(code) ? code : null),
    stage: say('dealstage') || say('hs_pipeline_stage'),
    project: say('pipeline') || say('hs_pipeline'),
    closeDate: readDay(say('closedate'), locale),
    probability: percent === undefined ? null : Number(percent.replace(',', '.')),
    dealType: say('dealtype'),
    priority: say('hs_priority'),
  };
}

const ticket = (say: Say): Found => ({
  status: say('hs_pipeline_stage'),
  project: say('hs_pipeline'),
  priority: say('hs_ticket_priority'),
  type: say('hs_ticket_category'),
});
