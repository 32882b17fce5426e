import { describe, expect, test } from 'vitest';
import { readMoney } from '../../lib/domain/money.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('formats of the world', () => {
  test.each([
    ['German', '1.234.567,89 €', eur(1_234_567.89)],
    ['German, no cents', '50.000 €', eur(50_000)],
    ['German, a dash for the cents', '50,– €', eur(50)],
    ['German, one decimal', '1.234,5 €', eur(1_234.5)],
    ['German, code in front', 'EUR 12.500,00', eur(12_500)],
    ['Austrian', '€ 1 234,50', eur(1_234.5)],
    ['American', '$1,234,567.89', { amount: 1_234_567.89 }],
    ['American, thousands only', '$50,000', { amount: 50_000 }],
    ['American, sign and code', '$5,000.00 USD', usd(5_000)],
    ['American, seen from abroad', 'US$12,000', usd(12_000)],
    ['British', '£12,500.00', { amount: 12_500, currency: 'GBP' }],
    ['French', '1 234 567,89 €', eur(1_234_567.89)],
    ['French, narrow spaces', '1\u202f234,50\u00a0€', eur(1_234.5)],
    ['Indian', '₹12,34,567.00', { amount: 1_234_567, currency: 'INR' }],
    ['Indian, lakh', '₹1,00,000', { amount: 100_000, currency: 'INR' }],
    ['Swiss', "CHF 1'234'567.50", { amount: 1_234_567.5, currency: 'CHF' }],
    ['Swiss, typographic', 'CHF 1’234.–', { amount: 1_234, currency: 'CHF' }],
    ['Swiss, francs', "Fr. 50'000.-", { amount: 50_000, currency: 'CHF' }],
    ['Brazilian', 'R$ 1.234,56', { amount: 1_234.56, currency: 'BRL' }],
    ['Polish', '12 500,00 zł', { amount: 12_500, currency: 'PLN' }],
    ['Swedish', '12 500 kr', { amount: 12_500 }],
    ['Japanese', '￥1,234'.replace('￥', '¥'), { amount: 1_234 }],
    ['Canadian', 'CA$1,234.50', { amount: 1_234.5, currency: 'CAD' }],
    ['Chilean', '$1.234.567', { amount: 1_234_567 }],
    ['no currency', '1,234.50', { amount: 1_234.5 }],
    ['no separators', '1234', { amount: 1_234 }],
    ['nothing', '0 €', eur(0)],
  ])('%s: %s', (_, text, money) => expect(readMoney(text)).toEqual(money));
});

describe('signs', () => {
  test.each([
    ['-€1,234.50', eur(-1_234.5)],
    ['€-1,234.50', eur(-1_234.5)],
    ['−1.234,50 €', eur(-1_234.5)],
    ['1.234,50- €', eur(-1_234.5)],
    ['(€1,234.50)', eur(-1_234.5)],
    ['€(1,234.50)', eur(-1_234.5)],
    ['+€1,234.50', eur(1_234.5)],
    ['-0 €', eur(0)],
  ])('%s', (text, money) => expect(readMoney(text)).toEqual(money));

  test.each(['(€5', '€5)', '--5 €', '-(€5)', '-5- €'])('%s is at odds with itself', (text) =>
    expect(readMoney(text)).toBeNull(),
  );
});

describe('abbreviations', () => {
  test.each([
    ['12k €', eur(12_000)],
    ['€12.5K', eur(12_500)],
    ['12,5 k€', eur(12_500)],
    ['$1.2M', { amount: 1_200_000 }],
    ['1,2 Mio. €', eur(1_200_000)],
    ['1,1 M€', eur(1_100_000)],
    ['€1.5M', eur(1_500_000)],
    ['3 Tsd. €', eur(3_000)],
    ['1,2 Mrd. €', eur(1_200_000_000)],
    ['US$2.5bn', usd(2_500_000_000)],
    ['USD 3MM', usd(3_000_000)],
    ['₹1.5 Cr', { amount: 15_000_000, currency: 'INR' }],
    ['₹25 lakh', { amount: 2_500_000, currency: 'INR' }],
  ])('%s', (text, money) => expect(readMoney(text)).toEqual(money));

  test.each(['12 T€', '12x', '5k M', '€1.234M', '5 %', '5 days'])('%s says nothing', (text) =>
    expect(readMoney(text)).toBeNull(),
  );
});

describe('what could be two amounts', () => {
  test.each(['1.234', '1,234', '50.000', 'KWD 1.234', '10-20 €', '€5 ($6)', '€5 £', '5 EUR USD', '1,23.45', '12 34 €', '1.234.56 €', '1,2,3', '1 234 56'])(
    '%s is none',
    (text) => expect(readMoney(text)).toBeNull(),
  ); // prettier-ignore

  test.each([
    ['1.234', 'de', 1_234],
    ['1.234', 'en-GB', 1.234],
    ['1,234', 'en', 1_234],
    ['1,234', 'fr', 1.234],
    ['50.000', 'de-DE', 50_000],
  ])('%s in %s', (text, locale, amount) => expect(readMoney(text, locale)?.amount).toBe(amount));

  test('a separator that the language does not use, or no language at all, does not help', () => {
    expect(readMoney('1.234', 'fr')).toBeNull();
    expect(readMoney('1.234', 'not a language!')).toBeNull();
  });

  test('the format that the text itself shows is stronger than the language', () => {
    expect(readMoney('1.234,50', 'en-US')?.amount).toBe(1_234.5);
    expect(readMoney('50.000 €', 'en-US')).toEqual(eur(50_000));
    expect(readMoney('1,234.50', 'de')?.amount).toBe(1_234.5);
  });

  test('three decimals are possible where the currency has three', () => {
    expect(readMoney('KWD 1,234.567')).toEqual({ amount: 1_234.567, currency: 'KWD' });
    expect(readMoney('€1.2345')).toEqual(eur(1.2345));
    expect(readMoney('€0.123')).toEqual(eur(0.123));
  });
});

test('a dollar is that of the country where there is one', () => {
  expect(readMoney('$5', 'en-US')).toEqual(usd(5));
  expect(readMoney('$5', 'fr-CA')).toEqual({ amount: 5, currency: 'CAD' });
  expect(readMoney('$5', 'en')).toEqual({ amount: 5 });
  expect(readMoney('kr 5', 'sv-SE')).toEqual({ amount: 5 });
});

test.each(['', '--', '–', '—', 'n/a', 'none', '€', 'Amount: €5', 'ABC 5', 'constructor 5', '٣٤ €', `€${'9'.repeat(80)}`, '5 '.repeat(40)])(
  'no amount: %s',
  (text) => expect(readMoney(text)).toBeNull(),
); // prettier-ignore

test('what the browser writes is read back, in every language and currency it is clear in', () => {
  for (const locale of ['de-DE', 'en-US', 'en-GB', 'fr-FR', 'en-IN', 'hi-IN-u-nu-latn', 'de-CH', 'it-IT', 'es-ES', 'pt-BR', 'nl-NL', 'sv-SE', 'pl-PL', 'ja-JP'])
    for (const currency of ['EUR', 'USD', 'GBP', 'INR', 'CHF', 'JPY', 'KWD', 'SEK'])
      for (const amount of [0, 7, 999, 1_000, 12_500.5, 1_234_567.89, -98_765.4]) {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' });
        const text = format.format(amount);
        const rounded = format.formatToParts(amount);
        const digits = rounded.find(({ type }) => type === 'fraction')?.value.length ?? 0;
        const read = readMoney(text, locale);
        expect(read, `${locale} ${text}`).toEqual({ amount: Number(amount.toFixed(digits)), currency });
      }
}); // prettier-ignore
