import type { RuleTarget } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { flattened, goalTree } from '../edit/goal-tree.ts';
import { useEditor } from '../editor.ts';
import { AtPath } from '../fields/AtPath.tsx';

interface RuleTargetFieldProps {
  readonly path: string;
  readonly target: RuleTarget;
  readonly onChoose: (target: RuleTarget) => void;
}

const asValue = (target: RuleTarget): string =>
  'goal' in target ? `goal:${target.goal}` : `category:${target.category}`;

function fromValue(value: string): RuleTarget {
  const id = value.slice(value.indexOf(':') + 1);
  return value.startsWith('goal:') ? { goal: id } : { category: id };
}

/** Which goal or category matching work goes to. */
export function RuleTargetField({ path, target, onChoose }: RuleTargetFieldProps) {
  const { strategy } = useEditor();
  const value = asValue(target);
  const goals = flattened(goalTree(strategy.goals));
  const known =
    'goal' in target
      ? strategy.goals.some((goal) => goal.id === target.goal)
      : strategy.categories.some((category) => category.id === target.category);
  return (
    <AtPath path={path} label={t('options_then')}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={value}
          onChange={(event) => onChoose(fromValue(event.currentTarget.value))}
        >
          {!known && <option value={value}>{value.slice(value.indexOf(':') + 1) || '–'}</option>}
          <optgroup label={t('options_goals')}>
            {goals.map(({ goal, depth }) => (
              <option key={goal.id} value={`goal:${goal.id}`}>
                {`${'\u2003'.repeat(depth)}${goal.title}`}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('options_categories')}>
            {strategy.categories.map((category) => (
              <option key={category.id} value={`category:${category.id}`}>
                {category.title}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </AtPath>
  );
}
