/** The options page without a strategy, and a background in memory that has seen `proposals`. */
import { render } from 'preact';
import { expect, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { Proposal } from '../../lib/domain/propose-goals.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';

export const PROPOSALS: readonly Proposal[] = [
  {
    kind: 'ancestor',
    title: 'Onboarding revamp',
    type: 'Epic',
    keys: ['SHOP-1'],
    sites: ['jira'],
    count: 12,
  },
  { kind: 'segment', title: 'Health', keys: [], sites: ['hubspot', 'salesforce'], count: 3 },
  { kind: 'ancestor', title: 'A <b>lone</b> story', keys: ['SHOP-9'], sites: ['jira'], count: 1, above: 0 },
];

interface Asked {
  readonly kind: string;
  readonly request: { readonly strategy: Strategy; readonly text: string };
}

const COUNTS = { before: 0, after: 0 };

export class FirstBackground {
  rev = 1;
  strategy: Strategy | null = null;
  seen = 40;
  proposals: readonly Proposal[] = PROPOSALS;

  answer({ kind, request }: Asked): unknown {
    switch (kind) {
      case 'strategy.get':
        return { rev: this.rev, strategy: this.strategy, hues: {} };
      case 'strategy.put':
        return this.keep(request.strategy);
      case 'proposals':
        return { seen: this.seen, proposals: this.proposals };
      case 'matches':
        return { seen: 0, rules: {}, guardrails: {}, buckets: {} };
      case 'export':
        return { throughline: 1, strategy: this.strategy, hues: {} };
      case 'import.preview': {
        const lists = ['goals', 'categories', 'rules', 'guardrails', 'decisionRights', 'exceptions'];
        const counts = Object.fromEntries(
          [...lists, 'tags', 'asked', 'snapshots', 'items', 'sites'].map((list) => [list, COUNTS]),
        );
        return {
          rev: this.rev,
          diff: { kind: 'strategy', added: ['A goal'], changed: [], removed: [], counts },
        };
      }
      case 'import.apply': {
        const document = JSON.parse(request.text) as { throughline?: 1; strategy: Strategy | null };
        return this.keep(document.throughline ? document.strategy : (document as unknown as Strategy));
      }
      default:
        throw new Error(`${kind} is not asked here.`);
    }
  }

  private keep(strategy: Strategy | null): { rev: number } {
    this.strategy = structuredClone(strategy);
    this.rev += 1;
    return { rev: this.rev };
  }
}

export interface Opened {
  readonly background: FirstBackground;
  readonly root: HTMLElement;
  readonly saved: readonly string[];
  text(): string;
  press(name: string): void;
  choose(name: string, content: string): void;
  close(): void;
}

/** Waits for what Preact and the background bring. */
export const until = (holds: () => boolean) =>
  vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });

export function openFirstRun(background = new FirstBackground()): Opened {
  const scope = globalThis as unknown as { chrome: Record<string, unknown> };
  scope.chrome['runtime'] = {
    id: 'throughline',
    sendMessage: async (message: Asked) => ({ ok: true, value: background.answer(message) }),
  };
  window.scrollTo = () => undefined;
  location.hash = '';
  const saved: string[] = [];
  const texts = new Map<string, string>();
  const root = document.createElement('div');
  document.body.append(root);
  const ports: Ports = {
    permissions: {
      contains: async () => true,
      request: async () => true,
      remove: async () => true,
      onChange: () => () => undefined,
    },
    custom: { presets: {}, tabs: async () => [], open: async () => undefined, pick: async () => null },
    onStored: () => () => undefined,
    kept: {
      get length() {
        return texts.size;
      },
      key: (index) => [...texts.keys()][index] ?? null,
      getItem: (name) => texts.get(name) ?? null,
      setItem: (name, text) => void texts.set(name, text),
      removeItem: (name) => void texts.delete(name),
    },
    locks: { hold: () => undefined, held: async () => [] },
    now: () => Date.parse('2026-11-22T09:00:00Z'),
    fresh: () => 'fresh-name',
    download: (name, text) => void saved.push(`${name}\n${text}`),
  };
  render(<OptionsPage ports={ports} />, root);
  return {
    background,
    root,
    saved,
    text: () => root.textContent ?? '',
    press(name) {
      const called = (one: Element) => one.getAttribute('aria-label') ?? one.textContent?.trim();
      const button = [...root.querySelectorAll('button')].find((one) => called(one) === name);
      if (!button) throw new Error(`There is no button “${name}”.`);
      button.click();
    },
    choose(name, content) {
      const input = root.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('There is no place for a file.');
      Object.defineProperty(input, 'files', { configurable: true, value: [new File([content], name)] });
      Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    close() {
      dispatchEvent(new Event('pagehide'));
      render(null, root);
      root.remove();
    },
  };
}
