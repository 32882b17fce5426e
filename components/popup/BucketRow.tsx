import type { CategoryCount, GoalCount } from '../../lib/messages/protocol.ts';
import { goalHue } from '../../lib/domain/look.ts';
import { formatShare, plural, t } from '../../lib/platform/i18n.ts';
import { hueStyle } from '../ui/colour.ts';
import { Mark } from '../ui/Mark.tsx';
import { Range } from '../ui/Range.tsx';
import { rangeText } from '../ui/share-range.ts';
import { shareOf } from './scale.ts';

interface BucketRowProps {
  readonly bucket: GoalCount | CategoryCount;
  readonly known: number;
  readonly scale: number;
}

/** One goal or category: its share beside the stated range, and the count behind it. */
export function BucketRow({ bucket, known, scale }: BucketRowProps) {
  const { title, count, target } = bucket;
  const share = shareOf(count, known);
  const goal = 'hue' in bucket;
  const facts = [
    plural('popup_items', count),
    target ? t('popup_stated', rangeText(target)) : t('popup_no_range'),
    ...(goal && bucket.status !== 'active' ? [t(`popup_goal_${bucket.status}`)] : []),
  ];
  return (
    <li class="bucket" style={goal ? hueStyle(goalHue(bucket.hue)) : undefined}>
      <Mark name={goal ? 'goal' : 'category'} />
      <div class="bucket-words">
        <bdi class="bucket-title" title={title}>
          {title}
        </bdi>
        <span class="bucket-facts">{facts.join(' · ')}</span>
      </div>
      <Range share={known > 0 ? share : null} target={target} scale={scale} />
      <span class="bucket-share">{known > 0 ? formatShare(share) : t('common_no_share')}</span>
    </li>
  );
}
