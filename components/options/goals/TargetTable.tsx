import { useState } from 'preact/hooks';
import type { TargetRange } from '../../../lib/domain/strategy.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { hueStyle } from '../../ui/colour.ts';
import { Mark } from '../../ui/Mark.tsx';
import { Range } from '../../ui/Range.tsx';
import { changedGoal } from '../edit/goal-edits.ts';
import { flattened, goalTree } from '../edit/goal-tree.ts';
import { replaced } from '../edit/order.ts';
import { rangeScale } from '../edit/shares.ts';
import { withField } from '../edit/with-field.ts';
import { useEditor } from '../editor.ts';
import { RangeInputs } from '../fields/RangeInputs.tsx';
import { hueOfGoal } from '../goal-hue.ts';
import { NearItem } from '../NearItem.tsx';

/** Lines drawn at first, and more with each press. */
const STEP = 60;

interface Line {
  readonly key: string;
  readonly kind: 'goal' | 'category';
  readonly title: string;
  readonly depth: number;
  readonly hue: number | null;
  readonly target: TargetRange | undefined;
  readonly path: string;
  readonly set: (target: TargetRange | undefined) => void;
}

function useLines(): readonly Line[] {
  const { strategy, hues, edit } = useEditor();
  const goals = flattened(goalTree(strategy.goals))
    .filter(({ goal }) => goal.status !== 'closed')
    .map(({ goal, index, depth }): Line => ({
      key: `goal:${goal.id}`,
      kind: 'goal',
      title: goal.title,
      depth,
      hue: hueOfGoal(hues, goal.id),
      target: goal.target,
      path: `goals[${index}].target`,
      set: (target) =>
        edit(
          changedGoal(strategy, goal.id, (old) => withField(old, 'target', target)),
          `target/goal:${goal.id}`,
        ),
    }));
  const categories = strategy.categories.map((category, index): Line => ({
    key: `category:${category.id}`,
    kind: 'category',
    title: category.title,
    depth: 0,
    hue: null,
    target: category.target,
    path: `categories[${index}].target`,
    set: (target) =>
      edit(
        {
          ...strategy,
          categories: replaced(strategy.categories, index, withField(category, 'target', target)),
        },
        `target/category:${category.id}`,
      ),
  }));
  return [...goals, ...categories];
}

/** Every goal and category with its range, on the same scale, to be balanced against each other. */
export function TargetTable() {
  const scale = rangeScale(useEditor().strategy);
  const [most, setMost] = useState(STEP);
  const lines = useLines();
  // A range that is stated or being typed is always in sight; what has none waits its turn in a long list.
  const shown = lines.filter((line, place) => place < most || line.target);
  return (
    <>
      <ul class="target-table">
        {shown.map((line, place) => (
          <NearItem
            key={line.key}
            place={place}
            rows={1}
            title={line.title}
            kept={false}
            style={line.hue === null ? undefined : hueStyle(line.hue)}
          >
            {() => (
              <>
                <span class="target-name" style={{ paddingInlineStart: `${line.depth * 16}px` }}>
                  <Mark name={line.kind} />
                  <bdi>{line.title}</bdi>
                </span>
                <Range share={null} target={line.target} scale={scale} />
                <RangeInputs path={line.path} of={line.title} value={line.target} onRange={line.set} />
              </>
            )}
          </NearItem>
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button onPress={() => setMost(most + STEP)}>
          {t('options_show_more', formatNumber(lines.length - shown.length))}
        </Button>
      )}
    </>
  );
}
