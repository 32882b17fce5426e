// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../components/panel/Card.tsx';
import type { Sight } from '../../components/panel/trust.ts';
import { Summary } from '../../components/popup/Summary.tsx';
import { ok } from '../../lib/domain/result.ts';
import type { CardAnswer, Choice } from '../../lib/messages/protocol.ts';
import { fakeBackground, settle } from './stage.ts';
import { payloads } from './payloads.ts';
import { line, summary } from './summary.ts';

const root = document.createElement('div');
document.body.append(root);
beforeEach(() => render(null, root));

const popupWith = (text: string) =>
  summary({
    strategyName: text,
    total: 3,
    known: 2,
    unknown: 1,
    parts: { goals: 1, sanctioned: 1, untagged: 1, offStrategy: 1 },
    goals: [{ id: text, title: text, hue: 0, count: 1, status: 'active' }],
    categories: [{ id: text, title: text, count: 1 }],
    untagged: [line(text, text, { url: 'https://acme.atlassian.net/browse/A-1' })],
    offStrategy: [
      line('A-2', text, {
        decides: text,
        paint: { state: 'off_strategy', provenance: null, title: text, reason: text },
      }),
    ],
    unreadable: [line('A-3', text)],
  });

const cardWith = (text: string): CardAnswer => ({
  rev: 1,
  key: text,
  title: text,
  paint: { state: 'off_strategy', provenance: 'inherited', title: text, from: text, reason: text },
  path: [text, text],
  otherGoals: [text],
  reasons: [
    {
      step: 'tag',
      outcome: 'decided',
      because: text,
      said: { code: 'label_of', values: [text, text, text] },
    },
    { step: 'rule', outcome: 'passed', because: text, said: { code: 'rule_nowhere', values: [text] } },
  ],
  guardrail: {
    title: text,
    because: text,
    decision: { title: text, decides: text, consulted: [text], escalatesTo: text, afterDays: 2 },
  },
  exception: { until: '2027-12-31', reason: text, byRole: text },
  manual: { kind: 'goal', id: 'a' },
  tickets: {
    tickets: [
      { places: [{ key: text, where: text, title: text, url: 'https://acme.atlassian.net/browse/A-1' }] },
      {
        places: ['a', 'b'].map((where) => ({
          key: text,
          where: where + text,
          title: text,
          url: 'javascript:alert(1)',
          paint: { state: 'off_strategy' as const, provenance: null, title: text, reason: text },
        })),
      },
    ],
    more: 1,
  },
  deals: {
    count: 2,
    open: 2,
    closed: 1,
    unsettled: 1,
    withoutAmount: 1,
    unclear: 1,
    values: [
      { currency: text, open: 1, inTarget: 1, segmentUnknown: 1 },
      { currency: null, open: 1, inTarget: 1, segmentUnknown: 1 },
    ],
  },
});

const choicesWith = (text: string): readonly Choice[] => [
  { kind: 'goal', id: 'a', title: text, path: [text], recent: false },
];

const sight: Sight = {
  host: root,
  card: root,
  stoodFor: () => 1000,
  seenFor: () => 1000,
  pressBegan: () => null,
  occluded: () => null,
};

async function showCard(text: string): Promise<number> {
  fakeBackground({ card: ok(cardWith(text)), choices: ok(choicesWith(text)) });
  render(null, root);
  const request = {
    site: 'jira',
    tenant: 'acme.atlassian.net',
    key: text,
    place: () => null,
    theme: 'light',
    sticky: true,
    onPaint() {},
    onClose() {},
  } as const;
  render(<Card request={request} sight={sight} keys={{}} news={0} onClose={() => {}} />, root);
  await settle();
  root.querySelector<HTMLButtonElement>('.actions-row button')?.click();
  await settle();
  expect(root.querySelector('.choice-title')?.textContent).toBe(text);
  return root.querySelectorAll('*').length;
}

function showPopup(text: string): number {
  render(null, root);
  render(<Summary summary={popupWith(text)} />, root);
  expect(root.querySelector('.bucket-title')?.textContent).toBe(text);
  return root.querySelectorAll('*').length;
}

describe('hostile text', () => {
  it('makes no element and runs nothing in the popup', { timeout: 60_000 }, () => {
    expect(payloads).toHaveLength(200);
    const plain = showPopup('Plain words');
    for (const payload of payloads) expect([payload, showPopup(payload)]).toEqual([payload, plain]);
    expect(globalThis).not.toHaveProperty('owned');
  });

  it(
    'makes no element and runs nothing in the card and its list of choices',
    { timeout: 60_000 },
    async () => {
      const plain = await showCard('Plain words');
      for (const payload of payloads) expect([payload, await showCard(payload)]).toEqual([payload, plain]);
      expect(globalThis).not.toHaveProperty('owned');
    },
  );
});

describe('events that a script made', () => {
  it('do nothing: 100 presses on every button and choice of the card send no tag', async () => {
    await showCard('Plain words');
    const { asked } = fakeBackground({});
    for (let press = 0; press < 100; press += 1) {
      for (const target of root.querySelectorAll(
        '.choice, .actions-row button:last-child, .card-foot button',
      ))
        target.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      root
        .querySelector('input')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
    await settle();
    expect(asked.filter(({ kind }) => kind === 'tag' || kind === 'openOptions')).toEqual([]);
  });
});
