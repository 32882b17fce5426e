import type { Goal, GoalLevel, GoalStatus } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { possibleParents } from '../edit/goal-moves.ts';
import { useEditor } from '../editor.ts';
import { SelectField } from '../fields/SelectField.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { IdField } from './IdField.tsx';
import { KeyResults } from './KeyResults.tsx';
import { StillPointing } from './StillPointing.tsx';
import { useGoals } from './use-goals.ts';

const LEVELS: readonly GoalLevel[] = ['company', 'department', 'team'];
const STATES: readonly GoalStatus[] = ['active', 'paused', 'closed'];

interface GoalFieldsProps {
  readonly goal: Goal;
  readonly path: string;
}

/** Everything that can be said of a goal. */
export function GoalFields({ goal, path }: GoalFieldsProps) {
  const { strategy } = useEditor();
  const goals = useGoals();
  const parents = possibleParents(strategy.goals, goal.id);
  return (
    <div class="fields">
      <TextField
        wide
        path={`${path}.title`}
        label={t('options_title')}
        value={goal.title}
        onText={(title) => goals.retitle(goal, title)}
      />
      <TextField
        wide
        lines={2}
        path={`${path}.description`}
        label={t('options_description')}
        hint={t('options_goal_description_hint')}
        value={goal.description ?? ''}
        onText={(text) => goals.set(goal, 'description', text)}
      />
      <SelectField
        path={`${path}.status`}
        label={t('options_status')}
        value={goal.status}
        options={STATES.map((value) => ({ value, label: t(`options_status_${value}`) }))}
        onChoose={(value) => goals.stand(goal, value as GoalStatus)}
      />
      <TextField
        type="date"
        path={`${path}.startsOn`}
        label={t('options_starts_on')}
        value={goal.startsOn ?? ''}
        onText={(day) => goals.set(goal, 'startsOn', day)}
      />
      <TextField
        type="date"
        path={`${path}.endsOn`}
        label={t('options_ends_on')}
        value={goal.endsOn ?? ''}
        onText={(day) => goals.set(goal, 'endsOn', day)}
      />
      {goal.status !== 'active' && <StillPointing goal={goal} />}
      <SelectField
        path={`${path}.level`}
        label={t('options_level')}
        value={goal.level}
        options={LEVELS.map((value) => ({ value, label: t(`options_level_${value}`) }))}
        onChoose={(value) => goals.set(goal, 'level', value as GoalLevel)}
      />
      <SelectField
        path={`${path}.parentId`}
        label={t('options_parent')}
        value={goal.parentId ?? ''}
        options={[
          { value: '', label: t('options_parent_none') },
          ...parents.map((other) => ({ value: other.id, label: other.title })),
        ]}
        onChoose={(id) => goals.set(goal, 'parentId', id)}
      />
      <TextField
        path={`${path}.ownerRole`}
        label={t('options_owner_role')}
        hint={t('options_role_hint')}
        value={goal.ownerRole ?? ''}
        onText={(role) => goals.set(goal, 'ownerRole', role)}
      />
      <TargetField
        path={`${path}.target`}
        of={goal.title}
        value={goal.target}
        onRange={(target) => goals.set(goal, 'target', target)}
      />
      <KeyResults goal={goal} path={path} />
      <WordsField
        path={`${path}.aliases`}
        label={t('options_aliases')}
        hint={t('options_aliases_hint')}
        value={goal.aliases ?? []}
        onWords={(words) => goals.set(goal, 'aliases', words)}
      />
      <WordsField
        path={`${path}.keywords`}
        label={t('options_keywords')}
        hint={t('options_keywords_hint')}
        value={goal.keywords ?? []}
        onWords={(words) => goals.set(goal, 'keywords', words)}
      />
      <IdField goal={goal} path={path} />
    </div>
  );
}
