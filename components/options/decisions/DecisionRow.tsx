import type { DecisionRight } from '../../../lib/domain/strategy.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { pointingAtDecision } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { ListRow } from '../ListRow.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { UsedBy } from './UsedBy.tsx';

interface DecisionRowProps {
  readonly right: DecisionRight;
  readonly index: number;
}

/** One kind of decision, and in one line who takes it. */
export function DecisionRow({ right, index }: DecisionRowProps) {
  const { strategy } = useEditor();
  const settles = pointingAtDecision(strategy, right.id).length;
  return (
    <ListRow
      list="decisionRights"
      entry={right}
      index={index}
      note={<bdi>{summary(right)}</bdi>}
      aside={settles > 0 && <span class="count">{plural('rules_decision_used_short', settles)}</span>}
      references={() => pointingAtDecision(strategy, right.id)}
      consequence={t('options_decision_delete_consequence')}
    >
      {() => (
        <>
          <DecisionFields right={right} index={index} />
          <UsedBy id={right.id} />
        </>
      )}
    </ListRow>
  );
}

function summary(right: DecisionRight): string {
  const who = right.decides === '' ? t('options_decides_nobody') : t('options_decides_is', right.decides);
  const asked = right.consulted.length ? ` · ${t('options_consulted_is', right.consulted.join(', '))}` : '';
  const after =
    right.escalatesTo === undefined
      ? ''
      : ` · ${right.afterDays === undefined ? t('options_escalates_is', right.escalatesTo) : t('options_escalates_after', right.escalatesTo, right.afterDays)}`;
  return `${who}${asked}${after}${right.reversible ? '' : ` · ${t('rules_decision_final')}`}`;
}
