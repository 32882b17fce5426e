/** Options and entries of Intersection Observer v2, which the DOM types do not know yet. */
interface VisibilityOptions extends IntersectionObserverInit {
  readonly trackVisibility: true;
  /** Milliseconds; 100 is the least that is allowed. */
  readonly delay: number;
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/** Chromium's answer to whether anything is painted over an element. */
export interface Occlusion {
  /** The last answer; null before the first, and where there is none. */
  occluded(): boolean | null;
  /**
   * Has it worked out afresh with the next frame. Chromium keeps an old answer as long as nothing of the element's own layout
   * changes: one from under a transformed root outlives the transform for good (Chromium 156).
   */
  askAgain(): void;
  stop(): void;
}

/** Watches whether anything is painted over an element (https://w3c.github.io/IntersectionObserver/v2/). Chromium only. */
export function watchOcclusion(element: Element): Occlusion {
  let occluded: boolean | null = null;
  const options: VisibilityOptions = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries: readonly VisibilityEntry[]) => {
    const seen = entries.at(-1)?.isVisible;
    occluded = seen === undefined ? null : !seen;
  }, options);
  observer.observe(element);
  return {
    occluded: () => occluded,
    askAgain() {
      observer.unobserve(element);
      observer.observe(element);
    },
    stop: () => observer.disconnect(),
  };
}
