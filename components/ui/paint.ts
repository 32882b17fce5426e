import { goalHue, OFF_STRATEGY_HUE, type MarkName } from '../../lib/domain/look.ts';
import type { Paint } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';

/** The shape that stands for a paint. */
export function markOf(paint: Paint): MarkName {
  if (paint.state === 'loading') return 'unknown';
  if (paint.state !== 'goal') return paint.state;
  if (paint.provenance === 'inherited') return 'inherited';
  return paint.provenance === 'rule' ? 'rule' : 'goal';
}

/** The hue in degrees of a paint; null where grey says it. */
export function hueOf(paint: Paint): number | null {
  if (paint.state === 'off_strategy') return OFF_STRATEGY_HUE;
  return paint.state === 'goal' && paint.hue !== undefined ? goalHue(paint.hue) : null;
}

/** The state in words, such as "Serves a goal" or "Off strategy". */
export const stateWord = (paint: Paint): string => t(`state_${paint.state}`);
