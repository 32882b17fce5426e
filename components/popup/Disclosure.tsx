import type { ComponentChildren } from 'preact';
import type { MarkName } from '../../lib/domain/look.ts';
import { formatNumber } from '../../lib/platform/i18n.ts';
import { Mark } from '../ui/Mark.tsx';

interface DisclosureProps {
  readonly mark: MarkName;
  /** Class that gives the part's colour. */
  readonly part: string;
  readonly title: string;
  readonly count: number;
  /** Said at the end of the line while closed as well. */
  readonly note?: string | undefined;
  /** Open from the start. */
  readonly open?: boolean;
  /** Called when it is opened. */
  readonly onOpen?: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** A line with a count that opens the list behind it. Opening one closes the others, so the screen stays one screen. */
export function Disclosure({
  mark,
  part,
  title,
  count,
  note,
  open = false,
  onOpen,
  children,
}: DisclosureProps) {
  return (
    <details
      class={`disclosure ${part}`}
      name="lists"
      open={open}
      onToggle={({ currentTarget }) => {
        if (!currentTarget.open) return;
        onOpen?.();
        currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary>
        <Mark name={mark} />
        <span class="disclosure-title">{title}</span>
        <span class="disclosure-count">{formatNumber(count)}</span>
        {note && <span class="disclosure-note">{note}</span>}
      </summary>
      <div class="disclosure-body">{children}</div>
    </details>
  );
}
