import type { ComponentChildren, Ref, TargetedMouseEvent } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** `primary`: the one thing to do here. `quiet`: without an edge, beside others. */
  readonly look?: 'plain' | 'primary' | 'quiet' | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly disabled?: boolean | undefined;
  /** Under way: stays focusable, does nothing more, and says so to screen readers. */
  readonly busy?: boolean | undefined;
  /** Where the visible text alone does not say what is acted on. */
  readonly label?: string | undefined;
  readonly onPress?: ((event: TargetedMouseEvent<HTMLButtonElement>) => void) | undefined;
  readonly expanded?: boolean | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A button that does not submit unless asked to. */
export function Button({ children, look = 'plain', type = 'button', busy = false, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      class={`button ${look}`}
      disabled={rest.disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      aria-label={rest.label}
      aria-expanded={rest.expanded}
      ref={rest.buttonRef ?? null}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else rest.onPress?.(event);
      }}
    >
      {children}
    </button>
  );
}
