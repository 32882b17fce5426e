import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { Answer, ExportDocument } from '../../lib/messages/protocol.ts';
import { failWrite } from '../store/failing-writes.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import type { Background } from './background.ts';
import { background, valueOf } from './background.ts';
import { SPACE, freshId, keepSample, known, read } from './sample.ts';

const POINTS = 200;

let bg = background();
async function startAfresh(): Promise<void> {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
  await read(bg, ...Array.from({ length: 30 }, (_, index) => known(`SHOP-${index * 20}`)));
}

/** The kept state, as of no particular instant. */
const state = async (of: Background): Promise<ExportDocument> => ({
  ...valueOf(await of.page('export', {})),
  exportedAt: '',
});
const revOf = async (of: Background): Promise<number> => valueOf(await of.page('strategy.get', {})).rev;

type Act = (of: Background, requestId: string, round: number) => Promise<Answer<unknown>>;

/** Changes a person makes, each with the `rev` it starts from, so that it can be repeated word for word. */
async function acts(round: number): Promise<readonly Act[]> {
  const rev = await revOf(bg);
  const kept = valueOf(await bg.page('export', {}));
  const text = JSON.stringify({
    ...kept,
    settings: { ...kept.settings, retentionDays: 1 + (round % 300) },
  });
  const goal = sampleStrategy.goals[round % 5]?.id ?? '';
  return [
    (of, requestId) =>
      of.content('tag', {
        ...SPACE,
        key: `SHOP-${(round % 30) * 20}`,
        requestId,
        tag: { kind: 'goal', id: goal },
      }),
    (of, requestId) =>
      of.page('strategy.put', { rev, requestId, strategy: { ...sampleStrategy, name: `Round ${round}` } }),
    (of, requestId) => of.page('import.apply', { text, rev, requestId }),
  ];
}

it('a worker killed at 200 random points of writes leaves nothing torn, and a repetition is done exactly once', async () => {
  const plan = fc.sample(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 12 })), { numRuns: POINTS, seed: 11 });
  let killed = 0;
  for (const [round, [which, nth]] of plan.entries()) {
    // Versions of the strategy add up, and every state is compared whole.
    if (round % 20 === 0) await startAfresh();
    const act = (await acts(round))[which];
    if (!act) throw new Error('No such act.');
    const before = await state(bg);
    const rev = await revOf(bg);
    const requestId = freshId();

    const failing = failWrite(nth, 'AbortError');
    const first = await act(bg, requestId, round);
    failing.stop();
    const next = background(bg.extension);
    if (!first.ok) {
      killed += 1;
      expect(await state(next)).toEqual(before);
    }

    valueOf(await act(next, requestId, round));
    const after = await state(next);
    valueOf(await act(next, requestId, round));
    expect(await state(next)).toEqual(after);
    expect(await revOf(next)).toBe(rev + 1);
    await bg.app.store.close();
    bg = next;
  }
  expect(killed).toBeGreaterThan(POINTS / 4);
}, 90_000);
