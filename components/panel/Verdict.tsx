import type { CardAnswer, Paint } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { hueStyle } from '../ui/colour.ts';
import { calendarDayText } from '../ui/day-text.ts';
import { faultText } from '../ui/error-text.ts';
import { hueOf } from '../ui/paint.ts';
import { State } from '../ui/State.tsx';
import { Asked } from './Asked.tsx';
import { Decision } from './Decision.tsx';
import { Path } from './Path.tsx';

interface VerdictProps {
  readonly card: CardAnswer;
}

/** How the bucket came about, in a few words beside the state. */
function provenanceText({ state, provenance, from }: Paint): string | null {
  if (state === 'off_strategy' || provenance === null) return null;
  if (provenance === 'inherited') return from ? t('panel_from', from) : t('panel_inherited');
  return t(`panel_${provenance}`);
}

/** What an item serves, or what stands in the way of it. */
export function Verdict({ card }: VerdictProps) {
  const { paint, path, guardrail, exception } = card;
  const hue = hueOf(paint);
  const how = provenanceText(paint);
  return (
    <section
      class={`verdict verdict-${paint.state}`}
      aria-label={t('panel_verdict')}
      style={hue === null ? undefined : hueStyle(hue)}
    >
      <p class="verdict-line">
        <State paint={paint} />
        {how && <bdi class="small">{how}</bdi>}
      </p>
      {paint.state === 'category' && <bdi class="verdict-title">{paint.title}</bdi>}
      {paint.state === 'untagged' && <p class="small">{t('panel_untagged')}</p>}
      {paint.state === 'unknown' && (
        <p class="small">{paint.fault ? faultText(paint.fault) : t('panel_unknown')}</p>
      )}
      {paint.state === 'off_strategy' && (
        <>
          <bdi class="verdict-title">{guardrail?.title ?? paint.reason}</bdi>
          {guardrail && <bdi class="small">{guardrail.because}</bdi>}
          {guardrail?.decision && <Decision decision={guardrail.decision} />}
        </>
      )}
      {card.asked && <Asked asked={card.asked} decides={guardrail?.decision?.decides} />}
      {path.length > 0 && paint.state === 'off_strategy' && <p class="small">{t('panel_would_serve')}</p>}
      <Path titles={path} />
      {card.otherGoals.length > 0 && (
        <p class="small">{t('panel_other_goals', card.otherGoals.join(', '))}</p>
      )}
      {exception && (
        <p class="small">
          {t('panel_exception', calendarDayText(exception.until), exception.byRole, exception.reason)}
        </p>
      )}
      {exception?.decision && <Decision decision={exception.decision} />}
    </section>
  );
}
