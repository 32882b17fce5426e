// What the background answers about a world of histories: the product's own numbers, without its database.
import { viewOf } from '../../lib/app/measures/view.ts';
import { interpret } from '../../lib/domain/interpret/interpret.ts';
import { measure } from '../../lib/domain/measure/measure.ts';
import type { Strategy } from '../../lib/domain/strategy.ts';
import type { MeasureAnswer } from '../../lib/messages/protocol.ts';
import { histories, historiesStrategy } from '../world/histories/generate.ts';
import { mixesBut, STARVED } from '../world/histories/mixes.ts';
import type { Histories, HistoriesRequest } from '../world/histories/truth.ts';

export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** A world with a fluctuation and a sustained drift in it. */
export const driftingWorld = (parts: Partial<HistoriesRequest> = {}): Histories =>
  histories({
    seed: 20_261_122,
    items: 900,
    cycles: 8,
    now: NOW,
    deals: 40,
    outside: 0.4,
    mixOf: mixesBut((cycle) => (cycle >= 6 || cycle === 2 ? STARVED : null)),
    ...parts,
  });

/** The answer to `measure` for the last cycle of a world; `follow`: over how many cycles its drift is followed. */
export function answerOf(
  world: Histories,
  strategy: Strategy = historiesStrategy,
  follow = world.truth.cycles.length,
): MeasureAnswer {
  const cycle = world.truth.cycles.at(-1);
  if (!cycle) throw new Error('The world has no cycles.');
  const { from, to } = cycle;
  const items = [...world.items, ...world.deals];
  const measured = measure({ strategy, items, from, to, now: NOW, follow });
  const span = { from: Date.parse(`${from}T00:00:00Z`), to: Date.parse(`${to}T23:59:59Z`) };
  return {
    rev: 3,
    hasStrategy: true,
    strategyName: strategy.name,
    choices: world.truth.cycles.toReversed(),
    cycle,
    measured: viewOf(measured, 'history', span),
    names: [
      ...strategy.goals.map(({ id, title, status, target, ownerRole, parentId }, hue) => ({
        bucket: `goal:${id}` as const,
        title,
        hue,
        status,
        ...(target && { target }),
        ...(ownerRole !== undefined && { owner: ownerRole }),
        ...(parentId !== undefined && { parent: `goal:${parentId}` as const }),
      })),
      ...strategy.categories.map(({ id, title, target }) => ({
        bucket: `category:${id}` as const,
        title,
        ...(target && { target }),
      })),
    ],
    sentences: interpret(measured, strategy, { ended: false }),
    changes: [],
    items: items.length,
    newest: new Date(NOW - 3_600_000).toISOString(),
  };
}
