import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';
import { load } from './scenarios.ts';
import type { Variant } from './variant.ts';

interface BenchScope {
  readonly bench: { cards(count: number): void };
}

/** Milliseconds from one insert of `count` cards until every card in the viewport has its badge host. */
export async function visibleBadges(variant: Variant, count: number): Promise<number> {
  await load(variant);
  return variant.page.evaluate(
    async (cards, tag) => {
      const board = document.querySelector('#board');
      if (!board) throw new Error('The bench page has no board.');
      const started = performance.now();
      (globalThis as unknown as BenchScope).bench.cards(cards);
      for (;;) {
        await new Promise((done) => requestAnimationFrame(done));
        const bottom = board.getBoundingClientRect().bottom;
        const visible = [...board.children]
          .slice(0, 50)
          .filter((card) => card.getBoundingClientRect().top < bottom);
        if (visible.length > 0 && visible.every((card) => card.querySelector(tag)))
          return performance.now() - started;
        if (performance.now() - started > 10_000) return Number.NaN;
      }
    },
    count,
    BADGE_TAG,
  );
}
