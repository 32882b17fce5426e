import type { ComponentChildren } from 'preact';

interface SectionHeadProps {
  readonly title: string;
  /** What this is for, in one or two sentences. */
  readonly children: ComponentChildren;
}

/** The heading of a section; it takes the focus when the section is chosen. */
export function SectionHead({ title, children }: SectionHeadProps) {
  return (
    <header class="section-head">
      <h2 id="section-title" tabIndex={-1}>
        {title}
      </h2>
      <p>{children}</p>
    </header>
  );
}
