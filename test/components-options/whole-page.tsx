// The options page over the whole background, in one process: what a press does to what is kept.
import { render } from 'preact';
import { expect, vi } from 'vitest';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { KeptStore } from '../../components/options/state/draft-slot.ts';
import type { Section } from '../../components/options/state/use-section.ts';
import type { Envelope } from '../../lib/messages/protocol.ts';
import { background, OWN_PAGE, type Background } from '../app/background.ts';
import { fakeExtension } from '../app/fake-extension.ts';
import { freshIndexedDB } from '../store/fresh.ts';

/** What a profile keeps of the page itself. */
export function memory(): KeptStore {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}

export const until = (holds: () => boolean | Promise<boolean>) =>
  vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 10_000 });

/** A profile with the background, and a page that can be opened and closed on it. */
export class WholePage {
  readonly bg: Background;
  readonly kept = memory();
  readonly saved: { readonly name: string; readonly text: string }[] = [];
  root = document.createElement('div');
  private heard: ((keys: readonly string[]) => void)[] = [];
  private names = 0;

  constructor() {
    freshIndexedDB();
    const extension = fakeExtension();
    const share = extension.share.bind(extension);
    extension.share = async (values) => {
      await share(values);
      for (const tell of this.heard) tell(Object.keys(values));
    };
    this.bg = background(extension);
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: (message: Envelope) => this.bg.route(structuredClone(message), OWN_PAGE),
    };
  }

  private ports(): Ports {
    const { allowed } = this.bg.extension;
    const originOf = (pattern: string) => pattern.replace(/\/\*$/, '');
    return {
      permissions: {
        contains: async (patterns) => patterns.every((pattern) => allowed.has(originOf(pattern))),
        request: async (patterns) => {
          for (const pattern of patterns) allowed.add(originOf(pattern));
          return true;
        },
        remove: async (patterns) => {
          for (const pattern of patterns) allowed.delete(originOf(pattern));
          return true;
        },
        onChange: () => () => undefined,
      },
      custom: { presets: {}, tabs: async () => [], open: async () => undefined, pick: async () => null },
      onStored: (listener) => {
        this.heard.push(listener);
        return () => (this.heard = this.heard.filter((other) => other !== listener));
      },
      kept: this.kept,
      locks: { hold: () => undefined, held: async () => [] },
      now: () => this.bg.clock.getTime(),
      fresh: () => `a-name-nobody-has-${(this.names += 1)}`,
      download: (name, text) => void this.saved.push({ name, text }),
    };
  }

  async open(section: Section): Promise<void> {
    window.scrollTo = () => undefined;
    location.hash = section;
    this.root = document.createElement('div');
    document.body.replaceChildren(this.root);
    render(<OptionsPage ports={this.ports()} />, this.root);
    await until(() => this.root.querySelector('#section-title') !== null);
  }

  /** As when the tab is closed: the page is told, then it is gone. */
  close(): void {
    dispatchEvent(new Event('pagehide'));
    render(null, this.root);
    this.root.remove();
  }

  text = (): string => this.root.textContent ?? '';
  says = (words: string): Promise<unknown> => until(() => this.text().includes(words));

  /** The first button of this name, by its words or by its label. */
  async press(name: string, within = ''): Promise<void> {
    const find = (): HTMLButtonElement | undefined =>
      [...this.root.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
        (one) =>
          !one.disabled && (one.textContent?.trim() === name || one.getAttribute('aria-label') === name),
      );
    await until(() => find() !== undefined);
    find()?.click();
  }

  /** Types and leaves the field, which is drawn in between as it is for a person. */
  async type(input: HTMLInputElement | HTMLTextAreaElement | null, value: string): Promise<void> {
    if (!input) throw new Error('no field');
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((drawn) => setTimeout(drawn, 20));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.dispatchEvent(new Event('blur', { bubbles: true }));
  }
}
