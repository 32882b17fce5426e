import type { Page } from 'puppeteer-core';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Truth } from './truth.ts';

/** The popup's numbers, as a person reads them. `parts` in the order goals, sanctioned, untagged, off strategy. */
export interface Numbers {
  readonly headline: string;
  /** Items that could be read, and items in all. */
  readonly coverage: readonly number[];
  readonly parts: readonly number[];
  /** Goal or category title → count, those without items left out. */
  readonly buckets: Readonly<Record<string, number>>;
}

/** Reads the numbers that the popup shows. */
export const readNumbers = (popup: Page): Promise<Numbers> =>
  popup.evaluate(() => {
    const textsOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
    const counts = [...document.querySelectorAll('.goals .bucket-title, .part-sanctioned .bucket-title')].map(
      (title): [string, number] => [
        title.textContent ?? '',
        numbersIn(title.parentElement?.querySelector('.bucket-facts')?.textContent ?? '')[0] ?? 0,
      ],
    );
    return {
      headline: textsOf('.headline-number')[0] ?? '',
      coverage: numbersIn((textsOf('.headline .subtle')[0] ?? '').split('·')[0] ?? ''),
      parts: textsOf('.bar-labels .bar-count').map((text) => numbersIn(text)[0] ?? 0),
      buckets: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    };
  });

/** The same numbers counted from the world's own issues: `keys` each once. */
export function countTruth(keys: readonly string[], truth: (key: string) => Truth | undefined): Numbers {
  const all = [...new Set(keys)].map((key) => {
    const found = truth(key);
    if (!found) throw new Error(`${key} is no item of the world.`);
    return found;
  });
  const of = (state: string) => all.filter((item) => item.state === state);
  const known = all.length - of('unknown').length;
  const parts = [of('goal'), of('category'), of('untagged'), of('off_strategy')].map(({ length }) => length);
  const titles = [...sampleStrategy.goals, ...sampleStrategy.categories].map(({ title }) => title);
  const counts = titles.map((title): [string, number] => [
    title,
    [...of('goal'), ...of('category')].filter((item) => item.title === title).length,
  ]);
  return {
    headline: `${Math.round((100 * (parts[0] ?? 0)) / known)}% of ${known} items serve a goal`,
    coverage: [known, all.length],
    parts,
    buckets: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
}
