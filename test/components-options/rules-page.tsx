import { render } from 'preact';
import { expect, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { Section } from '../../components/options/state/use-section.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { background, valueOf, type Background } from '../app/background.ts';
import { freshId, keepSample, paints } from '../app/sample.ts';
import { freshIndexedDB } from '../store/fresh.ts';

// jsdom draws no dialogs: shown or not is all that matters here.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

/** The whole options page over the whole background, with a strategy kept and some items seen. */
export class RulesPage {
  readonly root = document.createElement('div');
  private bg: Background = background();

  async open(section: Section, strategy: Strategy, items: readonly WorkItem[] = []): Promise<void> {
    freshIndexedDB();
    this.bg = background();
    await keepSample(this.bg, strategy);
    for (const [n, item] of items.entries()) {
      this.bg.clock = new Date(Date.parse('2026-03-02T12:00:00Z') + n * 60_000);
      await paints(this.bg, item);
    }
    const { bg } = this;
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: ({ kind, request }: { kind: 'matches'; request: { strategy: Strategy } }) =>
        // As between contexts: nothing is shared.
        bg.page(kind, structuredClone(request)).then((answer) => structuredClone(answer)),
    };
    window.scrollTo = () => undefined;
    window.scrollBy = () => undefined;
    location.hash = `#${section}`;
    const ports = {
      onStored: () => () => undefined,
      kept: { length: 0, key: () => null, getItem: () => null, setItem() {}, removeItem() {} },
      locks: { hold: () => undefined, held: async () => [] },
      now: () => bg.clock.getTime(),
      fresh: freshId,
    } as unknown as Ports;
    document.body.append(this.root);
    render(<OptionsPage ports={ports} />, this.root);
    await this.until(() => this.root.querySelector('#section-title') !== null);
  }

  /** Once the last effects have run: after the test there is no document any more. */
  async close(): Promise<void> {
    render(null, this.root);
    this.root.remove();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }

  async kept(): Promise<Strategy | null> {
    return valueOf(await this.bg.page('strategy.get', {})).strategy;
  }

  get text(): string {
    return this.root.textContent ?? '';
  }

  get titles(): readonly string[] {
    return [...this.root.querySelectorAll('.entry-title')].map((title) => title.textContent ?? '');
  }

  until(holds: () => boolean): Promise<void> {
    return vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
  }

  /** Once it is there. */
  async one<E extends HTMLElement = HTMLElement>(selector: string): Promise<E> {
    await this.until(() => this.root.querySelector(selector) !== null);
    return this.root.querySelector(selector) as E;
  }

  async press(name: string): Promise<void> {
    const named = () =>
      [...this.root.querySelectorAll('button')].filter(
        (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
      );
    await this.until(() => named().length > 0);
    named().at(-1)?.click();
  }

  /** Opens what stands behind the line that reads `summary`. */
  async unfold(summary: string): Promise<HTMLDetailsElement> {
    const found = () =>
      [...this.root.querySelectorAll('details')].find(
        (each) => each.querySelector('summary')?.textContent === summary,
      );
    await this.until(() => found() !== undefined);
    const details = found() as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    return details;
  }

  async type(selector: string, value: string): Promise<void> {
    const input = await this.one<HTMLInputElement>(selector);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    // The field is left, which takes over what was typed.
    input.dispatchEvent(new Event('blur'));
    await new Promise((drawn) => setTimeout(drawn));
  }
}
