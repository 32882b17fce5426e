/** Options and entries of Intersection Observer v2, which the DOM types do not know yet. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** Milliseconds; 100 is the least that is allowed. */
  readonly delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Watches whether anything is painted over an element (https://w3c.github.io/IntersectionObserver/v2/). Chromium only;
 * elsewhere the answer stays null.
 */
export function watchOcclusion(element: Element): { occluded(): boolean | null; stop(): void } {
  let occluded: boolean | null = null;
  const options: VisibilityOptions = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    const seen = entries.at(-1)?.isVisible;
    occluded = seen === undefined ? null : !seen;
  }, options);
  observer.observe(element);
  return { occluded: () => occluded, stop: () => observer.disconnect() };
}
