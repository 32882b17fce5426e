import type { CardKeys } from '../../components/panel/keys.ts';
import { ok } from '../../lib/domain/result.ts';
import type { Asked, CardAnswer, Envelope, RequestOf } from '../../lib/messages/protocol.ts';
import { drawCard } from './card-stage.tsx';
import { fakeBackground, settle } from './stage.ts';

const off: CardAnswer = {
  rev: 1,
  key: 'SHOP-12',
  title: 'Export for Beanworks',
  paint: { state: 'off_strategy', provenance: null, title: '', reason: 'Builds for one account' },
  path: [],
  otherGoals: [],
  reasons: [],
  guardrail: {
    title: 'Builds for one account',
    because: 'One-off work is outside this year.',
    decision: {
      title: 'Commit',
      decides: 'Product council',
      consulted: [],
      escalatesTo: 'Managing board',
      afterDays: 5,
    },
  },
  askable: { today: '2026-03-02', until: '2026-03-15' },
};

/** The card of an item that is off strategy, over a background that remembers what was asked for. */
export async function openCard(more: Partial<CardAnswer> = {}) {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  let asked: Asked | null = null;
  let refuse = false;
  const sent: RequestOf<'exceptions.ask'>[] = [];
  const drafts: RequestOf<'exceptions.draft'>['draft'][] = [];
  const cardNow = () => ok({ ...off, ...more, ...(asked && { asked }) });
  fakeBackground({});
  const scope = globalThis as unknown as { chrome: { runtime: object } };
  Object.assign(scope.chrome.runtime, {
    sendMessage: ({ kind, request }: Envelope) => {
      if (kind === 'card') return Promise.resolve(cardNow());
      if (kind === 'exceptions.draft') drafts.push((request as RequestOf<'exceptions.draft'>).draft);
      if (kind !== 'exceptions.ask') return Promise.resolve(undefined);
      const { asking } = request as RequestOf<'exceptions.ask'>;
      if (refuse) return Promise.resolve({ ok: false, error: { code: 'quota', message: '' } });
      sent.push(request as RequestOf<'exceptions.ask'>);
      const before = asked;
      asked = asking && { at: '2026-03-02T12:00:00.000Z', ...asking };
      return Promise.resolve(ok({ rev: 2, before }));
    },
  });
  const keys: CardKeys = {};
  await drawCard(root, { site: 'jira', tenant: 'acme.atlassian.net', key: 'SHOP-12' }, keys);
  const button = (text: string) =>
    [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === text);
  const press = async (text: string) => {
    const found = button(text);
    if (!found) throw new Error(`no button ${text}`);
    found.click();
    await settle();
  };
  const field = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  /** Types into the reason as a person does: the field changes, and the card hears of it. */
  const type = async (text: string) => {
    field<HTMLTextAreaElement>('textarea').value = text;
    keys.onTyped?.();
    await settle();
  };
  const fail = (on: boolean) => void (refuse = on);
  return { root, keys, sent, drafts, button, press, field, type, fail };
}
