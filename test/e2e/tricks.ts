/** Where the press will land, in viewport pixels. */
export interface Target {
  readonly x: number;
  readonly y: number;
}

/** Something page script does to an open card. Each runs in the page and names nothing outside itself. */
export type Trick = (at: Target) => void;

const hostStyle = (css: string): Trick =>
  // Built from its text, since what runs in the page cannot reach `css`.
  new Function(
    `const host = document.querySelector('html > div[popover]');
     host.style.cssText = ${JSON.stringify(css)};
     document.head.append(Object.assign(document.createElement('style'), {
       textContent: ${JSON.stringify(`html > div[popover] { ${css} }`)},
     }));`,
  ) as Trick;

/** Root styles under which the card is not, or not surely, seen: an act must be refused while one lasts. */
export const ROOT_STYLES: readonly (readonly [property: string, value: string])[] = [
  ['opacity', '0'],
  ['opacity', '.01'],
  ['visibility', 'hidden'],
  ['clip-path', 'inset(0 0 99% 0)'],
  ['mask-image', 'linear-gradient(transparent, transparent)'],
  ['filter', 'opacity(0)'],
  ['mix-blend-mode', 'darken'],
  ['scale', '.5'],
  ['zoom', '.5'],
  ['transform', 'translateX(-4000px)'],
];

/** Tricks that hide the card or what it says. */
export const HIDING: Readonly<Record<string, Trick>> = {
  'a cover in the top layer': () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;border:0;background:white';
    cover.textContent = 'Win a prize';
    document.body.append(cover);
    cover.showPopover();
  },
  'covers all around the place of the press': ({ x, y }) => {
    for (const area of [
      `left:0;top:0;width:100vw;height:${y - 9}px`,
      `left:0;top:${y + 9}px;width:100vw;height:100vh`,
    ]) {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = `margin:0;border:0;inset:auto;background:white;${area}`;
      document.body.append(cover);
      cover.showPopover();
    }
    if (x < 0) throw new Error('nowhere');
  },
  'a modal dialog over it': () => {
    const cover = document.createElement('dialog');
    cover.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0';
    document.body.append(cover);
    cover.showModal();
  },
  'the card put into a faded box': () => {
    const box = document.createElement('div');
    box.style.opacity = '0';
    document.documentElement.append(box);
    const host = document.querySelector<HTMLElement>('html > div[popover]');
    if (host) box.append(host);
    host?.showPopover();
  },
  'the card taken out': () => document.querySelector('html > div[popover]')?.remove(),
  'the card made inert': () => document.querySelector('html > div[popover]')?.setAttribute('inert', ''),
};

/** What makes a running view transition last, hide everything and let the pointer through to what it hides. */
const OVERPAINT = `::view-transition, ::view-transition-group(*), ::view-transition-image-pair(*), ::view-transition-old(*),
  ::view-transition-new(*) { pointer-events: none !important }
  ::view-transition { background: white }
  ::view-transition-group(*) { animation-duration: 60s }
  ::view-transition-old(*), ::view-transition-new(*) { display: none }`;

/** Built from its text, since what runs in the page cannot reach `OVERPAINT`. */
const overpainted = (start: string): Trick =>
  new Function(
    `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(OVERPAINT)} }));
     ${start}`,
  ) as Trick;

/** View transitions paint over the top layer. Each shows the person something else than the card. */
export const TRANSITIONS: Readonly<Record<string, Trick>> = {
  'pictures of the page over everything': overpainted('document.startViewTransition(() => {});'),
  'the last frame held while the callback runs': () => {
    document.startViewTransition(() => new Promise(() => {}));
  },
};

/** Chromium has transitions of single elements as well, and the card's own element is one. */
export const ownTransition: Trick = overpainted(
  `document.querySelector('html > div[popover]').startViewTransition(() => {}).waitUntil(new Promise(() => {}));`,
);

/** A cover that lets the pointer through. */
export const glass: Trick = () => {
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText =
    'inset:0;width:100vw;height:100vh;margin:0;border:0;background:white;pointer-events:none';
  document.body.append(cover);
  cover.showPopover();
};

/** The same, where no script but the page's own finds it: only Chromium tells a script that it is covered. */
export const hiddenGlass: Trick = () => {
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText =
    'inset:0;width:100vw;height:100vh;margin:0;border:0;background:white;pointer-events:none';
  document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(cover);
  cover.showPopover();
};

/** A cover that lets the pointer through and goes as soon as the press begins. */
export const fleeingGlass: Trick = () => {
  const cover = document.createElement('div');
  cover.popover = 'manual';
  cover.style.cssText =
    'inset:0;width:100vw;height:100vh;margin:0;border:0;background:white;pointer-events:none';
  document.body.append(cover);
  cover.showPopover();
  const flee = (): void => cover.remove();
  for (const type of ['pointerdown', 'mousedown', 'keydown']) addEventListener(type, flee, { capture: true });
};

/** Tricks on the card's own element: its shadow root's `:host` rules win over each, so nothing changes. */
export const HARMLESS: Readonly<Record<string, Trick>> = {
  'the card faded away': hostStyle('opacity: 0 !important'),
  'the card hidden': hostStyle('visibility: hidden !important; display: none !important'),
  'the card clipped or masked': hostStyle(
    'clip-path: inset(50%) !important; mask-image: linear-gradient(transparent, transparent) !important',
  ),
  'the card shrunk': hostStyle('scale: .1 !important; zoom: .1 !important; transform: scale(.1) !important'),
  'the card moved': hostStyle(
    'left: 400px !important; top: -900px !important; translate: 300px 0 !important; position: absolute !important',
  ),
  'the card transparent for the pointer': hostStyle('pointer-events: none !important'),
  'the card faded by a transition': hostStyle('transition: opacity 9s !important; opacity: 0 !important'),
  'the card faded by an animation': () => {
    document
      .querySelector('html > div[popover]')
      ?.animate({ opacity: [0, 0], visibility: ['hidden', 'hidden'] }, { duration: 1e8 });
  },
};

/** What of the card's element decides whether it is seen, and where. */
export function lookOfHost(): Record<string, string> | null {
  const host = document.querySelector('html > div[popover]');
  if (!host) return null;
  const style = getComputedStyle(host);
  return Object.fromEntries(
    [
      'opacity', 'visibility', 'display', 'clip-path', 'mask-image', 'filter', 'mix-blend-mode', 'transform', 'scale',
      'translate', 'rotate', 'zoom', 'position', 'left', 'top', 'pointer-events', 'content-visibility',
    ].map((name) => [name, style.getPropertyValue(name)]),
  ); // prettier-ignore
}
