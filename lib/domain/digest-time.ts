/** When a person wants to hear what has changed, by this computer's clock. ISO weekday (Monday is 1), full hour. */
export interface DigestTime {
  readonly weekday: number;
  readonly hour: number;
}

export const USUAL_DIGEST: DigestTime = { weekday: 1, hour: 9 };

/** The last time it was due before or at an instant; null = it is switched off. */
export function lastDigestAt(time: DigestTime | null | undefined, now: Date): Date | null {
  if (time === null) return null;
  const { weekday, hour } = time ?? USUAL_DIGEST;
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hour);
  const back = ((now.getDay() || 7) - weekday + 7) % 7;
  due.setDate(due.getDate() - back);
  if (due > now) due.setDate(due.getDate() - 7);
  return due;
}
