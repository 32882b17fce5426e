import type { ComponentChildren } from 'preact';

interface EmptyProps {
  /** One sentence that teaches. */
  readonly children: ComponentChildren;
  /** The one thing to do. */
  readonly action?: ComponentChildren;
}

/** What stands where there is nothing yet. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div class="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
