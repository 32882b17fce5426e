import { create } from './page-document.ts';

/** See `placeOf`. `by`: pixels above (below, if negative) the line it hangs on. */
export interface Place {
  readonly at: 'inline' | 'end' | 'row' | 'corner' | 'middle' | 'foot';
  readonly by: number;
}

/** What a badge's layout depends on; what it says is painted later. */
export interface BadgeShape {
  readonly place: Place;
  readonly dense: boolean;
  /** The one badge of the item the page is about: a button with a tab stop. */
  readonly page: boolean;
}

/**
 * `visibility` follows the row, and so does the direction of text, which `all` leaves alone; pointer events pass through to
 * the page (see pointer.ts). At z-index 0, so that sticky headers, menus and dialogs of the page lie over badges.
 */
const HOST =
  'all:initial;direction:inherit;unicode-bidi:isolate;contain:layout;position:relative;z-index:0;pointer-events:none;visibility:inherit;user-select:none;-webkit-user-select:none;';

/** Negative margins keep the badge from raising the line box it stands in: no row grows. */
const INLINE =
  'display:inline-flex;vertical-align:middle;align-self:center;flex:0 1 144px;inline-size:144px;max-inline-size:100%;min-inline-size:0;margin-block:-4px;';

/** Ends before what has to stay readable (see `keepClear`). */
const HANGING =
  'position:absolute;inset-inline-end:calc(4px + var(--throughline-clear,0px));max-inline-size:min(240px,var(--throughline-most,80%));';

/**
 * The host's own style. Important declarations inside a shadow root win over the page's, important or not; pixels, so
 * that no root font size reaches in.
 */
function hostOf({ place: { at, by }, page }: BadgeShape, height: number): string {
  const placed = {
    inline: `${INLINE}margin-inline-start:4px;${page ? 'inline-size:auto;flex-basis:auto;' : ''}`,
    end: `${INLINE}margin-inline-start:auto;justify-content:flex-end;`,
    row: 'display:flex;margin-block:2px;',
    corner: `${HANGING}inset-block-end:${by}px;`,
    middle: `${HANGING}inset-block:0;margin-block:auto;`,
    foot: 'display:block;',
  }[at];
  const style = `${HOST}${placed}block-size:${at === 'foot' ? 0 : height}px;`;
  return `:host{${style.replaceAll(';', '!important;')}}`;
}

const BOX = `
:host::before,:host::after{content:none!important}
.box{all:unset;box-sizing:border-box;display:flex;flex-wrap:wrap;align-content:flex-start;column-gap:5px;overflow:hidden;
max-inline-size:100%;padding-inline:5px 6px;border:1px solid transparent;border-radius:4px;color:var(--ink);
background:var(--ground);font:500 11px/16px var(--ds-font-family-body,system-ui,sans-serif);
letter-spacing:normal;text-align:start;white-space:nowrap;font-variant-numeric:tabular-nums}
.what{display:flex;align-items:center;gap:4px;min-inline-size:0;max-inline-size:100%}
svg{flex:none;inline-size:10px;block-size:10px;overflow:visible}
.word{overflow:hidden;text-overflow:ellipsis;min-inline-size:0}
.from{display:var(--throughline-from);font-weight:400;overflow:hidden;text-overflow:ellipsis}
span:empty,.from:empty{display:none}
.light{--grey:oklch(0.47 0.018 255);--quiet:oklch(0.955 0.005 255);--edge:oklch(0.62 0.015 255)}
.dark{--grey:oklch(0.78 0.012 255);--quiet:oklch(0.3 0.01 255);--edge:oklch(0.56 0.015 255)}
.category{--ink:var(--grey);--ground:var(--quiet)}
.untagged,.unknown,.loading{--ink:var(--grey);--ground:transparent}
.untagged{border:1px dashed var(--edge)}
.loading{inline-size:72px;--ground:var(--quiet);opacity:.6}
.loading svg{visibility:hidden}
@media (prefers-contrast:more){.box{border-color:currentColor}}
@media (forced-colors:active){.box{color:CanvasText;background:Canvas;border-color:CanvasText}}
`;

/** Over a page's text a transparent badge would not be readable. */
const COVERING_BOX = `.light{--under:#fff}.dark{--under:#242528}
.untagged,.unknown{--ground:var(--ds-surface-raised,var(--color-bg-primary,var(--under)))}
.box{box-shadow:-4px 0 var(--color-bg-primary,transparent)}`;

const footBox = (by: number): string => `.box{${HANGING}inset-block-end:${by}px}`;

/** A button takes the pointer; its target is 24 px high, its ring shows only for the keyboard. */
const PAGE_BOX = `.box{position:relative;pointer-events:auto;cursor:pointer;overflow:visible;flex-wrap:nowrap}
.box::before{content:'';position:absolute;inset:-4px}
.box:focus-visible{outline:2px solid var(--ds-border-focused,var(--ink));outline-offset:1px}`;

function cssOf(shape: BadgeShape): string {
  const { place, dense, page } = shape;
  const height = dense ? 16 : 18;
  return [
    hostOf(shape, height),
    BOX,
    `.box{block-size:${height}px;line-height:${height - 2}px}`,
    ...(/corner|middle|foot/.test(place.at) ? [COVERING_BOX] : []),
    ...(place.at === 'corner' ? ['.from{display:none}'] : []),
    ...(place.at === 'foot' ? [footBox(place.by)] : []),
    ...(page ? [PAGE_BOX] : []),
  ].join('');
}

/** Shapes of one name look alike. */
export const shapeName = ({ place, dense, page }: BadgeShape): string =>
  `${place.at} ${place.by} ${dense} ${page}`;

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root the sheet of its shape, one object for all badges. Adopted sheets and `<style>` elements both hold
 * under a page's `style-src 'self'` when a content script makes them (Chromium 156, Firefox 153); older Firefox refuses
 * to adopt from a content script, hence the second way.
 */
export function dress(root: ShadowRoot, shape: BadgeShape): void {
  const name = shapeName(shape);
  try {
    let sheet = sheets.get(name);
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(cssOf(shape));
      sheets.set(name, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = create('style');
    style.textContent = cssOf(shape);
    root.append(style);
  }
}
