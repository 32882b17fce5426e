import { render } from 'preact';
import type { Panel, PanelRequest } from '../../lib/messages/panel.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Card } from './Card.tsx';
import { GoneBoundary } from './GoneBoundary.tsx';
import { keepEvents } from './keep-events.ts';
import type { CardKeys } from './keys.ts';
import { mountCard, type Mounted } from './mount.ts';
import { place } from './place.ts';
import { rootElement } from './unclobbered.ts';

/** Time to cross the gap between badge and card. */
const LEAVE_MS = 300;
/** Between two looks at whether the card is in sight: what hides it for long enough to deceive anyone is noticed. */
const LOOK_MS = 100;

interface Open {
  readonly mounted: Mounted;
  request: PanelRequest;
  readonly ending: AbortController;
  readonly keys: CardKeys;
  /** Counts the news of the item: the card asks again at each. */
  news: number;
  sticky: boolean;
}

const sameItem = (a: PanelRequest, b: PanelRequest) =>
  a.site === b.site && a.tenant === b.tenant && a.key === b.key;

/**
 * The card of one page. At most one is open.
 *
 *   closed ── open(hover) ──▶ hovering ── press, focus, open(sticky) ──▶ sticky ── Esc, close ──▶ closed
 *                               └── pointer on neither badge nor card for LEAVE_MS, Esc, close ──▶ closed
 */
export function createPanel(doc: Document): Panel {
  // After an update of the extension its messages are out of reach, so this one is fetched while they are not.
  const goneText = t('error_context_gone');
  let open: Open | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let pointerInside = false;

  function close(): void {
    if (!open) return;
    const { mounted, ending, request } = open;
    open = null;
    pointerInside = false;
    clearTimeout(leaving);
    ending.abort();
    render(null, mounted.card);
    mounted.remove();
    request.onClose();
  }

  function leave(): void {
    clearTimeout(leaving);
    if (open && !open.sticky && !pointerInside) leaving = setTimeout(close, LEAVE_MS);
  }

  function stick(): void {
    clearTimeout(leaving);
    if (open) open.sticky = true;
  }

  function follow(): void {
    if (!open) return;
    const { mounted, request, sticky } = open;
    const badge = request.place();
    const view = { width: rootElement(doc).clientWidth, height: innerHeight };
    const away = !badge || badge.bottom < 0 || badge.top > view.height;
    if (away && !sticky) return close();
    if (!badge) return;
    const { left, top } = place(
      badge,
      { width: mounted.card.offsetWidth, height: mounted.card.offsetHeight },
      view,
    );
    mounted.moveTo(left, top);
  }

  function listen({ mounted, ending, keys }: Open): void {
    const { signal } = ending;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    };
    addEventListener('scroll', soon, { capture: true, passive: true, signal });
    addEventListener('resize', soon, { passive: true, signal });
    const resized = new ResizeObserver(() => {
      mounted.changed();
      soon();
    });
    resized.observe(mounted.card);
    const looking = setInterval(() => {
      // What put it out of sight may have moved the badge with it, and nothing tells when that is undone.
      if (mounted.lookAfter()) follow();
    }, LOOK_MS);
    signal.addEventListener('abort', () => {
      clearInterval(looking);
      cancelAnimationFrame(frame);
      resized.disconnect();
    });
    mounted.card.addEventListener('pointerenter', () => {
      pointerInside = true;
      clearTimeout(leaving);
    });
    mounted.card.addEventListener('pointerleave', () => {
      pointerInside = false;
      leave();
    });
    mounted.card.addEventListener('pointerdown', stick);
    const onKey = (event: KeyboardEvent) => {
      if (keys.onKey?.(event) || event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    keepEvents(mounted.host, { onKey, onTyped: () => keys.onTyped?.(), onFocus: stick }, signal);
    // A card that is only hovered has no focus; Esc still closes it, and it alone.
    addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !event.isTrusted || event.target === mounted.host) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        close();
      },
      { capture: true, signal },
    );
  }

  function show({ mounted, request, keys, news }: Open): void {
    render(
      <GoneBoundary text={goneText}>
        <Card request={request} sight={mounted.sight} keys={keys} news={news} onClose={close} />
      </GoneBoundary>,
      mounted.card,
    );
    follow();
  }

  return {
    open(request) {
      clearTimeout(leaving);
      if (!open || !sameItem(open.request, request)) {
        close();
        const mounted = mountCard(doc, request.theme);
        open = { mounted, request, ending: new AbortController(), keys: {}, news: 0, sticky: false };
        listen(open);
      }
      // The same item may be asked for again from another badge, or by a press after a hover.
      open.request = request;
      const pressed = request.sticky && !open.sticky;
      open.sticky ||= request.sticky;
      const { card } = open.mounted;
      show(open);
      if (pressed) card.querySelector<HTMLElement>('[data-first]')?.focus();
    },
    leave,
    refresh(keys) {
      if (!open || !keys.has(open.request.key)) return;
      open.news += 1;
      show(open);
    },
    close,
  };
}
