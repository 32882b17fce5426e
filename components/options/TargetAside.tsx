import type { TargetRange } from '../../lib/domain/strategy.ts';
import { Range } from '../ui/Range.tsx';
import { rangeScale } from './edit/shares.ts';
import { useEditor } from './editor.ts';
import { RangeText } from './RangeText.tsx';

interface TargetAsideProps {
  readonly target: TargetRange | undefined;
}

/** An entry's range at the end of its line, drawn on the scale all entries share, and in words. */
export function TargetAside({ target }: TargetAsideProps) {
  const { strategy } = useEditor();
  return (
    <span class="aside-range">
      {target && (
        <>
          <Range share={null} target={target} scale={rangeScale(strategy)} />
          <RangeText target={target} />
        </>
      )}
    </span>
  );
}
