// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPanel } from '../../components/panel/panel.tsx';
import type { Panel, PanelRequest } from '../../lib/messages/panel.ts';
import { ok } from '../../lib/domain/result.ts';
import type { CardAnswer } from '../../lib/messages/protocol.ts';
import { fakeBackground, settle } from './stage.ts';

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });
// jsdom does no hit testing.
Document.prototype.elementFromPoint = () => null;

const answer: CardAnswer = {
  rev: 1,
  key: 'SHOP-1',
  title: 'A title',
  paint: { state: 'untagged', provenance: null, title: '' },
  path: [],
  otherGoals: [],
  reasons: [],
};

const onClose = vi.fn();
const wanted = (key: string, sticky: boolean): PanelRequest => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key,
  place: () => ({ left: 10, right: 60, top: 10, bottom: 28 }) as DOMRect,
  theme: 'light',
  sticky,
  onPaint() {},
  onClose,
});
const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName === 'div');

let panel: Panel;
beforeEach(() => {
  fakeBackground({ card: ok(answer) });
  panel = createPanel(document);
});
afterEach(() => {
  panel.close();
  vi.useRealTimers();
  onClose.mockClear();
});

describe('the card of a page', () => {
  it('stands beside the body, closed to the page, and leaves nothing behind', async () => {
    panel.open(wanted('SHOP-1', true));
    await settle();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(document.body.childElementCount).toBe(0);
    panel.close();
    panel.close();
    expect(hosts()).toHaveLength(0);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('takes the focus when it was pressed for, not when it was hovered for', async () => {
    panel.open(wanted('SHOP-1', false));
    expect(document.activeElement).toBe(document.body);
    panel.open(wanted('SHOP-1', true));
    expect(document.activeElement).toBe(hosts()[0]);
  });

  it('goes a little after the pointer has left the badge, and stays when it comes back', () => {
    vi.useFakeTimers();
    panel.open(wanted('SHOP-1', false));
    panel.leave();
    vi.advanceTimersByTime(200);
    panel.open(wanted('SHOP-1', false));
    vi.advanceTimersByTime(2000);
    expect(hosts()).toHaveLength(1);
    panel.leave();
    vi.advanceTimersByTime(400);
    expect(hosts()).toHaveLength(0);
  });

  it('stays when the pointer leaves, once it was pressed for', () => {
    vi.useFakeTimers();
    panel.open(wanted('SHOP-1', true));
    panel.leave();
    vi.advanceTimersByTime(2000);
    expect(hosts()).toHaveLength(1);
  });

  it('gives way to the card of another item', () => {
    panel.open(wanted('SHOP-1', true));
    panel.open(wanted('SHOP-2', true));
    expect(hosts()).toHaveLength(1);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('is not closed by an Esc that a script made', () => {
    panel.open(wanted('SHOP-1', true));
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(hosts()).toHaveLength(1);
  });
});

describe('news of an item whose card is open', () => {
  it('are asked for in place: the focus and what is being chosen stay', async () => {
    const roots: ShadowRoot[] = [];
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    };
    panel.open(wanted('SHOP-1', true));
    Element.prototype.attachShadow = attach;
    await settle();
    const root = roots[0] ?? expect.fail('no card');
    expect(root.textContent).toContain('No goal yet');
    root.querySelector<HTMLElement>('.actions-row button')?.click();
    await settle();
    const field = root.querySelector('input');
    expect(root.activeElement).toBe(field);
    if (field) field.value = 'self';

    const goal = { state: 'goal', provenance: 'explicit', title: 'Self-serve' } as const;
    fakeBackground({ card: ok({ ...answer, paint: goal, path: ['Self-serve'] }) });
    panel.refresh(new Set(['SHOP-2']));
    await settle();
    expect(root.textContent).toContain('No goal yet');
    panel.refresh(new Set(['SHOP-1', 'SHOP-2']));
    await settle();
    expect(root.textContent).not.toContain('No goal yet');
    expect(root.textContent).toContain('Self-serve');
    expect(root.activeElement).toBe(field);
    expect(root.querySelector('input')?.value).toBe('self');
  });
});
