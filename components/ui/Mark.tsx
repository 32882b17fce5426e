import { MARKS, type MarkName } from '../../lib/domain/look.ts';

interface MarkProps {
  readonly name: MarkName;
}

/** The shape of a state, 10 px, in `--ink`. Never alone: a word stands beside it, so it is hidden from screen readers. */
export function Mark({ name }: MarkProps) {
  const { fill, stroke, dash } = MARKS[name];
  return (
    <svg class="mark" viewBox="0 0 10 10" aria-hidden="true">
      {fill && <path d={fill} />}
      {stroke && (
        <path d={stroke} fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray={dash} />
      )}
    </svg>
  );
}
