import type { CountedReasonCode } from '../../lib/domain/reason-codes.ts';
import type { Reason, SaidValue } from '../../lib/domain/verdict.ts';
import { formatNumber, plural, t } from '../../lib/platform/i18n.ts';
import { calendarDayText } from '../ui/day-text.ts';

const COUNTED: readonly string[] = ['no_rule', 'no_guardrail'] satisfies readonly CountedReasonCode[];
const isCounted = (code: string): code is CountedReasonCode => COUNTED.includes(code);

function valueText(value: SaidValue): string {
  if (typeof value === 'object') return calendarDayText(value.day);
  return typeof value === 'number' ? formatNumber(value) : value;
}

/** A reason in the person's language, in one or two sentences. */
export function reasonText({ said, step, outcome }: Reason): string {
  const { code, values, until } = said;
  const sentence = isCounted(code)
    ? plural(`reason_${code}`, Number(values[0]))
    : t(`reason_${code}`, ...values.map(valueText));
  // A mark by hand says itself that it does not count.
  if (outcome === 'also' && step !== 'manual') return `${sentence} ${t('reason_and_also')}`;
  return until === undefined ? sentence : `${sentence} ${t('reason_and_covered', calendarDayText(until))}`;
}
