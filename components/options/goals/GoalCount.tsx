import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { flattened, type GoalNode } from '../edit/goal-tree.ts';
import { useEditor } from '../editor.ts';

interface GoalCountProps {
  readonly node: GoalNode;
}

/** How many seen items serve a goal, those of the goals under it included; then also how many of them it has itself. */
export function GoalCount({ node }: GoalCountProps) {
  const { matches } = useEditor();
  const counts = matches.counts;
  if (!counts?.seen) return null;
  const of = (id: string): number =>
    Object.hasOwn(counts.buckets, `goal:${id}`) ? (counts.buckets[`goal:${id}`] ?? 0) : 0;
  const own = of(node.goal.id);
  const whole = flattened([node]).reduce((sum, { goal }) => sum + of(goal.id), 0);
  return (
    <span class={matches.state === 'counted' ? 'count' : 'count old'}>
      {plural('options_items', whole)}
      {whole > own && <span class="count-part">{t('options_items_own', formatNumber(own))}</span>}
    </span>
  );
}
