import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/platform/i18n.ts';
import { useBehind, type Behind } from './behind.ts';

interface BehindNumberProps {
  readonly behind: Behind;
  /** The number as it is written. */
  readonly children: ComponentChildren;
  /** For screen readers, where the visible text alone does not say of what it is. */
  readonly label?: string;
}

/** A number that opens the items behind it. */
export function BehindNumber({ behind, children, label }: BehindNumberProps) {
  const open = useBehind();
  if (behind.asks.length === 0) return <>{children}</>;
  return (
    <button
      type="button"
      class="number"
      aria-haspopup="dialog"
      aria-label={label}
      title={t('review_behind_open')}
      onClick={() => open(behind)}
    >
      {children}
    </button>
  );
}
