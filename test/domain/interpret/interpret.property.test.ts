import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../lib/domain/interpret/changes.ts';
import { interpret } from '../../../lib/domain/interpret/interpret.ts';
import type { Sentence } from '../../../lib/domain/interpret/sentence.ts';
import type { Measurement } from '../../../lib/domain/measure/measure.ts';
import { measurements, STRATEGY } from './measurements.ts';

const words = ['en', 'de'].map(
  (language) =>
    JSON.parse(
      readFileSync(new URL(`../../../lib/locales/say.${language}.json`, import.meta.url), 'utf8'),
    ) as Readonly<Record<string, string>>,
);
const always = (holds: (measured: Measurement, said: readonly Sentence[], ended: boolean) => void): void =>
  fc.assert(
    fc.property(measurements, fc.boolean(), (measured, ended) =>
      holds(measured, interpret(measured, STRATEGY, { ended }), ended),
    ),
    { numRuns: 1_000 },
  );
const ofDrift = (said: readonly Sentence[]) =>
  said.filter(({ code }) => /_(?:sustained|fluctuation)$/.test(code));

describe('sentences', () => {
  it('speak of a drift only where there is enough to say, and in the words of its state', () => {
    always(({ drift }, said) => {
      for (const { code, values } of ofDrift(said)) {
        const meant = drift.filter(({ cycles }) => cycles.at(-1)?.share === values[0]?.value);
        const states = meant.map(({ cycles }) => cycles.at(-1)?.state);
        expect(states).toContain(code.slice(code.indexOf('_') + 1));
      }
      const states = drift.map(({ cycles }) => cycles.at(-1)?.state);
      if (states.every((state) => state === 'not_enough')) expect(ofDrift(said)).toEqual([]);
    });
  });

  it('hold the numbers of the measurement and no others', () => {
    always((measured, said) => {
      for (const { code, values } of said) {
        const shares = values.flatMap(({ as, value }) => (as === 'share' ? [value] : []));
        const known: readonly unknown[] = [
          measured.work?.coverage,
          measured.work?.fidelity?.fidelity,
          measured.focus?.outside,
          measured.focus?.known,
          0,
          ...measured.drift.flatMap(({ range, cycles, planned }) => [
            range.lo,
            range.hi,
            cycles.at(-1)?.share,
            planned?.share,
          ]),
        ];
        expect(
          shares.filter((one) => !known.includes(one)),
          code,
        ).toEqual([]);
      }
    });
  });

  it('have words in both languages that take all their values', () => {
    always((_measured, said) => {
      for (const { code, buckets, values, options } of said)
        for (const language of words) {
          const text = language[`say_${code}`] ?? '';
          const places = new Set(text.match(/\$\d/g));
          expect(places.size, `${code}: ${text}`).toBe(buckets.length + values.length);
          for (const option of options) expect(language, code).toHaveProperty(`say_can_${option.code}`);
        }
    });
  });

  it('look ahead only while the cycle lasts, and name what was off for longest before what was off once', () => {
    always((_measured, said, ended) => {
      if (ended) expect(said.filter(({ surety }) => surety === 'ahead')).toEqual([]);
      const sureties = ofDrift(said).map(({ surety }) => surety);
      expect(
        sureties.indexOf('fluctuation') < 0 ||
          sureties.lastIndexOf('sustained') < sureties.indexOf('fluctuation'),
      ).toBe(true);
    });
  });

  it('say why, where nothing can be said, and nothing of shares then', () => {
    always(({ work, drift, deals }, said) => {
      const unsaid = said.filter(({ surety, code }) => surety === 'not_enough' && code !== 'focus_unknown');
      const nothing = drift.every(({ cycles }) => cycles.at(-1)?.state === 'not_enough');
      expect(unsaid.length).toBe((work && nothing) || (!work && deals.length === 0) ? 1 : 0);
      if (unsaid.length > 0) expect(said.some(({ code }) => code === 'steady')).toBe(false);
    });
  });

  it('name roles and never more ids than an address bears', () => {
    const roles = new Set([
      ...STRATEGY.goals.flatMap(({ ownerRole }) => ownerRole ?? []),
      ...STRATEGY.decisionRights.map(({ decides }) => decides),
    ]);
    always((_measured, said) => {
      for (const { options, items } of said) {
        for (const { decides } of options) expect(decides === undefined || roles.has(decides)).toBe(true);
        expect(items.first.length).toBeLessThanOrEqual(Math.min(items.total, 200));
      }
    });
  });
});

it('has words for everything that can change', () => {
  expect(changesOf([], [])).toEqual([]);
  for (const code of ['unsaid', 'none', 'goals', 'more', 'less'])
    for (const language of words) expect(language).toHaveProperty(`say_change_${code}`);
  for (const what of ['drift', 'untagged', 'off_strategy'])
    for (const turn of ['began', 'over'])
      for (const language of words) expect(language).toHaveProperty(`say_change_${what}_${turn}`);
});
