import { render } from 'preact';
import { expect, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Ports } from '../../components/options/ports.ts';
import { countMatches } from '../../lib/domain/count-matches.ts';
import { SeenItems } from '../../lib/domain/seen-items.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const NOW = Date.parse('2026-05-05T09:00:00Z');

// jsdom draws no dialogs: shown or not is all that matters here.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};
HTMLElement.prototype.scrollIntoView ??= () => undefined;

export const labelled = (key: string, label: string): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key,
  kind: 'ticket',
  title: key,
  url: `https://acme.atlassian.net/browse/${key}`,
  labels: [label],
});

/** The whole options page over a background in memory, opened at the goals. */
export class GoalsPage {
  strategy: Strategy = structuredClone(sampleStrategy);
  readonly root = document.createElement('div');

  constructor(items: readonly WorkItem[] = []) {
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    const answer = (kind: string, request: { readonly strategy: Strategy }): unknown => {
      if (kind === 'strategy.get') return { rev: 1, strategy: this.strategy, hues: {} };
      if (kind === 'matches')
        return {
          seen: items.length,
          ...countMatches(request.strategy, new SeenItems(items), new Date(NOW)),
        };
      this.strategy = structuredClone(request.strategy);
      return { rev: 2 };
    };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: ({ kind, request }: { kind: string; request: { strategy: Strategy } }) =>
        Promise.resolve({ ok: true, value: answer(kind, request) }),
    };
    window.scrollTo = () => undefined;
    window.scrollBy = () => undefined;
    location.hash = '';
  }

  async open(): Promise<void> {
    const ports = {
      onStored: () => () => undefined,
      kept: { length: 0, key: () => null, getItem: () => null, setItem() {}, removeItem() {} },
      locks: { hold: () => undefined, held: async () => [] },
      now: () => NOW,
      fresh: () => 'fresh-name',
    } as unknown as Ports;
    document.body.append(this.root);
    render(<OptionsPage ports={ports} />, this.root);
    await this.until(() => this.root.querySelector('.entry-title') !== null);
  }

  /** Once the last effects have run: after the test there is no document any more. */
  async close(): Promise<void> {
    render(null, this.root);
    this.root.remove();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  until(holds: () => boolean): Promise<void> {
    return vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
  }

  one<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  press(name: string): void {
    const named = [...this.root.querySelectorAll('button')].filter(
      (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
    );
    const button = named.at(-1);
    if (!button) throw new Error(`There is no button “${name}”.`);
    button.click();
  }

  /** Types, and lets the page take it in. */
  async type(selector: string, value: string): Promise<void> {
    const input = this.one<HTMLInputElement>(selector);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((drawn) => setTimeout(drawn));
  }

  /** The goal's editor is open. */
  async opened(title: string, index: number): Promise<void> {
    this.press(title);
    await this.until(() => this.root.querySelector(`[data-path="goals[${index}].title"]`) !== null);
  }

  /** Titles with their depth in the cascade. */
  get cascade(): readonly string[] {
    return [...this.root.querySelectorAll('.goal > .entry .entry-title')].map((title) => {
      let depth = -1;
      for (let at = title.closest('.goal-list'); at; at = at.parentElement?.closest('.goal-list') ?? null)
        depth += 1;
      return `${'-'.repeat(depth)}${title.textContent}`;
    });
  }
}
