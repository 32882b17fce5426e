import { useId, useMemo } from 'preact/hooks';
import type { Goal } from '../../../lib/domain/strategy.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { asIfLive } from '../edit/as-if-live.ts';
import { pointingAtGoal } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { useMatches } from '../state/use-matches.ts';
import { ReferenceLink } from './ReferenceLink.tsx';

interface StillPointingProps {
  /** Paused or closed. */
  readonly goal: Goal;
}

/** What still points at a goal that is not active: goals under it, rules, tags and the work that carries them. Blocks nothing. */
export function StillPointing({ goal }: StillPointingProps) {
  const { strategy } = useEditor();
  const id = useId();
  const references = pointingAtGoal(strategy, goal.id);
  const tags = [`${strategy.tagging.labelPrefix}${goal.id}`, ...(goal.aliases ?? [])];
  return (
    <div class="still wide" role="group" aria-labelledby={id}>
      <span class="field-label" id={id}>
        {t('goal_still_title')}
      </span>
      {references.length === 0 ? (
        <p>{t('goal_still_nothing')}</p>
      ) : (
        <ul class="references">
          {references.map((reference) => (
            <li key={`${reference.kind}/${reference.id}`}>
              <span class="subtle">{t(`options_kind_${reference.kind}`)}</span>{' '}
              <ReferenceLink reference={reference} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('goal_still_tags', tags.join(', '))} <ItemsOf goal={goal} />
      </p>
    </div>
  );
}

/** How many seen items would serve the goal if it were active, and how many of them an exception lets through. */
function ItemsOf({ goal }: StillPointingProps) {
  const { strategy, problems, matches } = useEditor();
  const asked = useMemo(() => asIfLive(strategy, goal.id), [strategy, goal.id]);
  const { counts, state } = useMatches(asked, problems.length === 0, 0);
  if (!counts?.seen) return null;
  const bucket = `goal:${goal.id}` as const;
  const items = counts.buckets[bucket] ?? 0;
  const covered = matches.counts?.buckets[bucket] ?? 0;
  return (
    <span class={state === 'counted' ? undefined : 'old'}>
      {items === 0 ? t('goal_still_no_items') : plural('goal_still_items', items)}
      {covered > 0 && matches.state === 'counted' && (
        <>
          {' '}
          {plural('goal_still_covered', covered)} <a href="#guardrails">{t('goal_still_exceptions')}</a>
        </>
      )}
    </span>
  );
}
