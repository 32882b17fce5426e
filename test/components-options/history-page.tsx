import { render } from 'preact';
import { HistorySection } from '../../components/options/history/HistorySection.tsx';
import type { Ports } from '../../components/options/ports.ts';
import type { Envelope, RequestOf, Version } from '../../lib/messages/protocol.ts';

const version = (day: number, more: Partial<Version> = {}): Version => ({
  id: `version:${day}`,
  at: `2026-11-0${day}T08:00:00.000Z`,
  how: 'edit',
  goals: day,
  ...more,
});

/** The background as far as versions go. */
export class Versions {
  versions: Version[] = [
    version(3, { why: 'The board asked for it.' }),
    version(2, { how: 'import' }),
    version(1),
  ];
  rev = 7;
  /** The next way back is refused: someone else has written. */
  stale = false;
  readonly compared: (readonly [string, string])[] = [];
  readonly gone: RequestOf<'versions.back'>[] = [];
  readonly said: string[] = [];
  backs = 0;

  private answer = ({ kind, request }: Envelope): unknown => {
    const ok = (value: unknown) => ({ ok: true, value });
    if (kind === 'versions.get') return ok({ rev: this.rev, versions: this.versions });
    if (kind === 'versions.compare') {
      const { from, to } = request as RequestOf<'versions.compare'>;
      this.compared.push([from, to]);
      return ok({ added: [], changed: ['goal self-serve: target 25%–40% → 30%–40%'], removed: [] });
    }
    const back = request as RequestOf<'versions.back'>;
    this.gone.push(back);
    if (this.stale) return { ok: false, error: { code: 'stale', message: '' } };
    this.rev += 1;
    this.versions = [version(4, { how: 'back', ...(back.why && { why: back.why }) }), ...this.versions];
    return ok({ rev: this.rev });
  };

  open(dirty = false): HTMLElement {
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: (message: Envelope) => Promise.resolve(this.answer(message)),
    };
    const ports = { onStored: () => () => undefined, fresh: () => 'fresh-name' } as unknown as Ports;
    const root = document.createElement('main');
    document.body.replaceChildren(root);
    render(
      <HistorySection
        ports={ports}
        dirty={dirty}
        say={(text) => this.said.push(text)}
        onBack={() => {
          this.backs += 1;
          return Promise.resolve();
        }}
      />,
      root,
    );
    return root;
  }
}

export const buttons = (root: Element, text: string): HTMLButtonElement[] =>
  [...root.querySelectorAll('button')].filter((one) => one.textContent?.trim() === text);
