import type { MarkName } from '../../../lib/domain/look.ts';
import type { ShownWindow } from '../../../lib/messages/protocol.ts';
import type { Behind } from '../behind/behind.ts';

/** The parts in the order they always have; `begins`: how the buckets of a part begin. */
export const PARTS = [
  { key: 'goals', css: 'goals', mark: 'goal', word: 'part_goals', begins: 'goal:' },
  { key: 'sanctioned', css: 'sanctioned', mark: 'category', word: 'part_sanctioned', begins: 'category:' },
  { key: 'untagged', css: 'untagged', mark: 'untagged', word: 'part_untagged', begins: 'untagged' },
  {
    key: 'offStrategy',
    css: 'off_strategy',
    mark: 'off_strategy',
    word: 'part_off_strategy',
    begins: 'off_strategy',
  },
] as const satisfies readonly { key: string; css: string; mark: MarkName; word: string; begins: string }[];

/** The items of one of the four parts. */
export const behindPart = (
  { buckets }: Pick<ShownWindow, 'buckets'>,
  begins: string,
  title: string,
): Behind => ({
  title,
  asks: buckets
    .filter(({ bucket, items }) => bucket.startsWith(begins) && items.total > 0)
    .map(({ bucket }) => ({ bucket })),
});
