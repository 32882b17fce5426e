// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isCardKey } from '../../lib/overlay/shortcut.ts';

/** The key as pressed on an element; Alt makes the letter a `©` on a Mac, so the place of the key counts. */
function pressed(more: KeyboardEventInit, on: Element = document.body): boolean {
  let answer = false;
  const hear = (event: Event) => (answer = isCardKey(event as KeyboardEvent));
  window.addEventListener('keydown', hear, { once: true, capture: true });
  on.dispatchEvent(
    new KeyboardEvent('keydown', {
      code: 'KeyG',
      key: '©',
      altKey: true,
      shiftKey: true,
      bubbles: true,
      ...more,
    }),
  );
  return answer;
}

const field = (name: string, attribute = ''): Element => {
  const el = document.createElement(name);
  if (attribute) el.setAttribute(attribute, 'true');
  document.body.append(el);
  return el;
};

describe('the key that opens the card', () => {
  it('is Alt+Shift+G, and nothing more or less', () => {
    expect(pressed({})).toBe(true);
    for (const less of [{ altKey: false }, { shiftKey: false }, { code: 'KeyH' }])
      expect(pressed(less)).toBe(false);
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { repeat: true }])
      expect(pressed(more)).toBe(false);
  });

  it('is a letter like any other where people type', () => {
    for (const el of [field('input'), field('textarea'), field('select'), field('div', 'contenteditable')])
      expect(pressed({}, el)).toBe(false);
    const editor = field('div', 'contenteditable');
    const inside = document.createElement('b');
    editor.append(inside);
    expect(pressed({}, inside)).toBe(false);
    expect(pressed({}, field('button'))).toBe(true);
  });
});
