import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { DeleteEntry } from './DeleteEntry.tsx';
import type { Reference } from './edit/references.ts';

interface ListStepsProps {
  readonly title: string;
  readonly index: number;
  readonly count: number;
  readonly references: readonly Reference[];
  readonly consequence: string;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDelete: () => void;
}

/** What can be done with an entry of a flat list as a whole: one place up, one down, delete. */
export function ListSteps({ title, index, count, onMove, ...rest }: ListStepsProps) {
  return (
    <div class="steps">
      <Button
        look="quiet"
        label={t('options_move_up_named', title)}
        disabled={index === 0}
        onPress={() => onMove(-1)}
      >
        {t('options_move_up')}
      </Button>
      <Button
        look="quiet"
        label={t('options_move_down_named', title)}
        disabled={index === count - 1}
        onPress={() => onMove(1)}
      >
        {t('options_move_down')}
      </Button>
      <span class="steps-gap" />
      <DeleteEntry title={title} {...rest} />
    </div>
  );
}
