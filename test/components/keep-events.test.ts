// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepEvents } from '../../components/panel/keep-events.ts';

const ending = new AbortController();
afterEach(() => ending.abort());

describe('events of the card', () => {
  it('do not reach listeners of the document, and scripts cannot feed the card', () => {
    const host = document.createElement('div');
    const input = document.createElement('input');
    host.attachShadow({ mode: 'closed' }).append(input);
    document.documentElement.append(host);
    const keeper = { onKey: vi.fn(), onTyped: vi.fn(), onFocus: vi.fn() };
    keepEvents(host, keeper, ending.signal);
    const seen: string[] = [];
    const types = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'focusin'];
    for (const type of types) document.addEventListener(type, () => seen.push(type), true);

    for (const type of types) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(seen).toEqual([]);
    expect(keeper.onKey).not.toHaveBeenCalled();
    expect(keeper.onTyped).not.toHaveBeenCalled();

    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(seen).toEqual(['keydown']);
  });

  it('of the pointer stop at the host on their way up', () => {
    const host = document.createElement('div');
    const button = document.createElement('button');
    host.attachShadow({ mode: 'closed' }).append(button);
    document.documentElement.append(host);
    const own = vi.fn();
    const outside = vi.fn();
    button.addEventListener('click', own);
    document.addEventListener('click', outside);
    keepEvents(host, { onKey() {}, onTyped() {}, onFocus() {} }, new AbortController().signal);
    button.click();
    expect(own).toHaveBeenCalledOnce();
    expect(outside).not.toHaveBeenCalled();
  });
});
