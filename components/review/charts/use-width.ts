import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** What a chart is drawn for where nothing is laid out. */
const USUAL = 720;

/** The width of an element in CSS pixels, followed as it changes, so that a chart's letters keep their size. */
export function useWidth(ref: RefObject<Element | null>): number {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void =>
      setWidth(Math.max(240, Math.floor(element.getBoundingClientRect().width)) || USUAL);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}
