import type { ComponentChildren, CSSProperties } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Rows are drawn this far above and below what is in sight. */
const MARGIN = '1000px 0px';
/** Rows drawn at once when a list is opened, more than a screen holds. */
const FIRST = 18;
/** About the height of a closed row, in pixels; taken until it has been drawn once. */
const ROW_PX = 53;

const FOCUSABLE = 'button, input, select, textarea, a[href]';

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

/**
 * An item of a long list: drawn while it is near what is in sight or holds the focus, else its place is kept, also among the stops
 * of Tab: the side list stays in sight, and from there the focus goes to rows that are far above.
 */
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
  /** The focus has come to the row before it was drawn, and goes to what is drawn now. */
  const entered = useRef(false);
  useLayoutEffect(() => {
    if (!drawn || !entered.current) return;
    entered.current = false;
    item.current?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  });
  const style = drawn ? look.style : { ...look.style, height: `${height.current}px`, overflow: 'hidden' };
  return (
    <li ref={item} class={drawn ? look.class : `${look.class ?? ''} far`} style={style}>
      {drawn ? (
        children()
      ) : (
        <bdi
          class="far-title"
          tabIndex={0}
          onFocus={() => {
            entered.current = true;
            setNear(true);
          }}
        >
          {title}
        </bdi>
      )}
    </li>
  );
}
