import type { DecisionRight } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { namesPerson } from '../edit/role-problems.ts';
import { withField } from '../edit/with-field.ts';
import { CheckField } from '../fields/CheckField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { useList } from '../use-list.ts';

interface DecisionFieldsProps {
  readonly right: DecisionRight;
  readonly index: number;
}

const days = (text: string): number | undefined => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined);

/** What a file has brought is not refused, only said. */
const roleHint = <T,>(role: string, hint: T): string | T =>
  namesPerson(role) ? t('rules_decision_person') : hint;

/** Roles around one kind of decision. */
export function DecisionFields({ right, index }: DecisionFieldsProps) {
  const list = useList('decisionRights');
  const path = list.path(index);
  return (
    <div class="fields">
      <TextField
        wide
        path={`${path}.title`}
        label={t('options_title')}
        value={right.title}
        onText={(title) => list.change(index, { ...right, title }, 'title')}
      />
      <TextField
        path={`${path}.decides`}
        label={t('options_decides')}
        hint={roleHint(right.decides, t('options_decides_hint'))}
        value={right.decides}
        onText={(decides) => list.change(index, { ...right, decides }, 'decides')}
      />
      <WordsField
        path={`${path}.consulted`}
        label={t('options_consulted')}
        hint={roleHint(right.consulted.join(', '), t('rules_decision_consulted_hint'))}
        value={right.consulted}
        onWords={(consulted) => list.change(index, { ...right, consulted }, 'consulted')}
      />
      <TextField
        path={`${path}.escalatesTo`}
        label={t('options_escalates_to')}
        hint={roleHint(right.escalatesTo ?? '', undefined)}
        value={right.escalatesTo ?? ''}
        onText={(role) => list.change(index, withField(right, 'escalatesTo', role, true), 'escalatesTo')}
      />
      <TextField
        path={`${path}.afterDays`}
        label={t('options_after_days')}
        value={right.afterDays === undefined ? '' : String(right.afterDays)}
        onText={(text) => list.change(index, withField(right, 'afterDays', days(text)), 'afterDays')}
      />
      <CheckField
        label={t('options_reversible')}
        hint={t('options_reversible_hint')}
        checked={right.reversible}
        onCheck={(reversible) => list.change(index, { ...right, reversible })}
      />
    </div>
  );
}
