import type { ComponentChildren } from 'preact';

interface PartProps {
  readonly id: string;
  readonly title: string;
  /** A sentence that says what is looked at. */
  readonly text?: string | undefined;
  readonly children: ComponentChildren;
}

/** One part of the rhythm; the side list leads to it. */
export function Part({ id, title, text, children }: PartProps) {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="part-title" id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {text && <p class="part-text">{text}</p>}
      {children}
    </section>
  );
}
