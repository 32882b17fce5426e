import { BADGE_TAG } from '../../lib/overlay/badge-tag.ts';
import { load } from './scenarios.ts';
import type { Variant } from './variant.ts';

interface BenchScope {
  readonly bench: { cards(count: number): void };
}

/**
 * Milliseconds from the frame in which the page itself first shows `count` cards put in at once until every card in the
 * viewport has its badge host. The page's own layout comes before that frame: 1.6 to 2.1 s for 5,000 cards without any
 * extension (2026-11-22, two cores), and nothing can be shown on a card that is not laid out.
 */
export async function visibleBadges(variant: Variant, count: number): Promise<number> {
  await load(variant);
  return variant.page.evaluate(
    async (cards, tag) => {
      const board = document.querySelector('#board');
      if (!board) throw new Error('The bench page has no board.');
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      (globalThis as unknown as BenchScope).bench.cards(cards);
      // The first callback comes before the layout of its frame, the second after it.
      await frame();
      await frame();
      const started = performance.now();
      for (;;) {
        await frame();
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
