import { language } from '../../lib/platform/i18n.ts';

const STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** How long ago an ISO 8601 instant was, such as "3 minutes ago"; `now` is in epoch milliseconds. */
export function timeAgo(instant: string, now: number): string {
  const past = Math.max(0, now - Date.parse(instant));
  const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const step = STEPS.find(({ ms }) => past >= ms);
  return step ? words.format(-Math.floor(past / step.ms), step.unit) : words.format(0, 'second');
}
