import { dayIn, dayNumber } from '../../../lib/domain/day.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../editor.ts';
import { focusById } from '../focus.ts';

interface OverExceptionsProps {
  /** Where the focus goes once there are none. */
  readonly heading: string;
}

/** How many exceptions have ended, and all of them cleared in one press. */
export function OverExceptions({ heading }: OverExceptionsProps) {
  const { strategy, ports, edit, say } = useEditor();
  const today = dayIn(strategy.timeZone, ports.now());
  const left = strategy.exceptions.filter(({ until }) => !(dayNumber(until) < today));
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
