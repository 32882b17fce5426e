import { create, html, insert } from '../page-document.ts';

/** Above every layer of the page; a modal dialog of the page is above even that, and then so are we, as a popover. */
const TOP = 2_147_483_647;

export interface Shield {
  /** What has the focus and holds all that is drawn. Closed to the page. */
  readonly pane: HTMLElement;
  /** The page's element under a point of the viewport, as if nothing of ours were there. */
  under(x: number, y: number): Element | null;
  /** Draws a frame around elements of the page: one that is pointed at, and others like it. */
  frame(main: Element | null, others: readonly Element[]): void;
  remove(): void;
}

const STYLE = `
:host { all: initial; position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 0; border: 0;
  background: transparent; z-index: ${TOP}; cursor: crosshair; overflow: hidden; outline: none; }
:host(:popover-open) { max-width: none; max-height: none; }
.pane { outline: none; }
.frame { position: fixed; box-sizing: border-box; border-radius: 4px; pointer-events: none; }
.main { border: 2px solid oklch(0.55 0.16 255); background: oklch(0.55 0.16 255 / 0.12); }
.other { border: 1px dashed oklch(0.55 0.16 255); }
.bar { position: fixed; inset-inline: 0; bottom: 16px; margin-inline: auto; width: min(640px, calc(100vw - 32px)); box-sizing: border-box;
  padding: 12px 16px; border-radius: 8px; background: oklch(0.98 0.005 255); color: oklch(0.25 0.02 255);
  border: 1px solid oklch(0.8 0.02 255); box-shadow: 0 4px 24px oklch(0 0 0 / 0.25); cursor: default;
  font: 13px/1.5 system-ui, sans-serif; text-align: start; }
.step { font-weight: 600; margin: 0 0 4px; }
.words, .seen, .keys { margin: 0 0 8px; overflow: hidden; text-overflow: ellipsis; }
.words { margin-bottom: 4px; white-space: nowrap; font-weight: 500; }
.words:empty { display: none; }
.keys { font-size: 12px; opacity: 0.85; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
button { all: unset; box-sizing: border-box; min-height: 28px; padding: 4px 12px; border: 1px solid oklch(0.7 0.02 255); border-radius: 4px; cursor: pointer; }
button:focus-visible { outline: 2px solid oklch(0.55 0.16 255); outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  .bar { background: oklch(0.25 0.02 255); color: oklch(0.93 0.01 255); border-color: oklch(0.45 0.02 255); }
}`;

/**
 * A pane of glass before the page: pointers meet it and never the page. It is an application of that name to screen readers,
 * so that they leave the arrow keys to it.
 */
export function createShield(name: string): Shield {
  const host = create('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = create('style');
  style.textContent = STYLE;
  const frames = create('div');
  const pane = create('div');
  pane.className = 'pane';
  pane.setAttribute('role', 'application');
  pane.setAttribute('aria-label', name);
  pane.tabIndex = -1;
  pane.append(frames);
  root.append(style, pane);
  const page = html();
  if (page) insert(page, host, null);
  host.setAttribute('popover', 'manual');
  host.showPopover?.();
  pane.focus({ preventScroll: true });

  const draw = (el: Element, kind: string): HTMLElement => {
    const box = el.getBoundingClientRect();
    const frame = create('div');
    frame.className = `frame ${kind}`;
    frame.style.cssText = `left:${box.left - 2}px;top:${box.top - 2}px;width:${box.width + 4}px;height:${box.height + 4}px`;
    return frame;
  };

  return {
    pane,
    under(x, y) {
      host.style.pointerEvents = 'none';
      const found = Document.prototype.elementFromPoint.call(document, x, y);
      host.style.pointerEvents = '';
      return found === host ? null : found;
    },
    frame(main, others) {
      frames.replaceChildren(
        ...others.filter((el) => el !== main).map((el) => draw(el, 'other')),
        ...(main ? [draw(main, 'main')] : []),
      );
    },
    remove: () => host.remove(),
  };
}
