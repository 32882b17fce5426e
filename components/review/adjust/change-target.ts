import type { Strategy, TargetRange } from '../../../lib/domain/strategy.ts';
import { withField } from '../../options/edit/with-field.ts';

/** What a target can be of, as `goal:<id>` or `category:<id>`. */
export interface Aimed {
  readonly of: string;
  readonly title: string;
  readonly target: TargetRange | undefined;
}

/** Goals that are not closed, then categories, in the strategy's order. */
export const aimedIn = ({ goals, categories }: Pick<Strategy, 'goals' | 'categories'>): readonly Aimed[] => [
  ...goals
    .filter(({ status }) => status !== 'closed')
    .map(({ id, title, target }) => ({ of: `goal:${id}`, title, target })),
  ...categories.map(({ id, title, target }) => ({ of: `category:${id}`, title, target })),
];

/** The strategy with one target changed; undefined takes it away. */
export function withTarget(strategy: Strategy, of: string, target: TargetRange | undefined): Strategy {
  return {
    ...strategy,
    goals: strategy.goals.map((goal) =>
      of === `goal:${goal.id}` ? withField(goal, 'target', target) : goal,
    ),
    categories: strategy.categories.map((category) =>
      of === `category:${category.id}` ? withField(category, 'target', target) : category,
    ),
  };
}
