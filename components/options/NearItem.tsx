import type { ComponentChildren, CSSProperties } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows are drawn this far above and below what is in sight. */
const MARGIN = '1000px 0px';
/** Rows drawn at once when a list is opened, more than a screen holds. */
const FIRST = 24;
/** About the height of a closed row, in pixels; taken until it has been drawn once. */
const ROW_PX = 53;

const listeners = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One observer for all rows. */
function watch(element: Element, tell: (near: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  listeners.set(element, tell);
  observer.observe(element);
  return () => {
    listeners.delete(element);
    observer?.unobserve(element);
  };
}

interface NearItemProps {
  /** Place in the whole list, from 0: the first ones are drawn at once. */
  readonly place: number;
  /** Rows it holds, those nested in it included. */
  readonly rows: number;
  /** Stands there while the row is not drawn, so that it can be read out and found in the page. */
  readonly title: string;
  /** Drawn wherever it is: something in it is open or wrong. */
  readonly kept: boolean;
  readonly class?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly children: () => ComponentChildren;
}

/** An item of a long list: drawn while it is near what is in sight or holds the focus, else its place is kept. */
export function NearItem({ place, rows, title, kept, children, ...look }: NearItemProps) {
  const [near, setNear] = useState(place < FIRST || typeof IntersectionObserver === 'undefined');
  const item = useRef<HTMLLIElement>(null);
  const height = useRef(rows * ROW_PX);
  useEffect(() => {
    const element = item.current;
    if (!element || typeof IntersectionObserver === 'undefined') return undefined;
    return watch(element, (now) => {
      if (!now && element.contains(document.activeElement)) return;
      if (!now && element.offsetHeight > 0) height.current = element.offsetHeight;
      setNear(now);
    });
  }, []);
  const drawn = near || kept;
  const style = drawn ? look.style : { ...look.style, height: `${height.current}px`, overflow: 'hidden' };
  return (
    <li ref={item} class={drawn ? look.class : `${look.class ?? ''} far`} style={style}>
      {drawn ? children() : <bdi class="far-title">{title}</bdi>}
    </li>
  );
}
