/** Colours and shapes that badge, card, popup and options share, so that one state looks the same everywhere. */

/**
 * OKLCH hues of goals, in the order goals are first kept; a goal keeps its hue for life. None reads as red or as the amber of
 * off-strategy, and each is as far as can be from those before it (docs/decisions/0009-hues-of-goals.md).
 */
export const GOAL_HUES = [255, 115, 335, 162, 208, 308, 185, 138, 232, 282] as const;

/** Amber: attention without alarm. Never red for alignment. */
export const OFF_STRATEGY_HUE = 75;

export type Theme = 'light' | 'dark';

/** The hue in degrees of the palette index a goal was given. */
export const goalHue = (index: number): number => GOAL_HUES[index % GOAL_HUES.length] ?? GOAL_HUES[0];

/** CSS colour of text and shape on its own subtle ground; with `ground` it holds 4.5:1. */
export const ink = (hue: number, theme: Theme): string =>
  theme === 'light' ? `oklch(0.42 0.11 ${hue})` : `oklch(0.86 0.08 ${hue})`;

/** CSS colour of the subtle ground under `ink`. */
export const ground = (hue: number, theme: Theme): string =>
  theme === 'light' ? `oklch(0.955 0.03 ${hue})` : `oklch(0.29 0.05 ${hue})`;

export type MarkName =
  'goal' | 'inherited' | 'rule' | 'suggestion' | 'category' | 'untagged' | 'off_strategy' | 'unknown';

/** A shape in a 10 × 10 box: `fill` is painted, `stroke` is drawn 1.5 wide. */
export interface Mark {
  readonly fill?: string;
  readonly stroke?: string;
  readonly dash?: string;
}

const CIRCLE = 'M5 1a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z';
const RING = 'M5 1.75a3.25 3.25 0 1 1 0 6.5a3.25 3.25 0 1 1 0-6.5Z';

export const MARKS: Readonly<Record<MarkName, Mark>> = {
  goal: { fill: CIRCLE },
  inherited: { fill: 'M1.75 5h6.5a3.25 3.25 0 0 1-6.5 0Z', stroke: RING },
  rule: { fill: 'M5 .5L9.5 5L5 9.5L.5 5Z' },
  suggestion: { stroke: RING, dash: '2 1.4' },
  category: { fill: 'M1.5 1.5h7v7h-7Z' },
  untagged: { stroke: RING },
  off_strategy: { fill: 'M5 .8L9.6 9.2H.4Z' },
  unknown: { stroke: 'M2 5h6' },
};
