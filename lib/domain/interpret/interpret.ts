import type { Measurement } from '../measure/measure.ts';
import type { Strategy } from '../strategy.ts';
import { commitmentSentences, focusSentences, prioritySentences } from './contrasts.ts';
import { aheadSentences, driftSentences } from './drifts.ts';
import { allWithin, notEnough } from './enough.ts';
import { decisionSentences, ghostSentences, planSentences } from './lists.ts';
import type { Sentence } from './sentence.ts';

/**
 * What the numbers of one cycle say, the most important first, and never more than they hold. Pure; `ended`: the cycle is over, so that
 * nothing is ahead of it.
 */
export function interpret(
  measured: Measurement,
  strategy: Strategy,
  { ended }: { readonly ended: boolean },
): readonly Sentence[] {
  const drifts = driftSentences(measured, strategy);
  const sustained = drifts.filter(({ surety }) => surety === 'sustained');
  const once = drifts.filter(({ surety }) => surety !== 'sustained');
  return [
    notEnough(measured) ?? [],
    sustained,
    commitmentSentences(measured.commitment, strategy),
    focusSentences(measured, strategy),
    prioritySentences(measured, strategy),
    ended ? [] : aheadSentences(measured, strategy),
    decisionSentences(measured, strategy),
    once,
    ghostSentences(measured.ghosts, strategy),
    planSentences(measured, ended),
    allWithin(measured) ?? [],
  ].flat();
}
