import { render } from 'preact';
import { useState } from 'preact/hooks';
import { EditorContext, type Editor } from '../../components/options/editor.ts';
import { Exceptions } from '../../components/options/guardrails/Exceptions.tsx';
import { WaitingExceptions } from '../../components/options/guardrails/WaitingExceptions.tsx';
import type { Ports } from '../../components/options/ports.ts';
import { StableKeys } from '../../components/options/state/stable-keys.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { Envelope, RequestOf, WaitingException } from '../../lib/messages/protocol.ts';

const TODAY = '2026-11-22';
/** As the background counts them. */
const daysSince = (at: string): number => (Date.parse(TODAY) - Date.parse(at.slice(0, 10))) / 86_400_000;

export const waitingFor = (key: string, more: Partial<WaitingException> = {}): WaitingException => ({
  reason: 'A pilot for one account.',
  until: '2026-12-06',
  at: '2026-11-20T08:00:00.000Z',
  line: {
    id: `jira/acme.atlassian.net/${key}`,
    key,
    title: 'Export of invoices',
    url: `https://acme.atlassian.net/browse/${key}`,
    paint: { state: 'off_strategy', provenance: null, title: '', reason: 'Builds for one account' },
    observedAt: '2026-11-20T08:00:00.000Z',
  },
  guardrail: { title: 'Builds for one account' },
  decision: {
    title: 'Commit',
    decides: 'Product council',
    consulted: [],
    escalatesTo: 'Managing board',
    afterDays: 5,
  },
  days: daysSince(more.at ?? '2026-11-20T08:00:00.000Z'),
  ...(daysSince(more.at ?? '2026-11-20T08:00:00.000Z') >= 5 && { overdue: true as const }),
  ...more,
});

/** The part of the section that is about exceptions, over a background that decides what it is told to. */
export class Waiting {
  waiting = [waitingFor('SHOP-12')];
  refuse = false;
  strategy: Strategy = sampleStrategy;
  readonly decided: RequestOf<'exceptions.decide'>[] = [];
  readonly said: { text: string; undo: boolean | (() => void) | undefined }[] = [];
  private names = 0;

  private answer = ({ kind, request }: Envelope): unknown => {
    const ok = (value: unknown) => ({ ok: true, value });
    if (kind === 'exceptions.waiting') return ok({ rev: 1, today: TODAY, waiting: this.waiting });
    const asking = request as RequestOf<'exceptions.decide'>;
    this.decided.push(asking);
    if (this.refuse) return { ok: false, error: { code: 'not_found', message: '' } };
    const { item, decision } = asking;
    const one = this.waiting.find(({ line }) => line.id === item);
    if (decision.kind === 'reopen') this.waiting = [waitingFor('SHOP-12')];
    else this.waiting = this.waiting.filter((other) => other !== one);
    const asked = one ? { guardrail: 'custom-work', reason: one.reason, until: one.until, at: one.at } : null;
    return ok({ rev: 2, asked, exception: decision.kind === 'grant' ? 'exception-shop-12' : null });
  };

  open(stored: Strategy = this.strategy): HTMLElement {
    const scope = globalThis as unknown as { chrome: Record<string, unknown> };
    scope.chrome['runtime'] = {
      id: 'throughline',
      sendMessage: (message: Envelope) => Promise.resolve(this.answer(message)),
    };
    const ports = {
      onStored: () => () => undefined,
      fresh: () => `fresh-name-${(this.names += 1)}`,
      now: () => Date.parse('2026-11-22T09:00:00Z'),
      kept: { length: 0, key: () => null, getItem: () => null, setItem() {}, removeItem() {} },
    } as unknown as Ports;
    const fixed = {
      ports,
      stored,
      hues: new Map(),
      problems: [],
      matches: { state: 'counted', counts: null } as unknown as Editor['matches'],
      keys: new StableKeys(),
      open: new Set<string>(),
      toggle: () => undefined,
      say: (text: string, undo?: boolean | (() => void)) => void this.said.push({ text, undo }),
    };
    const Page = () => {
      const [strategy, setStrategy] = useState(this.strategy);
      this.strategy = strategy;
      return (
        <EditorContext.Provider value={{ ...fixed, strategy, edit: setStrategy }}>
          <h2>Guardrails</h2>
          <WaitingExceptions />
          <Exceptions />
        </EditorContext.Provider>
      );
    };
    const root = document.createElement('main');
    document.body.replaceChildren(root);
    render(<Page />, root);
    return root;
  }
}
