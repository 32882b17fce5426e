// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { unseen, type Sight } from '../../components/panel/trust.ts';

const BOX = { left: 100, top: 100, right: 420, bottom: 400, width: 320, height: 300 } as DOMRect;
const trusted = { isTrusted: true } as Event;
const pressed = Object.assign(
  Object.create(MouseEvent.prototype, { isTrusted: { value: true } }),
  {},
) as Event;
Object.defineProperty(pressed, 'detail', { value: 1 });

let host: HTMLElement;
let button: HTMLButtonElement;
let sight: Sight;
let top: () => Element | null;

function boxed<E extends HTMLElement>(element: E, box: DOMRect): E {
  element.getBoundingClientRect = () => box;
  Object.defineProperty(element, 'offsetWidth', { value: 320, configurable: true });
  Object.defineProperty(element, 'offsetHeight', { value: 300, configurable: true });
  return element;
}

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.replaceChildren();
  host = document.createElement('div');
  const card = boxed(document.createElement('div'), BOX);
  button = boxed(document.createElement('button'), BOX);
  document.documentElement.append(host);
  host.attachShadow({ mode: 'open' }).append(card);
  card.append(button);
  top = () => host;
  Document.prototype.elementFromPoint = () => top();
  sight = {
    host,
    card,
    stoodFor: () => 1000,
    seenFor: () => 1000,
    pressBegan: () => null,
    occluded: () => null,
  };
});

describe('an act on the card', () => {
  it('is let through when the card is wholly seen', () => {
    expect(unseen(sight, button, trusted)).toBeNull();
    expect(unseen(sight, button, pressed)).toBeNull();
  });

  it('is refused when the event was made by a script', () => {
    expect(unseen(sight, button, new MouseEvent('click'))).toBe('untrusted');
  });

  it.each([
    ['opacity: 0.02', 'faded'],
    ['visibility: hidden', 'faded'],
    ['display: none', 'faded'],
    ['filter: opacity(0)', 'faded'],
    ['clip-path: inset(50%)', 'clipped'],
    ['transform: scale(0.1)', 'scaled'],
  ])('is refused when the page sets "%s" on an ancestor', (style, why) => {
    document.documentElement.setAttribute('style', style);
    expect(unseen(sight, button, trusted)).toBe(why);
  });

  it('is let through under a page-wide dark mode made by a filter', () => {
    document.documentElement.setAttribute('style', 'filter: invert(1) hue-rotate(180deg)');
    expect(unseen(sight, button, trusted)).toBeNull();
  });

  it('is refused when the card is drawn smaller than it is', () => {
    boxed(sight.card, { ...BOX, width: 160 });
    expect(unseen(sight, button, trusted)).toBe('scaled');
  });

  it('is refused when the card is not whole on the screen', () => {
    boxed(sight.card, { ...BOX, left: -40, right: 280 });
    expect(unseen(sight, button, trusted)).toBe('off_screen');
  });

  it('is refused when anything lies on any part of it', () => {
    const cover = document.createElement('div');
    let asked = 0;
    top = () => (asked++ === 9 ? cover : host);
    expect(unseen(sight, button, trusted)).toBe('covered');
  });

  it('is refused when the browser says that something is painted over it', () => {
    expect(unseen({ ...sight, occluded: () => true }, button, trusted)).toBe('covered');
  });

  it('is refused for a pointer, not for a key, while the card is only just where it is', () => {
    const moving = { ...sight, stoodFor: () => 20 };
    expect(unseen(moving, button, pressed)).toBe('moving');
    expect(unseen(moving, button, trusted)).toBeNull();
  });

  it('is refused, by pointer and by key, when the card has only just come into sight', () => {
    const shown = { ...sight, seenFor: () => 20 };
    expect(unseen(shown, button, pressed)).toBe('just_shown');
    expect(unseen(shown, button, trusted)).toBe('just_shown');
  });

  it('is refused, by pointer and by key, when the card was out of sight as the press began', () => {
    const uncovered = { ...sight, pressBegan: () => 'covered' as const };
    expect(unseen(uncovered, button, pressed)).toBe('covered');
    expect(unseen(uncovered, button, trusted)).toBe('covered');
  });

  it('is refused for a pointer when the page has kept the beginning of the press to itself', () => {
    const unheard = { ...sight, pressBegan: () => undefined };
    expect(unseen(unheard, button, pressed)).toBe('unheard');
    expect(unseen(unheard, button, trusted)).toBeNull();
  });

  it('is refused while a view transition of the root or of the card itself is running', () => {
    const matching = vi.spyOn(Element.prototype, 'matches');
    for (const scope of [document.documentElement, host]) {
      matching.mockImplementation(function (this: Element, selector: string) {
        return selector === ':active-view-transition' && this === scope;
      });
      expect(unseen(sight, button, trusted)).toBe('in_transition');
    }
    matching.mockRestore();
    expect(unseen(sight, button, trusted)).toBeNull();
  });

  it('is refused once the host is out of the document', () => {
    host.remove();
    expect(unseen(sight, button, trusted)).toBe('detached');
  });
});
