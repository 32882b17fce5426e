import type { Paint } from '../../lib/messages/protocol.ts';
import { hueStyle } from './colour.ts';
import { Mark } from './Mark.tsx';
import { hueOf, markOf, stateWord } from './paint.ts';

interface StateProps {
  readonly paint: Paint;
}

/** Shape, word and colour of an item's state, in one line. */
export function State({ paint }: StateProps) {
  const hue = hueOf(paint);
  return (
    <span class="state" style={hue === null ? undefined : hueStyle(hue)}>
      <Mark name={markOf(paint)} />
      <span>{stateWord(paint)}</span>
    </span>
  );
}
