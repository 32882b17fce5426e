import type { DecisionRight } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { pointingAtDecision } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { Entry } from '../Entry.tsx';
import { ListSteps } from '../ListSteps.tsx';
import { useList } from '../use-list.ts';
import { DecisionFields } from './DecisionFields.tsx';

interface DecisionRowProps {
  readonly right: DecisionRight;
  readonly index: number;
}

/** One kind of decision, and in one line who takes it. */
export function DecisionRow({ right, index }: DecisionRowProps) {
  const { strategy } = useEditor();
  const list = useList('decisionRights');
  return (
    <Entry
      row={list.row(right)}
      path={list.path(index)}
      title={right.title}
      note={<bdi>{summary(right)}</bdi>}
      onArrow={(arrow) => {
        if (arrow === 'up' || arrow === 'down') list.move(index, arrow === 'up' ? -1 : 1, right.title);
      }}
    >
      {() => (
        <>
          <DecisionFields right={right} index={index} />
          <ListSteps
            title={right.title}
            index={index}
            count={strategy.decisionRights.length}
            references={pointingAtDecision(strategy, right.id)}
            consequence={t('options_decision_delete_consequence')}
            onMove={(by) => list.move(index, by, right.title)}
            onDelete={() => list.remove(index, right.title)}
          />
        </>
      )}
    </Entry>
  );
}

function summary(right: DecisionRight): string {
  const who = right.decides === '' ? t('options_decides_nobody') : t('options_decides_is', right.decides);
  const asked = right.consulted.length ? ` · ${t('options_consulted_is', right.consulted.join(', '))}` : '';
  const after =
    right.escalatesTo === undefined
      ? ''
      : ` · ${right.afterDays === undefined ? t('options_escalates_is', right.escalatesTo) : t('options_escalates_after', right.escalatesTo, right.afterDays)}`;
  return `${who}${asked}${after}`;
}
