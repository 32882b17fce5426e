/**
 * Reads a number as people and programs write it in any of the usual ways: `1,234.50`, `1.234,50`, `1 234,50`,
 * `1'234.50`, `12,34,567`. What could be two numbers is none: `1.234` is one and a bit or more than a thousand.
 */

/** Longer texts are not looked at. */
const LONGEST = 40;
/** Group separators that are never decimal ones. */
const GROUPS_ONLY = /[ ']/;
/** Groups of three, or as in India of two and a last one of three. */
const GROUPED = /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})*,\d{3}$/;

export interface NumberHints {
  /** Most decimals that such a number may have; three digits behind the only separator are then a group. */
  readonly decimals?: number | undefined;
  /** Language tag of who wrote it, such as `de-CH`; asked only where the text itself does not tell. */
  readonly locale?: string | undefined;
}

/** Digits and separators only, without sign; null for what is no number or could be two. */
export function readNumber(written: string, { decimals, locale }: NumberHints = {}): number | null {
  if (written.length > LONGEST || !/^\d(?:[\d.,\s'’]*\d)?$/.test(written)) return null;
  const text = written.replace(/\s/g, ' ').replaceAll('’', "'");
  const separators = [...new Set(text.replace(/\d/g, ''))];
  const [first, second, ...more] = separators;
  if (more.length > 0) return null;
  if (first === undefined) return finite(text);
  if (second !== undefined) {
    const at = text.indexOf(second);
    if (GROUPS_ONLY.test(second) || text.indexOf(second, at + 1) > 0) return null;
    return joined(text.slice(0, at), first, text.slice(at + 1));
  }
  const parts = text.split(first);
  const [whole = '', rest = ''] = parts;
  if (GROUPS_ONLY.test(first) || parts.length > 2) return joined(text, first, '');
  const group = rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!group) return finite(`${whole}.${rest}`);
  if (decimals !== undefined && decimals < 3) return finite(whole + rest);
  const said = separatorsOf(locale);
  if (said?.decimal === first) return finite(`${whole}.${rest}`);
  return said?.group === first ? finite(whole + rest) : null;
}

/** Groups and what is behind the decimal separator; null where the groups are none. */
function joined(grouped: string, separator: string, fraction: string): number | null {
  const groups = grouped.replaceAll(separator, ',');
  return GROUPED.test(groups) ? finite(`${groups.replaceAll(',', '')}.${fraction || '0'}`) : null;
}

function finite(digits: string): number | null {
  const number = Number(digits);
  return Number.isFinite(number) ? number : null;
}

/** Null for an unknown language. */
function separatorsOf(
  locale: string | undefined,
): { readonly decimal: string; readonly group: string } | null {
  if (!locale) return null;
  try {
    const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
    const said = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return { decimal: said('decimal'), group: said('group') };
  } catch {
    return null;
  }
}
