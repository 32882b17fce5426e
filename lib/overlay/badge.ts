import { goalHue, ground, ink, MARKS, OFF_STRATEGY_HUE, type Theme } from '../domain/look.ts';
import type { Paint } from '../messages/protocol.ts';
import { BADGE_TAG } from './badge-tag.ts';
import { dress, type BadgeShape } from './badge-style.ts';
import { markOf, wordsOf } from './badge-words.ts';
import { create, createSvg } from './page-document.ts';

/** One badge: a host in the page, everything else in its closed shadow root. */
export interface Badge {
  readonly host: HTMLElement;
  readonly shape: BadgeShape;
  /** The visible box, for hit tests and the card's place; viewport pixels. */
  box(): DOMRect;
  paint(paint: Paint, theme: Theme): void;
  /** Takes it out of sight until it is painted again: its row may show another item by now. */
  withdraw(): void;
}

export const LOADING: Paint = { state: 'loading', provenance: null, title: '' };

/** Built once and cloned: box > what > (svg > fill, line), word, count; from. */
function template(page: boolean): HTMLElement {
  const box = create(page ? 'button' : 'span');
  if (page) box.setAttribute('type', 'button');
  else box.setAttribute('role', 'img');
  const what = create('span');
  what.className = 'what';
  const svg = createSvg('svg');
  svg.setAttribute('viewBox', '0 0 10 10');
  svg.setAttribute('aria-hidden', 'true');
  const fill = createSvg('path');
  fill.setAttribute('fill', 'currentColor');
  const line = createSvg('path');
  line.setAttribute('fill', 'none');
  line.setAttribute('stroke', 'currentColor');
  line.setAttribute('stroke-width', '1.5');
  svg.append(fill, line);
  const word = create('bdi');
  word.className = 'word';
  const count = create('span');
  what.append(svg, word, count);
  const from = create('bdi');
  from.className = 'from';
  box.append(what, from);
  return box;
}

const templates: { [page: string]: HTMLElement } = {};

const hueOf = ({ state, hue }: Paint): number | null =>
  state === 'off_strategy' ? OFF_STRATEGY_HUE : state === 'goal' ? goalHue(hue ?? 0) : null;

export function createBadge(shape: BadgeShape): Badge {
  const host = create(BADGE_TAG);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: shape.page });
  dress(root, shape);
  const box = (templates[`${shape.page}`] ??= template(shape.page)).cloneNode(true) as HTMLElement;
  const [what, from] = box.children as unknown as [HTMLElement, HTMLElement];
  const [svg, word, count] = what.children as unknown as [Element, HTMLElement, HTMLElement];
  const [fill, line] = svg.children as unknown as [Element, Element];
  root.append(box);

  let painted: Paint | null = null;
  let paintedTheme: Theme | null = null;
  return {
    host,
    shape,
    box: () => box.getBoundingClientRect(),
    paint(paint, theme) {
      if (painted === paint && paintedTheme === theme) return;
      painted = paint;
      paintedTheme = theme;
      const words = wordsOf(paint);
      const mark = MARKS[markOf(paint) ?? 'unknown'];
      const hue = hueOf(paint);
      box.className = `box ${paint.state} ${theme}`;
      box.dataset['state'] = paint.state;
      box.style.visibility = '';
      box.setAttribute('aria-label', words.label);
      box.style.setProperty('--ink', hue === null ? '' : ink(hue, theme));
      box.style.setProperty('--ground', hue === null ? '' : ground(hue, theme));
      fill.setAttribute('d', mark.fill ?? '');
      line.setAttribute('d', mark.stroke ?? '');
      word.textContent = words.word;
      count.textContent = words.count;
      from.textContent = words.from;
    },
    withdraw() {
      if (!painted) return;
      painted = null;
      box.dataset['state'] = LOADING.state;
      box.style.visibility = 'hidden';
    },
  };
}
