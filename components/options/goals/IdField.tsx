import { useState } from 'preact/hooks';
import type { Goal } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { AtPath } from '../fields/AtPath.tsx';
import { useGoals } from './use-goals.ts';

interface IdFieldProps {
  readonly goal: Goal;
  readonly path: string;
}

/** The goal's id: a field while nothing points at it, then fixed. Taken over when the field is left, since half an id may be another goal's. */
export function IdField({ goal, path }: IdFieldProps) {
  const { strategy } = useEditor();
  const goals = useGoals();
  const [typed, setTyped] = useState<string | null>(null);
  const label = `${strategy.tagging.labelPrefix}${goal.id}`;
  const taken = typed !== null && strategy.goals.some((other) => other !== goal && other.id === typed.trim());
  if (!goals.isLoose(goal)) {
    return (
      <div class="at-path" data-path={`${path}.id`}>
        <div class="field">
          <span class="field-label">{t('options_id')}</span>
          <code class="fixed-id">{goal.id}</code>
          <span class="field-hint">{t('options_id_fixed', label)}</span>
        </div>
      </div>
    );
  }
  return (
    <AtPath
      path={`${path}.id`}
      label={t('options_id')}
      hint={t('options_id_hint', label)}
      error={taken ? t('options_id_taken') : undefined}
    >
      {(control) => (
        <input
          class="input"
          autocomplete="off"
          spellcheck={false}
          {...control}
          value={typed ?? goal.id}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={() => {
            if (typed === null || taken) return;
            setTyped(null);
            goals.rename(goal, typed.trim());
          }}
        />
      )}
    </AtPath>
  );
}
