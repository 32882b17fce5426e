import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whenIdle } from './when-idle.ts';

interface AfterPaintProps {
  /** False: drawn at once. */
  readonly later: boolean;
  readonly children: () => ComponentChildren;
}

/** What stands below a long list is drawn once the list is there: nobody sees it before. */
export function AfterPaint({ later, children }: AfterPaintProps) {
  const [drawn, setDrawn] = useState(!later);
  useEffect(() => (drawn ? undefined : whenIdle(() => setDrawn(true))), [drawn]);
  return drawn ? <>{children()}</> : null;
}
