import type { RuleTarget } from '../../../lib/domain/strategy.ts';
import { hueStyle } from '../../ui/colour.ts';
import { Mark } from '../../ui/Mark.tsx';
import { useEditor } from '../editor.ts';
import { hueOfGoal } from '../goal-hue.ts';

interface RuleTargetNameProps {
  readonly target: RuleTarget;
}

/** The goal or category a rule gives, with its shape and colour; the bare id where it points at nothing. */
export function RuleTargetName({ target }: RuleTargetNameProps) {
  const { strategy, hues } = useEditor();
  const isGoal = 'goal' in target;
  const entry = isGoal
    ? strategy.goals.find((goal) => goal.id === target.goal)
    : strategy.categories.find((category) => category.id === target.category);
  const style = isGoal ? hueStyle(hueOfGoal(hues, target.goal)) : undefined;
  return (
    <span class="target-of" style={style}>
      <Mark name={isGoal ? 'goal' : 'category'} />
      <bdi>{entry?.title ?? (isGoal ? target.goal : target.category)}</bdi>
    </span>
  );
}
