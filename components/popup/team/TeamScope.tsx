import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import { MEASURED_KEY } from '../../../lib/messages/measure-messages.ts';
import type { MeasureAnswer } from '../../../lib/messages/protocol.ts';
import { SCOPES_KEY, type ScopeView } from '../../../lib/messages/scope-messages.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { queryOf } from '../../review/place.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import { openOptions } from '../open-options.ts';
import type { PopupPort } from '../port.ts';
import { Waiting } from '../Waiting.tsx';
import { Counted } from './Counted.tsx';
import { DealLines } from './DealLines.tsx';
import { Digest } from './Digest.tsx';
import { GoalLines } from './GoalLines.tsx';
import { lastInstead } from './last-instead.ts';
import { ReadingLine } from './ReadingLine.tsx';
import { Sentences } from './Sentences.tsx';
import { ShareBar } from './ShareBar.tsx';
import { TeamFoot } from './TeamFoot.tsx';
import { TeamLists } from './TeamLists.tsx';
import { TeamPicker } from './TeamPicker.tsx';
import { useDigest } from './use-digest.ts';
import { WorkHead } from './WorkHead.tsx';

interface TeamScopeProps {
  readonly scope: string;
  /** Empty until they are known. */
  readonly scopes: readonly ScopeView[];
  readonly port: PopupPort;
  readonly onScope: (scope: string) => void;
  /** Called with what the strategy is called, once that is known. */
  readonly onNamed: (strategy: string) => void;
}

/** Where a team's capacity goes, against what was stated, how sure that is, and what to do next. */
export function TeamScope({ scope, scopes, port, onScope, onNamed }: TeamScopeProps) {
  const [picked, setPicked] = useState<Day | undefined>(undefined);
  const [young, setYoung] = useState<Day | undefined>(undefined);
  const cycle = picked ?? young;
  const asked = useAsk('measure', { of: { scope }, ...(cycle !== undefined && { cycle }) });
  const { value, error, again } = asked;
  // On the first days of a cycle there is little to see of it: the last one is shown until somebody picks.
  const last = value && picked === undefined ? lastInstead(value, Date.now()) : undefined;
  useEffect(() => {
    if (last !== undefined) setYoung(last);
  }, [last]);
  const digest = useDigest(port);
  useEffect(
    () =>
      port.onStored((keys) => {
        if (keys.includes(MEASURED_KEY) || keys.includes(SCOPES_KEY)) again();
      }),
    [port, again],
  );
  const name = value?.strategyName ?? '';
  useEffect(() => onNamed(name), [onNamed, name]);
  const view = scopes.find((one) => one.scope.id === scope);
  // Of another cycle than the chosen one: shown until that is there, and said to be.
  const shown = cycle ?? last;
  const isOther = value !== null && shown !== undefined && value.cycle?.from !== shown;
  const review = `/review.html?${queryOf({ of: { scope }, ...(cycle !== undefined && { cycle }) })}`;
  return (
    <div
      class="team"
      data-team={asked.state === 'ready' ? scope : undefined}
      data-numbers={value?.measured && !value.stale ? '' : undefined}
    >
      <TeamPicker
        scope={scope}
        scopes={scopes}
        choices={value?.choices ?? []}
        cycle={cycle ?? value?.cycle?.from}
        onScope={onScope}
        onCycle={setPicked}
      />
      {view && <ReadingLine state={view.state} onStop={() => void ask('scopes.stop', { id: scope })} />}
      {view?.state.is === 'counted' && <Counted state={view.state} names={value?.names ?? []} />}
      {error && (
        <Notice tone="error" action={<Button onPress={again}>{t('common_try_again')}</Button>}>
          {errorText(error.code)}
        </Notice>
      )}
      {!value && !error && <Waiting />}
      {isOther && (
        <p class="small subtle" role="status">
          {t('popup_team_working')}
        </p>
      )}
      {value && !isOther && (
        <>
          {value.stale && (
            <p class="small subtle" role="status">
              {t('popup_team_stale')}
            </p>
          )}
          {picked === undefined && young !== undefined && (
            <p class="small subtle" role="status">
              {t('popup_team_young')}
            </p>
          )}
          {digest.due && <Digest changes={value.changes} names={value.names} onPutAway={digest.putAway} />}
          <Numbers scope={scope} answer={value} view={view} review={review} />
        </>
      )}
      {value?.hasStrategy && <TeamFoot view={view} review={review} newest={value.newest} now={Date.now()} />}
    </div>
  );
}

interface NumbersProps {
  readonly scope: string;
  readonly answer: MeasureAnswer;
  readonly view: ScopeView | undefined;
  readonly review: string;
}

/** The numbers, or what stands in their place. */
function Numbers({ scope, answer, view, review }: NumbersProps) {
  const { measured, cycle, names, sentences } = answer;
  if (!answer.hasStrategy)
    return (
      <Empty
        action={
          <Button look="primary" onPress={openOptions}>
            {t('popup_no_strategy_action')}
          </Button>
        }
      >
        {t('popup_no_strategy')}
      </Empty>
    );
  if (!cycle)
    return (
      <Empty action={<Button onPress={openOptions}>{t('popup_options')}</Button>}>
        {t('popup_no_cycle')}
      </Empty>
    );
  if (!measured) {
    // What it waits for is said above.
    if (view?.state.is !== 'whole') return null;
    return (
      <Empty action={<Button onPress={openOptions}>{t('popup_reading_options')}</Button>}>
        {t('popup_team_none')}
      </Empty>
    );
  }
  const { work, deals } = measured;
  return (
    <>
      {work && (
        <>
          <WorkHead work={work} />
          <ShareBar parts={work.parts} />
        </>
      )}
      <Sentences sentences={sentences} names={names} review={review} />
      {work && <GoalLines answer={answer} view={measured} />}
      <DealLines deals={deals} />
      <TeamLists
        key={`${scope} ${cycle.from}`}
        of={{ scope }}
        cycle={cycle.from}
        answer={answer}
        view={measured}
      />
    </>
  );
}
