import { compileStrategy, type CompiledStrategy } from './compile-strategy.ts';
import { lookForOff } from './off-strategy.ts';
import { placeItem, type Place } from './place-item.ts';
import { PreparedItem } from './prepared-item.ts';
import { unreadable } from './reason-words.ts';
import type { Bucket, Reason, Verdict } from './verdict.ts';
import { itemId, type WorkItem } from './work-item.ts';

export { compileStrategy, type CompiledStrategy };

/**
 * One bucket for one item, with the reasons. Pure and total: the same strategy, item and instant give the same verdict, and
 * nothing is thrown. The order of steps is the design's; what it leaves open is docs/decisions/0002.
 */
export const resolve = (compiled: CompiledStrategy, item: WorkItem, at: Date): Verdict =>
  resolvePrepared(compiled, new PreparedItem(item, compiled.fields), at);

/** Like `resolve`, for an item whose fields are prepared already. */
export function resolvePrepared(compiled: CompiledStrategy, prepared: PreparedItem, at: Date): Verdict {
  const id = itemId(prepared.item);
  if (prepared.item.readable === false)
    return { item: id, bucket: 'unknown', provenance: null, reasons: [unreadable] };
  const reasons: Reason[] = [];
  const possible = compiled.index.possible(prepared);
  const place = placeItem(compiled, prepared, possible, reasons);
  const known = place.target && 'goal' in place.target ? place.target : undefined;
  const { off, guardrail, exception } = lookForOff(compiled, prepared, id, known, at, possible, reasons);
  const verdict: { -readonly [K in keyof Verdict]: Verdict[K] } = {
    item: id,
    bucket: off ? 'off_strategy' : bucketOf(place),
    provenance: place.provenance,
    reasons,
  };
  if (known) verdict.goal = known.goal.id;
  if (place.others.length > 0) verdict.otherGoals = place.others.map(({ goal }) => goal.id);
  if (guardrail !== undefined) verdict.guardrail = guardrail;
  if (exception !== undefined) verdict.exception = exception;
  return verdict;
}

function bucketOf({ target }: Place): Bucket {
  if (!target) return 'untagged';
  return 'goal' in target ? `goal:${target.goal.id}` : `category:${target.id}`;
}
