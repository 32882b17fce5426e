import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { differences } from '../edit/compare.ts';
import { isDirty, type Editing } from '../state/editing.ts';
import { WhyField } from './WhyField.tsx';
import type { WhyState } from './use-why.ts';
import type { StrategyEditing } from '../state/use-editing.ts';

interface SaveBarProps {
  readonly state: StrategyEditing;
  readonly editing: Editing;
  /** How many places must be put right first. */
  readonly wrong: number;
  readonly why: WhyState;
  readonly onSave: () => void;
}

/** What is not saved yet, and the ways to save it, step back, or drop it. Stays in sight at the end of the page. */
export function SaveBar({ state, editing, wrong, why, onSave }: SaveBarProps) {
  const dirty = isDirty(editing);
  const { before, after, now } = editing.past;
  if (!dirty && before.length === 0 && after.length === 0) return null;
  const stored = editing.stored.strategy;
  const changes = stored ? differences(now, stored).length : 0;
  return (
    <section class={dirty ? 'save-bar dirty' : 'save-bar'} aria-label={t('options_unsaved_region')}>
      <div class="save-words">
        <span class="save-state">
          {dirty ? plural('options_unsaved', Math.max(1, changes)) : t('options_all_saved')}
        </span>
        {dirty && wrong > 0 && <span class="save-wrong">{t('options_fix_first', formatNumber(wrong))}</span>}
      </div>
      {dirty && stored && <WhyField why={why} />}
      <div class="save-steps">
        <Button look="quiet" disabled={before.length === 0} onPress={state.undo}>
          {t('common_undo')}
        </Button>
        <Button look="quiet" disabled={after.length === 0} onPress={state.redo}>
          {t('options_redo')}
        </Button>
        {dirty && stored && (
          <Button look="quiet" onPress={state.discard}>
            {t('options_discard')}
          </Button>
        )}
        <Button look="primary" disabled={!dirty} busy={state.saving} onPress={onSave}>
          {t('options_save')}
        </Button>
      </div>
    </section>
  );
}
