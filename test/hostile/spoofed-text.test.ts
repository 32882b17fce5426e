// What people cannot see must neither decide nor deceive: bidi controls, zero-width characters, look-alike letters.
import { describe, expect, test } from 'vitest';
import { compileStrategy, resolve } from '../../lib/domain/resolve.ts';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Verdict } from '../../lib/domain/verdict.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';

const compiled = compileStrategy(sampleStrategy);
const at = new Date('2026-11-02T09:00:00Z');

const verdict = (fields: Partial<WorkItem>): Verdict =>
  resolve(
    compiled,
    {
      site: 'jira',
      tenant: 'acme.atlassian.net',
      key: 'SHOP-1',
      kind: 'ticket',
      title: 'Plain',
      url: 'https://acme.atlassian.net/browse/SHOP-1',
      ...fields,
    },
    at,
  );

/** Code points of Unicode's classes Cc and Cf: nothing of them is ever seen. */
const UNSEEN: readonly number[] = [
  0x00, 0x01, 0x08, 0x1b, 0x7f, 0x80, 0x9f, 0xad, 0x600, 0x61c, 0x6dd, 0x70f, 0x180e, 0x200b, 0x200c, 0x200d,
  0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2061, 0x2064, 0x2066, 0x2067, 0x2068, 0x2069,
  0x206a, 0x206f, 0xfeff, 0xfff9, 0xfffb, 0x110bd, 0x1bca0, 0x1d173, 0xe0001, 0xe0020, 0xe007f,
]; // prettier-ignore

const names = UNSEEN.map(
  (point) => [`U+${point.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(point)] as const,
);

/** Letters that look like others, and signs that look like nothing. They are other texts, and stay so. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['Cyrillic o', 'g\u043eal-self-serve'],
  ['Cyrillic a', 'go\u0430l-self-serve'],
  ['Greek omicron', 'g\u03bfal-self-serve'],
  ['dotless i', 'goal-w\u0131n-enterprise'],
  ['full-width letters', '\uff47\uff4f\uff41\uff4c-self-serve'],
  ['a non-breaking hyphen', 'goal\u2011self-serve'],
  ['an en dash', 'goal\u2013self-serve'],
  ['a minus sign', 'goal\u2212self-serve'],
  ['a mathematical letter', '\u{1d420}oal-self-serve'],
  ['a Hangul filler', 'goal-\u3164self-serve'],
  ['a braille blank', 'goal-\u2800self-serve'],
  ['a combining mark', 'goal-self\u0338-serve'],
  ['reversed by an override', '\u202eevres-fles-laog'],
]; // prettier-ignore

test('fifty strings and more', () => expect(names.length + LOOK_ALIKES.length).toBeGreaterThanOrEqual(50));

describe.each(names)('%s', (_name, unseen) => {
  test('in a label: the tag is what people read', () => {
    for (const label of [`${unseen}goal-self-serve`, `goal-${unseen}self-serve`, `goal-self-serve${unseen}`])
      expect(verdict({ labels: [label] })).toMatchObject({
        bucket: 'goal:self-serve',
        provenance: 'explicit',
      });
  });

  test('in a title: the rule sees the word that people read', () => {
    expect(verdict({ title: `Prepare the HI${unseen}PAA audit` }).bucket).toBe('goal:health-sector');
  });

  test('around a guardrail’s label: no way past it', () => {
    expect(verdict({ labels: [`custom${unseen}-work`] }).bucket).toBe('off_strategy');
  });

  test('in an ancestor’s title: its alias is what people read', () => {
    const ancestors = [{ key: 'SHOP-9', title: `Onboarding${unseen} revamp` }];
    expect(verdict({ ancestors })).toMatchObject({ bucket: 'goal:self-serve', provenance: 'inherited' });
  });

  test('never gets into a sentence', () => {
    const { reasons } = verdict({
      labels: [`goal-no${unseen}such`, `${unseen}goal-self-serve`],
      ancestors: [{ key: `SHOP${unseen}-9`, title: unseen, labels: [`goal-${unseen}x`] }],
    });
    const inherited = verdict({
      ancestors: [{ key: `X${unseen}-1`, title: 'T', labels: [`goal-${unseen}no`, 'goal-self-serve'] }],
    });
    const said = JSON.stringify([...reasons, ...inherited.reasons].map((reason) => ({ ...reason })));
    expect(JSON.parse(said)).not.toEqual([]);
    for (const { said: saying, ...words } of [...reasons, ...inherited.reasons])
      for (const word of [...Object.values(words), ...saying.values])
        expect(String(word)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

test.each(LOOK_ALIKES)('%s: another text is no tag, and is not called one', (_what, label) => {
  const result = verdict({ labels: [label] });
  expect(result.bucket).toBe('untagged');
  expect(result.reasons.every((reason) => reason.outcome !== 'decided')).toBe(true);
});

test('letters written in two ways are one text', () => {
  const strategy = {
    ...sampleStrategy,
    goals: [
      {
        id: 'cafe',
        title: 'Café',
        level: 'team' as const,
        status: 'active' as const,
        aliases: ['caf\u00e9'],
      },
    ],
  };
  const item: WorkItem = {
    site: 'jira',
    tenant: 't',
    key: 'A-1',
    kind: 'ticket',
    title: '',
    url: '',
    labels: ['CAFE\u0301'],
  };
  expect(resolve(compileStrategy(strategy), item, at).bucket).toBe('goal:cafe');
});
