import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { formatShare, t } from '../../../lib/platform/i18n.ts';
import { PARTS } from '../../ui/Bar.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { spreadText } from './spread-text.ts';

interface ShareBarProps {
  readonly parts: NonNullable<MeasureView['work']>['parts'];
}

/** The four parts of a cycle's capacity, each with its shape, word and share, and how far the weightings lie apart. */
export function ShareBar({ parts }: ShareBarProps) {
  return (
    <div class="bar">
      <div class="bar-track" aria-hidden="true">
        {PARTS.map(
          ({ key, css }) =>
            parts[key].share > 0 && (
              <span key={key} class={`bar-part part-${css}`} style={{ flexGrow: parts[key].share }} />
            ),
        )}
      </div>
      <ul class="bar-labels">
        {PARTS.map(({ key, css, mark, word }) => (
          <li key={key} class={`part-${css}`}>
            <div class="bar-word">
              <Mark name={mark} />
              <span>{t(word)}</span>
            </div>
            <div class="bar-count">
              {formatShare(parts[key].share)} <span class="bar-share">{spreadText(parts[key])}</span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
