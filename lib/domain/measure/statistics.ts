/** The middle of numbers, of an even count the mean of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** Median absolute deviation from the median, unscaled; NaN of none. */
export function medianDeviation(numbers: readonly number[]): number {
  const middle = median(numbers);
  return median(numbers.map((number) => Math.abs(number - middle)));
}

/** Effective sample size of weights (Kish 1965): (Σw)² / Σw²; 0 of none. */
export function effectiveSize(weights: readonly number[]): number {
  let [sum, squares] = [0, 0];
  for (const weight of weights) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/** Standard error of a share from so many effective observations: √(a(1−a)/n). Infinity of none. */
export const standardError = (share: number, size: number): number =>
  size > 0 ? Math.sqrt((share * (1 - share)) / size) : Infinity;

/** How long something took, or, where `done` is false, how long it has been waiting so far. */
export interface Waited {
  readonly days: number;
  readonly done: boolean;
}

/**
 * The time by which a share of all had been done, by Kaplan and Meier (1958): what still waits counts as long as it has waited.
 * Null = not reached; a plain quantile of what is done would flatter.
 */
export function survivalQuantile(waits: readonly Waited[], share: number): number | null {
  const sorted = [...waits].sort(
    (one, other) => one.days - other.days || Number(other.done) - Number(one.done),
  );
  let left = sorted.length;
  let waiting = 1;
  for (let index = 0; index < sorted.length;) {
    const { days } = sorted[index] as Waited;
    let [done, gone] = [0, 0];
    for (; sorted[index]?.days === days; index += 1, gone += 1) if (sorted[index]?.done) done += 1;
    waiting *= 1 - done / left;
    left -= gone;
    // Room for rounding: 0.5 may come out as 0.5000000000000001.
    if (done > 0 && waiting <= 1 - share + 1e-12) return days;
  }
  return null;
}
