// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupPort } from '../../components/popup/port.ts';
import { REV_KEY, type PageState, type SummaryAnswer } from '../../lib/messages/protocol.ts';
import { ok } from '../../lib/domain/result.ts';
import { fakeBackground, settle } from './stage.ts';
import { line, summary } from './summary.ts';

const page: PageState = {
  site: 'jira',
  tenant: 'acme.atlassian.net',
  view: 'board',
  ids: ['jira/acme.atlassian.net/SHOP-1'],
  broken: false,
  rows: 1,
  keys: 1,
};
const seen: Partial<SummaryAnswer> = {
  total: 48,
  known: 42,
  unknown: 6,
  parts: { goals: 27, sanctioned: 6, untagged: 7, offStrategy: 2 },
  offStrategy: [
    line('SHOP-12', 'Bespoke layout', {
      paint: { state: 'off_strategy', provenance: null, title: '', reason: 'Custom work' },
      decides: 'Head of Product',
      askedAt: '2026-03-02T12:00:00.000Z',
    }),
    line('SHOP-13', 'Not https', { url: 'javascript:alert(1)' }),
  ],
};

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

async function open(answer: ReturnType<typeof fakeBackground>, over: Partial<PopupPort> = {}) {
  const port: PopupPort = {
    askPage: async () => page,
    mayRead: async () => true,
    askToRead: async () => true,
    kept: async () => ({}),
    keep: async () => {},
    onStored: () => () => {},
    ...over,
  };
  render(<Popup port={port} />, root);
  await settle();
  return answer.asked;
}
const text = () => root.textContent ?? '';

describe('the popup', () => {
  it('asks for this page and says the share, its n and how much could be read', async () => {
    const asked = await open(fakeBackground({ summary: ok(summary(seen)) }));
    expect(asked[0]).toEqual({ kind: 'summary', request: { ids: page.ids } });
    expect(text()).toContain('64%');
    expect(text()).toContain('of 42 items serve a goal');
    expect(text()).toContain('42 of 48 items could be read');
  });

  it('keeps the order of the four parts', async () => {
    await open(fakeBackground({ summary: ok(summary(seen)) }));
    expect([...root.querySelectorAll('.bar-word')].map((word) => word.textContent)).toEqual([
      'Goals',
      'Sanctioned',
      'No goal yet',
      'Off strategy',
    ]);
    expect([...root.querySelectorAll('.bar-count')].map((count) => count.textContent)).toEqual([
      '27 64%',
      '6 14%',
      '7 17%',
      '2 5%',
    ]);
  });

  it('says who decides about what is off strategy, and links only https, without an opener', async () => {
    await open(fakeBackground({ summary: ok(summary(seen)) }));
    expect(text()).toContain('Custom work · Head of Product decides · exception asked for on Mar 2, 2026');
    const links = [...root.querySelectorAll('a')];
    expect(links.map((link) => link.href)).toEqual(['https://acme.atlassian.net/browse/SHOP-12']);
    expect(links.every((link) => link.rel.includes('noopener') && link.target === '_blank')).toBe(true);
  });

  it('names a deal that cannot be seen by its title where that is known, not by an id nobody knows', async () => {
    const id = '006Kd0000000001AAA';
    const host = 'acme.lightning.force.com';
    const deal = (title: string) =>
      line(id, title, { id: `salesforce/${host}/${id}`, url: `https://${host}/` });
    const unreadable = [deal('Renewal Harbour'), deal(''), line('SHOP-9', 'Ticket')];
    await open(fakeBackground({ summary: ok(summary({ total: 3, unknown: 3, unreadable })) }));
    const named = [...root.querySelectorAll('.item-row .link')].map((link) => link.textContent);
    expect(named).toEqual(['Renewal Harbour', id, 'SHOP-9']);
    const [first] = root.querySelectorAll('.item-row');
    expect(first?.textContent).not.toContain(id);
  });

  it('falls to everything seen on a page that is not ours, and says so', async () => {
    const asked = await open(fakeBackground({ summary: ok(summary(seen)) }), { askPage: async () => null });
    expect(asked[0]).toEqual({ kind: 'summary', request: {} });
    expect(text()).toContain('so here is everything seen so far');
  });

  it('changes the scope by arrow key and moves the focus along', async () => {
    const asked = await open(fakeBackground({ summary: ok(summary(seen)) }));
    const tab = root.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    tab?.focus();
    tab?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await settle();
    expect(document.activeElement?.textContent).toBe('Everything seen');
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    expect(asked.at(-1)).toEqual({ kind: 'summary', request: {} });
  });

  it.each([
    ['no strategy', summary({ hasStrategy: false }), page, 'There is no strategy yet'],
    ['nothing on this page', summary(), page, 'No work items have been found on this page yet'],
    ['nothing seen at all', summary(), null, 'the work items you look at are counted here'],
    ['nothing readable', summary({ total: 6, unknown: 6 }), page, '0 of 6 items could be read'],
    [
      'a broken adapter',
      summary(seen),
      { ...page, broken: true, rows: 31, keys: 0 },
      'Rows found: 31, keys found: 0',
    ],
    [
      'a fault',
      summary(seen),
      { ...page, fault: 'signed_out' as const },
      'You are signed out of the tracker',
    ],
  ])('has a sentence for %s', async (_, answer, state, sentence) => {
    await open(fakeBackground({ summary: ok(answer) }), { askPage: async () => state });
    expect(text()).toContain(sentence);
  });

  it('says what went wrong, with a way to try again', async () => {
    const error = { ok: false, error: { code: 'storage', message: 'x' } } as const;
    const asked = await open(fakeBackground({ summary: error }));
    expect(text()).toContain("Throughline's own data in this browser could not be read");
    [...root.querySelectorAll('button')].find((button) => button.textContent === 'Try again')?.click();
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('asks for access where the browser withholds it', async () => {
    const askToRead = vi.fn(async () => true);
    await open(fakeBackground({ summary: ok(summary()) }), {
      askPage: async () => null,
      mayRead: async () => false,
      askToRead,
    });
    [...root.querySelectorAll('button')].find((button) => button.textContent === 'Allow access')?.click();
    expect(askToRead).toHaveBeenCalledOnce();
  });

  it('counts again after a change, and not after a change of something else', async () => {
    const listeners: ((keys: readonly string[]) => void)[] = [];
    const asked = await open(fakeBackground({ summary: ok(summary(seen)) }), {
      onStored: (listener) => {
        listeners.push(listener);
        return () => {};
      },
    });
    for (const listener of listeners) listener(['settings']);
    await settle();
    expect(asked).toHaveLength(1);
    for (const listener of listeners) listener([REV_KEY]);
    await settle();
    expect(asked.length).toBeGreaterThan(1);
  });
});
