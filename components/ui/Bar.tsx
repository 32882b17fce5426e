import type { MarkName } from '../../lib/domain/look.ts';
import type { TargetRange } from '../../lib/domain/strategy.ts';
import type { SummaryAnswer } from '../../lib/messages/protocol.ts';
import { formatNumber, formatShare, t } from '../../lib/platform/i18n.ts';
import { Mark } from './Mark.tsx';

/** The parts in the order they always have. */
export const PARTS = [
  { key: 'goals', css: 'goals', mark: 'goal', word: 'part_goals' },
  { key: 'sanctioned', css: 'sanctioned', mark: 'category', word: 'part_sanctioned' },
  { key: 'untagged', css: 'untagged', mark: 'untagged', word: 'part_untagged' },
  { key: 'offStrategy', css: 'off_strategy', mark: 'off_strategy', word: 'part_off_strategy' },
] as const satisfies readonly {
  key: keyof SummaryAnswer['parts'];
  css: string;
  mark: MarkName;
  word: string;
}[];

interface BarProps {
  /** Counts of items; their sum is the whole. */
  readonly parts: SummaryAnswer['parts'];
  /** Stated range of the goals' part, drawn as a bracket over the bar: goals come first, so it is measured from the start. */
  readonly goalsTarget?: TargetRange | undefined;
}

/** The four-part bar: goals, categories, untagged, off-strategy, each with its shape, word, count and share. */
export function Bar({ parts, goalsTarget }: BarProps) {
  const whole = PARTS.reduce((sum, { key }) => sum + parts[key], 0);
  return (
    <div class="bar">
      <div class="bar-track" aria-hidden="true">
        {goalsTarget && (
          <div
            class="bar-band"
            style={{
              insetInlineStart: `${goalsTarget.lo * 100}%`,
              width: `${(goalsTarget.hi - goalsTarget.lo) * 100}%`,
            }}
          />
        )}
        {PARTS.map(
          ({ key, css }) =>
            parts[key] > 0 && (
              <span key={key} class={`bar-part part-${css}`} style={{ flexGrow: parts[key] }} />
            ),
        )}
        {whole === 0 && <span class="bar-none" />}
      </div>
      <ul class="bar-labels">
        {PARTS.map(({ key, css, mark, word }) => (
          <li key={key} class={`part-${css}`}>
            <div class="bar-word">
              <Mark name={mark} />
              <span>{t(word)}</span>
            </div>
            <div class="bar-count">
              {formatNumber(parts[key])}{' '}
              <span class="bar-share">
                {whole === 0 ? t('common_no_share') : formatShare(parts[key] / whole)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
