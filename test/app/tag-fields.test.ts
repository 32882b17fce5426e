import { beforeEach, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { PaintAnswer } from '../../lib/messages/protocol.ts';
import { freshIndexedDB, ticket } from '../store/fresh.ts';
import { background, valueOf } from './background.ts';
import { SPACE, keepSample, known, read } from './sample.ts';

let bg = background();
beforeEach(() => {
  freshIndexedDB();
  bg = background();
});

const evaluated = async (): Promise<PaintAnswer> =>
  valueOf(await bg.content('evaluate', { ...SPACE, items: [ticket('SHOP-1')] }));

it('names no fields where labels alone carry tags', async () => {
  await keepSample(bg);
  expect(await evaluated()).not.toHaveProperty('fields');
  expect(valueOf(await read(bg, known('SHOP-1')))).not.toHaveProperty('fields');
});

it('names the field that carries tags, and goes by what is read from it', async () => {
  await keepSample(bg, {
    ...sampleStrategy,
    tagging: { ...sampleStrategy.tagging, field: 'Strategic goal' },
  });
  expect((await evaluated()).fields).toEqual(['Strategic goal']);
  const reading = (value: unknown) => read(bg, known('SHOP-1', { custom: { 'Strategic goal': value } }));
  expect(valueOf(await reading(null))).toMatchObject({
    fields: ['Strategic goal'],
    items: [{ paint: { state: 'untagged' } }],
  });
  expect(valueOf(await reading('Self-serve onboarding')).items).toMatchObject([
    { paint: { state: 'goal', provenance: 'explicit', title: 'Self-serve onboarding' } },
  ]);
  expect(valueOf(await reading(['x', 'scale-platform'])).items).toMatchObject([
    { paint: { title: 'Handle ten times the load' } },
  ]);
});
