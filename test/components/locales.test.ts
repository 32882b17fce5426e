import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../lib/locales/${file}.json`, import.meta.url), 'utf8'));
const places = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

const AREAS = readdirSync(new URL('../../lib/locales/', import.meta.url)).flatMap(
  (file) => /^(\w+)\.en\.json$/.exec(file)?.[1] ?? [],
);

describe.each(AREAS)('messages of %s', (area) => {
  const en = read(`${area}.en`);
  const de = read(`${area}.de`);

  it('exist in both languages, with the same values in them', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en))
      expect([key, places(de[key] ?? '')]).toEqual([key, places(text)]);
  });

  it('are plain: no empty text, no exclamation mark', () => {
    for (const text of [...Object.values(en), ...Object.values(de)]) expect(text).toMatch(/^[^!]+$/);
  });
});
