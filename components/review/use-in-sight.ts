import { useEffect, useState } from 'preact/hooks';

/** Of elements by their ids: the last one that has come to the upper third of the window. */
export function useInSight(ids: readonly string[]): string {
  const [first = ''] = ids;
  const [here, setHere] = useState(first);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const line = innerHeight / 3;
      const past = ids.filter((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return box !== undefined && box.top <= line;
      });
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      setHere((atEnd && scrollY > 0 ? ids.at(-1) : past.at(-1)) ?? first);
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    addEventListener('scroll', later, { passive: true });
    addEventListener('resize', later);
    return () => {
      removeEventListener('scroll', later);
      removeEventListener('resize', later);
      cancelAnimationFrame(frame);
    };
  }, []);
  return here;
}
