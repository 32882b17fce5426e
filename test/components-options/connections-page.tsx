import { render } from 'preact';
import { ConnectionsBlock } from '../../components/options/connections/ConnectionsBlock.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { FieldChoices, ToolFields } from '../../lib/domain/own-fields.ts';
import type { Connection, ConnectionTest } from '../../lib/messages/connections.ts';
import type { Envelope } from '../../lib/messages/protocol.ts';

export const TOOL: ToolFields = {
  fields: [
    { name: 'strategic_goal', label: 'Strategic goal', of: 'deal', type: 'choice' },
    { name: 'hs_next_words', label: 'All words', of: 'deal', type: 'text' },
    { name: 'seats', label: 'Seats', of: 'deal', type: 'number' },
    { name: 'company.segment', label: 'Segment', of: 'account', type: 'choice' },
    { name: 'company.tier', label: 'Tier', of: 'account', type: 'choice' },
    { name: 'company.numberofemployees', label: 'Number of employees', of: 'account', type: 'number' },
  ],
  found: { goal: 'strategic_goal', segment: 'company.segment', employees: 'company.numberofemployees' },
};

const at = { keep: 'always', addedAt: '2026-11-02T08:00:00.000Z' } as const;
const WORKS: ConnectionTest = { reads: [], lacks: [], missing: [] };

/** The background as far as connections go: keeps choices, and answers tests as it is told. */
export class Connections {
  kept: Connection[] = [
    { site: 'linear', tenant: 'acme', name: 'Acme', ...at },
    { site: 'hubspot', tenant: '4400112', name: '4400112', ...at },
  ];
  test: ConnectionTest = WORKS;
  tool: ToolFields | null = TOOL;
  /** The next choice is not kept. */
  refuse = false;
  readonly asked: Envelope[] = [];

  answer = (envelope: Envelope): unknown => {
    this.asked.push(envelope);
    const ok = (value: unknown) => ({ ok: true, value });
    const no = (code: string, fault?: string) => ({ ok: false, error: { code, message: '', fault } });
    switch (envelope.kind) {
      case 'connections.get':
        return ok(this.kept);
      case 'connections.test':
        return ok(this.test);
      case 'connections.fields':
        return this.tool ? ok(this.tool) : no('tracker', 'offline');
      case 'connections.map': {
        if (this.refuse) return no('storage_full');
        const { site, fields } = envelope.request as { site: string; fields: FieldChoices };
        this.kept = this.kept.map((each) => (each.site === site ? { ...each, fields } : each));
        return ok(this.kept);
      }
      default:
        return no('not_found');
    }
  };

  open(): { readonly root: HTMLElement; readonly said: string[] } {
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: (envelope: Envelope) => Promise.resolve(this.answer(envelope)),
    };
    Element.prototype.scrollIntoView = () => undefined;
    const root = document.createElement('main');
    document.body.replaceChildren(root);
    const said: string[] = [];
    render(<ConnectionsBlock ports={PORTS} say={(text) => void said.push(text)} />, root);
    return { root, said };
  }
}

const PORTS: Ports = {
  permissions: {
    contains: async () => true,
    request: async () => true,
    remove: async () => true,
    onChange: () => () => undefined,
  },
  custom: { presets: {}, tabs: async () => [], open: async () => undefined, pick: async () => null },
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
  download: () => undefined,
};

/** The button with that name, spoken or written. */
export function button(root: Element, name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`There is no button “${name}”.`);
  return found;
}

/** The field with that label. */
export function box(root: Element, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const input = found && root.querySelector(`[id="${found.htmlFor}"]`);
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field “${label}”.`);
  return input;
}

export const type = (input: HTMLInputElement, text: string): void => {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** True = the page did something of its own with the key. */
export const key = (input: Element, name: string): boolean =>
  !input.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

export const optionsOf = (root: Element): readonly string[] =>
  [...root.querySelectorAll('[role=option]')].map(
    (one) => one.querySelector('.combo-label')?.textContent ?? '',
  );
