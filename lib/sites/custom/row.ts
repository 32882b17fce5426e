/** Builds surfaces and work items from what a description says of its rows and its page. */
import type { CustomFields, CustomRow, CustomSite } from '../../domain/custom/custom-site.ts';
import {
  DAY_FIELDS,
  LIST_FIELDS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  isCustomField,
} from '../../domain/custom/custom-site.ts';
import { readMoney } from '../../domain/money.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import { readDay } from '../../domain/written-day.ts';
import { readNumber } from '../../domain/written-number.ts';
import type { Route, Surface } from '../adapter.ts';
import { attr, documentOf, htmlOf } from '../dom.ts';
import { anchorIn } from './anchor.ts';
import { compilePlaces, type Places } from './places.ts';

type Root = Document | Element;
type Fields = (root: Root, row: Element) => Partial<WorkItem>;

/** A key stands between slashes in an item's id. */
const isKey = (key: string): boolean => /^[^/\s]{1,255}$/.test(key);

/** Most characters of a title that are looked at. */
const LONGEST_TITLE = 500;

function compileFields(fields: CustomFields | undefined, origin: string): Fields {
  const compiled = Object.entries(fields ?? {}).map(
    ([name, places]) => [name, compilePlaces(places, origin)] as const,
  );
  return (root, row) => {
    const shown: Record<string, unknown> = {};
    const custom: Record<string, string> = {};
    for (const [name, places] of compiled) {
      if (isCustomField(name)) {
        const value = places.first(root, row)?.value;
        if (value) custom[name.slice('custom.'.length)] = value;
      } else Object.assign(shown, fieldOf(name, places, root, row));
    }
    return { ...shown, ...(Object.keys(custom).length > 0 && { custom }) };
  };
}

const isOf = (names: readonly string[], name: string): boolean => names.includes(name);

/** What cannot be read as what the field is stays unknown. */
function fieldOf(name: string, places: Places, root: Root, row: Element): Readonly<Record<string, unknown>> {
  if (isOf(LIST_FIELDS, name)) {
    const values = places.every(root, row);
    return values.length > 0 ? { [name]: values } : {};
  }
  const value = places.first(root, row)?.value;
  if (!value) return {};
  if (isOf(TEXT_FIELDS, name)) return { [name]: value };
  const locale = attr(htmlOf(documentOf(row)), 'lang') || undefined;
  if (isOf(DAY_FIELDS, name)) return known(name, readDay(value, locale));
  if (name === 'amount') return { ...readMoney(value, locale) };
  if (!isOf(NUMBER_FIELDS, name)) return {};
  return known(name, readNumber(value.replace(/\s?(?:%|h|pts?|SP)$/i, ''), { locale }));
}

const known = (name: string, value: unknown): Readonly<Record<string, unknown>> =>
  value === null ? {} : { [name]: value };

/** The address is rebuilt, never taken from the page. */
const addressOf = ({ origin, address = '/' }: CustomSite, key: string): string =>
  origin + address.replaceAll('{key}', encodeURIComponent(key));

function item(
  site: CustomSite,
  route: Route,
  key: string,
  title: string,
  fields: Partial<WorkItem>,
): WorkItem {
  return {
    site: 'custom',
    tenant: route.tenant,
    key,
    kind: site.kind,
    title: title.slice(0, LONGEST_TITLE),
    url: addressOf(site, key),
    ...fields,
  };
}

/** What changes when a row is used again for another item: the attributes its key and title are read from. */
const watchOf = ({ key, title }: CustomRow): readonly string[] => [
  ...new Set(['href', ...[...key, ...title].flatMap(({ attribute }) => attribute ?? [])]),
];

export function rowSurface(site: CustomSite, row: CustomRow): Surface {
  const keys = compilePlaces(row.key, site.origin);
  const titles = compilePlaces(row.title, site.origin);
  const fields = compileFields(row.fields, site.origin);
  const key = (el: Element): string | null => {
    const value = keys.first(el, el)?.value ?? '';
    return isKey(value) ? value : null;
  };
  return {
    view: row.view,
    selector: row.row,
    watch: watchOf(row),
    key,
    read(el, route) {
      const found = key(el);
      return found === null
        ? null
        : item(site, route, found, titles.first(el, el)?.value ?? '', fields(el, el));
    },
    anchor: (el) => anchorIn(el, row.badge, titles.first(el, el)?.at ?? null, false),
  };
}

/** The item the page is about: its key is in the address, its words anywhere on the page. */
export function pageSurface(site: CustomSite, page: NonNullable<CustomSite['page']>): Surface {
  const titles = compilePlaces(page.title, site.origin);
  const fields = compileFields(page.fields, site.origin);
  return {
    view: site.kind === 'deal' ? 'deal' : 'issue',
    selector: page.row,
    page: true,
    key: (_el, route) => route.key ?? null,
    read(el, route) {
      const doc = documentOf(el);
      return route.key === undefined
        ? null
        : item(site, route, route.key, titles.first(doc, el)?.value ?? '', fields(doc, el));
    },
    anchor: (el) => anchorIn(el, undefined, el, true),
  };
}
