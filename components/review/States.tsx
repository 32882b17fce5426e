import type { MeasureAnswer } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { errorText } from '../ui/error-text.ts';
import { Notice } from '../ui/Notice.tsx';
import type { Asked } from '../ui/use-ask.ts';
import { EVERYTHING, type Place } from './place.ts';

interface StatesProps {
  readonly asked: Asked<MeasureAnswer>;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

/** Everything that is not numbers: on their way, failed, out of date, or none yet; each with what to do next. */
export function States({ asked: { state, value, error, again }, place, onPlace }: StatesProps) {
  if (state === 'failed' && error?.code === 'not_found' && 'scope' in place.of)
    return (
      <Notice
        tone="attention"
        title={t('review_scope_gone')}
        action={<Button onPress={() => onPlace({ of: EVERYTHING })}>{t('review_show_everything')}</Button>}
      >
        {t('review_scope_gone_text')}
      </Notice>
    );
  if (state === 'failed')
    return (
      <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
        {errorText(error?.code ?? 'internal')}
      </Notice>
    );
  if (!value) return <Waiting />;
  if (!value.hasStrategy)
    return (
      <Empty action={<OptionsLink place="goals" words={t('review_no_strategy_action')} />}>
        {t('review_no_strategy')}
      </Empty>
    );
  if (!value.cycle)
    return (
      <Empty action={<OptionsLink place="cycle" words={t('review_no_cycle_action')} />}>
        {t('review_no_cycle')}
      </Empty>
    );
  if (!value.measured)
    return (
      <Empty
        action={
          <OptionsLink
            place="scopes"
            words={t('scope' in place.of ? 'review_nothing_scope_action' : 'review_nothing_action')}
          />
        }
      >
        {t('scope' in place.of ? 'review_nothing_scope' : 'review_nothing')}
      </Empty>
    );
  const [present, before] = value.choices;
  const isYoung = value.measured.work === null && value.cycle.from === present?.from;
  return (
    <>
      {value.stale && <Notice>{t('review_stale')}</Notice>}
      {isYoung && before && (
        <Notice
          action={
            <Button onPress={() => onPlace({ of: place.of, cycle: before.from })}>
              {t('review_show_before')}
            </Button>
          }
        >
          {t('review_young')}
        </Notice>
      )}
    </>
  );
}

/** The room the numbers will take, so that nothing jumps when they come. */
function Waiting() {
  return (
    <div class="waiting">
      <p class="spoken-only" role="status">
        {t('review_waiting_numbers')}
      </p>
      <div class="waiting-line" />
      <div class="waiting-bar" />
      <div class="waiting-block" />
    </div>
  );
}

function OptionsLink({ place, words }: { readonly place: string; readonly words: string }) {
  return (
    <a class="button primary" href={`options.html#${place}`}>
      {words}
    </a>
  );
}
