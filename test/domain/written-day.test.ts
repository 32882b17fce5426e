import { describe, expect, test } from 'vitest';
import { readDay } from '../../lib/domain/written-day.ts';

describe('days that can be read in one way only', () => {
  test.each([
    ['2026-09-03', '2026-09-03'],
    ['2026-09-03T08:15:00Z', '2026-09-03'],
    ['2026/9/3', '2026-09-03'],
    ['2026年9月3日', '2026-09-03'],
    ['2026. 9. 3.', '2026-09-03'],
    ['03.09.2026', '2026-09-03'],
    ['3.9.2026, 08:15', '2026-09-03'],
    ['3.9.26', '2026-09-03'],
    ['Do., 03.09.2026', '2026-09-03'],
    ['31/03/2026', '2026-03-31'],
    ['03/31/2026', '2026-03-31'],
    ['31-03-2026', '2026-03-31'],
    ['09/09/2026', '2026-09-09'],
    ['Sep 3, 2026', '2026-09-03'],
    ['Sep 3, 2026 8:15 AM', '2026-09-03'],
    ['Thursday, September 3, 2026', '2026-09-03'],
    ['September 3rd, 2026', '2026-09-03'],
    ['3 Sep 2026', '2026-09-03'],
    ['03-Sep-2026', '2026-09-03'],
    ['3. September 2026', '2026-09-03'],
    ['3. März 2026', '2026-03-03'],
    ['1er mars 2026', '2026-03-01'],
    ['mar. 3 nov. 2026', '2026-11-03'],
    ['3 août 2026', '2026-08-03'],
    ['15 juin 2026', '2026-06-15'],
    ['15 juil. 2026', '2026-07-15'],
    ['30 de marzo de 2026', '2026-03-30'],
    ['3 set 2026', '2026-09-03'],
    ['3 mei 2026', '2026-05-03'],
    ['3\u00a0févr.\u00a02026', '2026-02-03'],
  ])('%s', (text, day) => expect(readDay(text)).toBe(day));
});

describe('days that could be two', () => {
  test('are none without a language', () => {
    expect(readDay('03/04/2026')).toBeNull();
    expect(readDay('3-4-2026')).toBeNull();
    expect(readDay('26/03/04')).toBeNull();
  });

  test.each([
    ['03/04/2026', 'en-US', '2026-03-04'],
    ['03/04/2026', 'en-GB', '2026-04-03'],
    ['03/04/2026', 'fr', '2026-04-03'],
    ['03/04/2026', 'es-MX', '2026-04-03'],
    ['3-4-2026', 'nl', '2026-04-03'],
  ])('%s in %s', (text, locale, day) => expect(readDay(text, locale)).toBe(day));

  test('a language that writes dates in another way does not help, nor does English of nowhere', () => {
    expect(readDay('03/04/2026', 'de')).toBeNull();
    expect(readDay('03/04/2026', 'en')).toBeNull();
    expect(readDay('03/04/2026', 'no such language')).toBeNull();
  });
});

test.each(['', '--', 'Today', 'Yesterday at 3:15 PM', 'Sep 3', 'Q3 2026', '2026', '31.02.2026', '2026-13-01', '32 Sep 2026', 'Room 12 north 2026', '1.2.2026.3', 'in 3 days', `Sep 3, 2026 ${'x'.repeat(80)}`])(
  'no day: %s',
  (text) => expect(readDay(text)).toBeNull(),
); // prettier-ignore

test('what the browser writes is read back in the languages we know', () => {
  const date = new Date(Date.UTC(2026, 0, 1));
  for (const locale of ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'pt-BR', 'nl', 'sv', 'da', 'nb'])
    for (const dateStyle of ['short', 'medium', 'long', 'full'] as const)
      for (let month = 0; month < 12; month++)
        for (const dayOfMonth of [1, 9, 28]) {
          date.setUTCMonth(month, dayOfMonth);
          const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(date);
          const iso = date.toISOString().slice(0, 10);
          // Never another day; and one at all wherever the month has a name.
          expect([iso, null], `${locale} ${text}`).toContain(readDay(text, locale));
          if (dateStyle === 'long' || dateStyle === 'full') expect(readDay(text, locale), text).toBe(iso);
        }
});
