import { browser } from 'wxt/browser';
import type app from '../locales/app.en.json';
import type common from '../locales/common.en.json';
import type connections from '../locales/connections.en.json';
import type custom from '../locales/custom.en.json';
import type first from '../locales/first.en.json';
import type goal from '../locales/goal.en.json';
import type imports from '../locales/import.en.json';
import type options from '../locales/options.en.json';
import type overlay from '../locales/overlay.en.json';
import type panel from '../locales/panel.en.json';
import type picker from '../locales/picker.en.json';
import type popup from '../locales/popup.en.json';
import type problems from '../locales/problems.en.json';
import type reasons from '../locales/reasons.en.json';
import type say from '../locales/say.en.json';
import type scopes from '../locales/scopes.en.json';
import type sharing from '../locales/sharing.en.json';
import type review from '../locales/review.en.json';
import type rules from '../locales/rules.en.json';
import type template from '../locales/template.en.json';
import type waiting from '../locales/waiting.en.json';

/** WXT types this by a generated file; ours are typed by `MessageKey` below. */
const catalogue = browser.i18n as unknown as { getMessage(key: string, values: string[]): string };

/** Keys of every message; the files in `lib/locales` are merged into `_locales` by the build. */
export type MessageKey = keyof (typeof app &
  typeof common &
  typeof connections &
  typeof custom &
  typeof first &
  typeof goal &
  typeof imports &
  typeof options &
  typeof overlay &
  typeof panel &
  typeof picker &
  typeof popup &
  typeof problems &
  typeof reasons &
  typeof review &
  typeof rules &
  typeof say &
  typeof scopes &
  typeof sharing &
  typeof template &
  typeof waiting);

type PluralKey<K> = K extends `${infer Stem}_other` ? Stem : never;

/** Stand for `$1`…`$9` in a kept message: characters of the private use area, which no message holds. */
const PLACES = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe001 + index));
const PLACE = /[\ue001-\ue009]/g;

/** The browser is asked once per message: it takes longer to answer than a badge to paint. Its language never changes. */
const asked = new Map<MessageKey, string>();

/** The message in the browser's language, `$1`…`$9` replaced. */
export function t(key: MessageKey, ...values: readonly (string | number)[]): string {
  let message = asked.get(key);
  if (message === undefined) asked.set(key, (message = catalogue.getMessage(key, PLACES) || key));
  return message.replace(PLACE, (place) => String(values[PLACES.indexOf(place)] ?? ''));
}

/** The form of the message for a count (`key_one`, `key_other`); `$1` is the count, formatted for the language. */
export function plural(
  stem: PluralKey<MessageKey>,
  count: number,
  ...values: readonly (string | number)[]
): string {
  const { forms, numbers } = counting();
  const form = forms.select(count) === 'one' ? 'one' : 'other';
  return t(`${stem}_${form}` as MessageKey, numbers.format(count), ...values);
}

/** BCP 47 tag of the browser's language. */
export const language = (): string => browser.i18n.getUILanguage();

let kept: { tag: string; forms: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined;

/** How the language counts, kept because making these costs more than a hundred uses, and lists count every row. */
function counting(): { forms: Intl.PluralRules; numbers: Intl.NumberFormat } {
  const tag = language();
  if (kept?.tag !== tag)
    kept = { tag, forms: new Intl.PluralRules(tag), numbers: new Intl.NumberFormat(tag) };
  return kept;
}

export const formatNumber = (value: number, options?: Intl.NumberFormatOptions): string =>
  (options ? new Intl.NumberFormat(language(), options) : counting().numbers).format(value);

/** A share from 0 to 1 as a whole percentage. */
export const formatShare = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
