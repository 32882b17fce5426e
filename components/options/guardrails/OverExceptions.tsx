import { isDay } from '../../../lib/domain/day.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../editor.ts';
import { focusById } from '../focus.ts';

interface OverExceptionsProps {
  /** Where the focus goes once there are none. */
  readonly heading: string;
  /** In the strategy's time zone. */
  readonly today: Day;
}

/** How many exceptions have ended, and all of them cleared in one press. */
export function OverExceptions({ heading, today }: OverExceptionsProps) {
  const { strategy, edit, say } = useEditor();
  const left = strategy.exceptions.filter(({ until }) => !(isDay(until) && until < today));
  const over = strategy.exceptions.length - left.length;
  if (over === 0) return null;
  return (
    <div class="row over">
      <span>{plural('options_exceptions_over', over)}</span>
      <Button
        onPress={() => {
          edit({ ...strategy, exceptions: left });
          focusById(heading);
          say(plural('options_exceptions_cleared', over), true);
        }}
      >
        {t('options_exceptions_clear')}
      </Button>
    </div>
  );
}
