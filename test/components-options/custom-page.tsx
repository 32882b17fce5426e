import { render } from 'preact';
import { CustomSites } from '../../components/options/custom-sites/CustomSites.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { CustomSite } from '../../lib/domain/custom/custom-site.ts';
import type { Picked, PickTask } from '../../lib/domain/custom/pick.ts';
import type { Problem } from '../../lib/domain/result.ts';
import type { Envelope } from '../../lib/messages/protocol.ts';

export const ORIGIN = 'https://tasks.example.com';

const SEEN = {
  mode: 'read',
  seen: {
    rows: 3,
    count: 2,
    items: [
      {
        key: '1',
        title: 'Refund without a receipt',
        fields: { labels: ['cash', 'till'], custom: { goal: 'x' } },
      },
      { key: '2', title: '', fields: {} },
    ],
  },
} as const;

const SHOWN = {
  mode: 'item',
  item: {
    row: 'tr.issue',
    key: [{ selector: 'td.id' }],
    title: [{ selector: 'td.subject' }],
    path: '/issues',
  },
} as const;

/** The browser and the background as far as describing a tool goes. */
export class Describing {
  granted = false;
  /** What the person answers when the browser asks. */
  grants = true;
  tabs = [{ id: 7, title: 'Issues' }];
  added: CustomSite[] = [];
  picked: Picked = SHOWN;
  problemsOf: (site: CustomSite) => readonly Problem[] = ({ name, rows }) => [
    ...(name === '' ? [{ path: 'name', message: 'is empty' }] : []),
    ...(rows.length === 0 ? [{ path: 'rows', message: 'is empty' }] : []),
  ];
  readonly tasks: PickTask[] = [];
  readonly kept: CustomSite[] = [];
  readonly downloads: [string, string][] = [];
  private listeners: (() => void)[] = [];
  private root = document.createElement('main');

  private ports = (): Ports => ({
    permissions: {
      // As Firefox: what is no pattern is not refused by a promise, but thrown at who asks.
      contains: (origins) => {
        if (origins.some((each) => !each.includes('://'))) throw new TypeError('Error processing origins.0');
        return Promise.resolve(this.granted);
      },
      request: () => {
        this.granted = this.grants;
        for (const listener of this.listeners) listener();
        return Promise.resolve(this.grants);
      },
      remove: async () => true,
      onChange: (listener) => {
        this.listeners.push(listener);
        return () => undefined;
      },
    },
    custom: {
      presets: {
        redmine: { throughlineSite: 1, name: 'Redmine', kind: 'ticket', match: ['/issues/*'], rows: [] },
      },
      tabs: () => Promise.resolve(this.tabs),
      open: async () => undefined,
      pick: (_tab, task) => {
        this.tasks.push(task);
        if (task.mode === 'read') return Promise.resolve(SEEN);
        return Promise.resolve(
          task.mode === 'value' && this.picked
            ? { mode: 'value', place: { selector: 'td.status' }, example: 'New' }
            : this.picked,
        );
      },
    },
    onStored: () => () => undefined,
    kept: {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => undefined,
      removeItem: () => undefined,
    },
    locks: { hold: () => undefined, held: async () => [] },
    now: () => 0,
    fresh: () => 'fresh-name',
    download: (name, text) => void this.downloads.push([name, text]),
  });

  open(): { readonly root: HTMLElement; readonly said: string[] } {
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: ({ kind, request }: Envelope) => {
        const { site } = request as { site: CustomSite };
        if (kind === 'custom.check') return Promise.resolve({ ok: true, value: this.problemsOf(site) });
        if (kind === 'custom.put') this.kept.push(site);
        return Promise.resolve({ ok: true, value: { vendors: [], added: [] } });
      },
    };
    document.body.replaceChildren(this.root);
    const said: string[] = [];
    const added = this.added.map((definition) => ({
      site: 'custom' as const,
      origin: definition.origin,
      addedAt: '2026-11-02T08:00:00.000Z',
      definition,
    }));
    render(
      <CustomSites
        ports={this.ports()}
        added={added}
        onChange={() => undefined}
        say={(text) => void said.push(text)}
      />,
      this.root,
    );
    return { root: this.root, said };
  }

  /** The page's effects and timers end. */
  close(): void {
    render(null, this.root);
  }
}

export function choose(root: Element, label: string, value: string): void {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const select = found && root.querySelector(`[id="${found.htmlFor}"]`);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`There is no choice “${label}”.`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
