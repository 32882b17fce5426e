import { useState } from 'preact/hooks';
import type { Goal } from '../../../lib/domain/strategy.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { pointingAtGoal } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { useGoals } from './use-goals.ts';

interface MergeGoalProps {
  readonly goal: Goal;
}

/** Lets another goal, found by typing, take this one over with its tags. Offered where there is another goal. */
export function MergeGoal({ goal }: MergeGoalProps) {
  const { strategy } = useEditor();
  const [asking, setAsking] = useState(false);
  if (strategy.goals.length < 2) return null;
  return (
    <>
      <Button look="quiet" label={t('goal_merge_named', goal.title)} onPress={() => setAsking(true)}>
        {t('goal_merge')}
      </Button>
      {asking && <MergeDialog goal={goal} onClose={() => setAsking(false)} />}
    </>
  );
}

function MergeDialog({ goal, onClose }: MergeGoalProps & { readonly onClose: () => void }) {
  const { strategy } = useEditor();
  const goals = useGoals();
  const [into, setInto] = useState('');
  const others = strategy.goals.filter((other) => other !== goal);
  const titleOf = (id: string | undefined): string => others.find((other) => other.id === id)?.title ?? '';
  const options = others.map(({ id, title, parentId }) => {
    const above = titleOf(parentId);
    return { value: id, label: title, words: id, ...(above !== '' && { note: above }) };
  });
  const pointing = pointingAtGoal(strategy, goal.id).length;
  return (
    <Dialog
      title={t('goal_merge_title', goal.title)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common_cancel')}</Button>
          <Button
            look="primary"
            disabled={into === ''}
            onPress={() => {
              onClose();
              goals.merge(goal, into);
            }}
          >
            {t('goal_merge_do')}
          </Button>
        </>
      }
    >
      <Field label={t('goal_merge_into')} hint={t('goal_merge_into_hint')}>
        {(control) => (
          <Combobox
            control={control}
            label={t('options_goals')}
            value={into}
            options={options}
            shown={titleOf(into)}
            onChoose={({ value }) => setInto(value)}
          />
        )}
      </Field>
      <ul class="merge-follows">
        <li>{t('goal_merge_tags', `${strategy.tagging.labelPrefix}${goal.id}`)}</li>
        {pointing > 0 && <li>{plural('goal_merge_pointing', pointing)}</li>}
        <li>{t('goal_merge_stays')}</li>
      </ul>
    </Dialog>
  );
}
