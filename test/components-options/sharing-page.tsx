import { render } from 'preact';
import { SharingSection } from '../../components/options/sharing/SharingSection.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type {
  AddedSite,
  Envelope,
  FollowAnswer,
  ItemShare,
  PendingShare,
  ShareSides,
  SharingAnswer,
  UrlShare,
} from '../../lib/messages/protocol.ts';

export const NOTHING_SHARED: SharingAnswer = {
  rev: 1,
  inForce: 'own',
  ownAside: false,
  policy: null,
  url: null,
  item: null,
};

export const URL_SHARE: UrlShare = {
  address: 'https://strategy.example.com/acme.json',
  byPolicy: false,
  signed: false,
  checkedAt: '2026-11-20T09:00:00.000Z',
  takenAt: '2026-11-19T09:00:00.000Z',
  declined: false,
};

export const ITEM_SHARE: ItemShare = {
  address: 'https://acme.atlassian.net/browse/SHOP-1',
  key: 'SHOP-1',
  ahead: false,
  checkedAt: '2026-11-20T09:00:00.000Z',
  takenAt: '2026-11-19T09:00:00.000Z',
  declined: false,
};

export const PENDING: PendingShare = {
  digest: 'digest-1',
  diff: {
    added: [],
    changed: ['goal self-serve: target 25%–40% → 30%–40%'],
    removed: ['goal legacy-mobile'],
  },
  removed: ['Legacy mobile app'],
  conflict: false,
};

/** The background as far as sharing goes, and the browser's question. */
export class Shares {
  sharing: SharingAnswer = NOTHING_SHARED;
  /** What is so after the next act. */
  next: SharingAnswer | null = null;
  fault: FollowAnswer['fault'];
  grants = true;
  /** Of a conflict. */
  sides: ShareSides | null = null;
  /** Tools a person has added. */
  sites: readonly AddedSite[] = [];
  readonly asked: Envelope[] = [];
  readonly requested: (readonly string[])[] = [];
  readonly removed: (readonly string[])[] = [];
  readonly said: string[] = [];
  changes = 0;

  private answer = (envelope: Envelope): unknown => {
    const ok = (value: unknown) => ({ ok: true, value });
    if (envelope.kind === 'sharing.get') return ok(this.sharing);
    if (envelope.kind === 'sites.get') return ok({ vendors: [], added: this.sites });
    if (envelope.kind === 'sharing.sides')
      return this.sides ? ok(this.sides) : { ok: false, error: { code: 'not_found', message: '' } };
    if (envelope.kind === 'strategy.get') return ok({ rev: 8, strategy: null, hues: {} });
    this.asked.push(envelope);
    if (envelope.kind === 'strategy.put') return ok({ rev: 9 });
    this.sharing = this.next ?? this.sharing;
    return envelope.kind === 'sharing.follow' || envelope.kind === 'sharing.write'
      ? ok({ sharing: this.sharing, ...(this.fault && { fault: this.fault }) })
      : ok(this.sharing);
  };

  open(): HTMLElement {
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: (message: Envelope) => Promise.resolve(this.answer(message)),
    };
    const kept = new Map<string, string>();
    const ports = {
      onStored: () => () => undefined,
      fresh: () => 'fresh-name',
      kept: {
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, text: string) => kept.set(name, text),
        removeItem: (name: string) => kept.delete(name),
      },
      permissions: {
        request: (origins: readonly string[]) => {
          this.requested.push(origins);
          return Promise.resolve(this.grants);
        },
        remove: (origins: readonly string[]) => {
          this.removed.push(origins);
          return Promise.resolve(true);
        },
      },
    } as unknown as Ports;
    const root = document.createElement('main');
    document.body.replaceChildren(root);
    render(
      <SharingSection
        ports={ports}
        say={(text) => this.said.push(text)}
        onChange={() => {
          this.changes += 1;
          return Promise.resolve();
        }}
      />,
      root,
    );
    return root;
  }
}

export const button = (root: Element, text: string, nth = 0): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].filter((one) => one.textContent?.trim() === text)[nth];
  if (!found) throw new Error(`no button “${text}”`);
  return found;
};

/** Types, and waits until the page has drawn what was typed. */
export async function type(root: Element, selector: string, text: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((drawn) => setTimeout(drawn));
}
