import { goalHue, type MarkName } from '../../lib/domain/look.ts';
import type { TargetRange } from '../../lib/domain/strategy.ts';
import type { Bucket } from '../../lib/domain/verdict.ts';
import type { BucketName, MeasureAnswer } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';

/** A bucket as it is drawn. */
export interface Named {
  readonly bucket: Bucket;
  readonly title: string;
  readonly mark: MarkName;
  /** In degrees; null where grey or amber says it. */
  readonly hue: number | null;
  /** Class of the four parts. */
  readonly part: 'goals' | 'sanctioned' | 'untagged' | 'off_strategy' | 'unknown';
  readonly target?: TargetRange;
  readonly status?: BucketName['status'];
  readonly owner?: string;
  readonly parent?: Bucket;
  /** How many goals lie above it. */
  readonly depth: number;
}

const PLAIN = {
  untagged: { mark: 'untagged', word: 'part_untagged' },
  off_strategy: { mark: 'off_strategy', word: 'part_off_strategy' },
  unknown: { mark: 'unknown', word: 'state_unknown' },
} as const;

export function namedOf(names: readonly BucketName[], bucket: Bucket): Named {
  if (bucket === 'untagged' || bucket === 'off_strategy' || bucket === 'unknown') {
    const { mark, word } = PLAIN[bucket];
    return { bucket, title: t(word), mark, hue: null, part: bucket, depth: 0 };
  }
  const known = names.find((one) => one.bucket === bucket);
  const isGoal = bucket.startsWith('goal:');
  return {
    bucket,
    title: known?.title ?? bucket.slice(bucket.indexOf(':') + 1),
    mark: isGoal ? 'goal' : 'category',
    hue: isGoal && known?.hue !== undefined ? goalHue(known.hue) : null,
    part: isGoal ? 'goals' : 'sanctioned',
    depth: depthOf(names, known),
    ...(known?.target && { target: known.target }),
    ...(known?.status && { status: known.status }),
    ...(known?.owner !== undefined && { owner: known.owner }),
    ...(known?.parent !== undefined && { parent: known.parent }),
  };
}

function depthOf(names: readonly BucketName[], of: BucketName | undefined): number {
  const above = new Set<Bucket>();
  let next = of?.parent;
  while (next !== undefined && !above.has(next)) {
    above.add(next);
    const parent: Bucket = next;
    next = names.find(({ bucket }) => bucket === parent)?.parent;
  }
  return above.size;
}

/** Every bucket there is, in the order of charts: goals (a parent before those below it), categories, untagged, off-strategy. */
export function inOrder({ names }: Pick<MeasureAnswer, 'names'>): readonly Named[] {
  const goals = names.filter(({ bucket }) => bucket.startsWith('goal:'));
  const known = new Set(goals.map(({ bucket }) => bucket));
  const placed = new Set<Bucket>();
  const withBelow = (name: BucketName): readonly BucketName[] => {
    if (placed.has(name.bucket)) return [];
    placed.add(name.bucket);
    return [name, ...goals.filter(({ parent }) => parent === name.bucket).flatMap(withBelow)];
  };
  const tops = goals.filter(({ parent }) => parent === undefined || !known.has(parent));
  const ordered = [...tops.flatMap(withBelow), ...goals.filter(({ bucket }) => !placed.has(bucket))];
  const categories = names.filter(({ bucket }) => bucket.startsWith('category:'));
  const buckets: readonly Bucket[] = [...ordered, ...categories].map(({ bucket }) => bucket);
  return [...buckets, 'untagged' as const, 'off_strategy' as const].map((bucket) => namedOf(names, bucket));
}

/** The bucket and those below it in the cascade. */
export function branchOf({ names }: Pick<MeasureAnswer, 'names'>, bucket: Bucket): readonly Bucket[] {
  const branch = new Set<Bucket>([bucket]);
  for (const one of branch) for (const name of names) if (name.parent === one) branch.add(name.bucket);
  return [...branch];
}

/** Inline style of a bucket's colours: `--bar` for marks and lines (3:1 on the page), `--ink` for its shape. */
export function barStyle(hue: number | null): Record<string, string> | undefined {
  if (hue === null) return undefined;
  const bar = `light-dark(oklch(0.55 0.12 ${hue}), oklch(0.74 0.1 ${hue}))`;
  return {
    '--bar': bar,
    '--ink': bar,
    '--ground': `light-dark(oklch(0.93 0.035 ${hue}), oklch(0.32 0.05 ${hue}))`,
  };
}
