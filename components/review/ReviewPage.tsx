import { useEffect, useMemo, useState } from 'preact/hooks';
import { MEASURED_KEY } from '../../lib/messages/measure-messages.ts';
import { REV_KEY, type MeasureAnswer } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Brand } from '../ui/Brand.tsx';
import { cycleText } from '../ui/cycle-text.ts';
import { useAsk } from '../ui/use-ask.ts';
import { Adjust } from './adjust/Adjust.tsx';
import { BehindContext, type Behind } from './behind/behind.ts';
import { BehindDialog } from './behind/BehindDialog.tsx';
import { bucketRows } from './bucket-rows.ts';
import { Exports } from './Exports.tsx';
import { Pickers } from './Pickers.tsx';
import { placeIn, queryOf, type Place } from './place.ts';
import type { ReviewPorts } from './ports.ts';
import { Brief } from './sections/Brief.tsx';
import { Execute } from './sections/Execute.tsx';
import { Look } from './sections/Look.tsx';
import { Plan } from './sections/Plan.tsx';
import { SideList } from './SideList.tsx';
import { States } from './States.tsx';
import { useScopes } from './use-scopes.ts';
import { PortsContext } from './use-ports.ts';

interface ReviewPageProps {
  readonly ports: ReviewPorts;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The two-week rhythm on one page: plan, execute, review, adjust. */
export function ReviewPage({ ports, now }: ReviewPageProps) {
  const [place, setPlace] = useState<Place>(() => placeIn(ports.query));
  const [behind, setBehind] = useState<Behind | null>(null);
  const measured = useAsk('measure', place);
  const { again } = measured;
  const scopes = useScopes(ports);
  useEffect(
    () =>
      ports.onStored((keys) => {
        if (keys.includes(REV_KEY) || keys.includes(MEASURED_KEY)) again();
      }),
    [ports, again],
  );
  const go = (next: Place): void => {
    setPlace(next);
    ports.setQuery(queryOf(next));
  };
  const { value: answer } = measured;
  const scope =
    'scope' in place.of
      ? (scopes.find(({ id }) => 'scope' in place.of && id === place.of.scope)?.name ?? place.of.scope)
      : t('review_everything');
  return (
    <PortsContext.Provider value={ports}>
      <BehindContext.Provider value={setBehind}>
        <div class="page">
          <header class="head">
            <div class="head-name">
              <Brand />
              <h1>
                {answer?.cycle
                  ? t('review_title', answer.strategyName || t('name'), cycleText(answer.cycle))
                  : t('review_title_plain')}
              </h1>
              <a class="link" href="options.html">
                {t('review_options')}
              </a>
            </div>
            <div class="head-tools" hidden={answer?.hasStrategy === false}>
              <Pickers
                place={place}
                scopes={scopes}
                choices={answer?.choices ?? []}
                cycle={answer?.cycle ?? null}
                onPlace={go}
              />
              {answer && <Exports answer={answer} scope={scope} />}
            </div>
          </header>
          {answer?.measured && <SideList />}
          <main
            class="column"
            aria-busy={measured.state === 'loading'}
            data-ready={measured.state === 'ready'}
          >
            <States asked={measured} place={place} onPlace={go} />
            {answer?.measured && <Rhythm answer={answer} place={place} now={now} />}
          </main>
        </div>
        {behind && <BehindDialog behind={behind} request={place} onClose={() => setBehind(null)} />}
      </BehindContext.Provider>
    </PortsContext.Provider>
  );
}

interface RhythmProps {
  readonly answer: MeasureAnswer;
  readonly place: Place;
  readonly now: number;
}

function Rhythm({ answer, place, now }: RhythmProps) {
  const { measured: view } = answer;
  const rows = useMemo(() => (view ? bucketRows(answer, view) : []), [answer, view]);
  if (!view) return null;
  return (
    <>
      <Brief answer={answer} view={view} now={now} />
      <Plan view={view} rows={rows} />
      <Execute view={view} rows={rows} isOver={answer.cycle?.from !== answer.choices[0]?.from} />
      <Look answer={answer} view={view} place={place} />
      <Adjust rows={rows} />
    </>
  );
}
