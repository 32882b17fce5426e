// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { ok } from '../../lib/domain/result.ts';
import { historiesStrategy } from '../world/histories/strategy.ts';
import { violationsIn } from './axe.ts';
import { notGerman, speakGerman } from './german.ts';

speakGerman();
const { answerOf, driftingWorld } = await import('./review-answer.ts');
const { openReview } = await import('./review-page.tsx');

it('reads in German from top to bottom, with shares as German writes them', async () => {
  const root = document.createElement('div');
  document.body.append(root);
  await openReview(root, ok(answerOf(driftingWorld({ items: 500 }))));
  // What the strategy calls its goals is nobody's to translate.
  const own = new Set(
    [...historiesStrategy.goals, ...historiesStrategy.categories].map(({ title }) => title),
  );
  expect(notGerman(root).filter((text) => !own.has(text))).toEqual([]);
  expect(root.querySelector('.headline-number')?.textContent).toMatch(/^\d+\s%$/);
  expect(await violationsIn(root)).toEqual([]);
});
