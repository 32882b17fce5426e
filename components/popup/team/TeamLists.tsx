import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MarkName } from '../../../lib/domain/look.ts';
import type { Measured } from '../../../lib/domain/scope.ts';
import type { Day } from '../../../lib/domain/strategy.ts';
import type {
  ItemLine,
  MeasureAnswer,
  MeasuredItemsRequest,
  MeasureView,
} from '../../../lib/messages/protocol.ts';
import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import { dayText } from '../../ui/day-text.ts';
import { bucketTitle } from '../../ui/sentence-text.ts';
import { Disclosure } from '../Disclosure.tsx';
import { LazyLines } from './LazyLines.tsx';

interface TeamListsProps {
  readonly of: Measured;
  readonly cycle: Day;
  readonly answer: MeasureAnswer;
  readonly view: MeasureView;
}

/** Of each goal; the tool's own search has the others. */
const GHOST_LINES = 3;

const whyOff = ({ paint, decides, askedAt }: ItemLine): string =>
  [paint.reason, decides && t('popup_decides', decides), askedAt && t('popup_waits', dayText(askedAt))]
    .filter(Boolean)
    .join(' · ');

/** What can be acted on: work without a goal, work off strategy, goals that only seem to be worked on, decisions, what cannot be seen. */
export function TeamLists({ of, cycle, answer, view }: TeamListsProps) {
  const behind = (what: MeasuredItemsRequest['behind']): MeasuredItemsRequest => ({
    of,
    cycle,
    behind: what,
  });
  const off =
    (view.work?.buckets.find(({ bucket }) => bucket === 'off_strategy')?.items.total ?? 0) +
    view.deals.reduce(
      (sum, { measure }) =>
        sum + (measure.buckets.find(({ bucket }) => bucket === 'off_strategy')?.items.total ?? 0),
      0,
    );
  const unknown = view.work?.unknown.total ?? 0;
  const { decisions, orphans, ghosts } = view;
  return (
    <section class="lists" aria-label={t('popup_lists')}>
      <Listed mark="untagged" part="part-untagged" title={t('popup_orphans')} count={orphans.total}>
        <LazyLines request={behind({ list: 'orphans' })} />
      </Listed>
      <Listed mark="off_strategy" part="part-off_strategy" title={t('popup_off_strategy')} count={off}>
        <LazyLines request={behind({ bucket: 'off_strategy' })} note={whyOff} />
      </Listed>
      <Listed
        mark="off_strategy"
        part="part-off_strategy"
        title={t('popup_decisions')}
        count={decisions.openCount}
        note={
          decisions.oldestOpen === null
            ? undefined
            : plural('popup_decisions_oldest', Math.round(decisions.oldestOpen))
        }
      >
        <LazyLines request={behind({ list: 'decisions' })} note={(line) => waitsText(view, line)} />
      </Listed>
      <Listed mark="goal" part="part-goals" title={t('popup_ghosts')} count={ghosts.length}>
        <ul>
          {ghosts.map(({ goal, why, items }) => (
            <li key={goal} class="ghost">
              <bdi>{bucketTitle(answer.names, `goal:${goal}`)}</bdi>
              <span class="item-note">{t(`popup_ghost_${why}`, formatNumber(items.total))}</span>
              {items.total > 0 && <LazyLines request={behind({ ghost: goal })} most={GHOST_LINES} />}
            </li>
          ))}
        </ul>
      </Listed>
      <Listed mark="unknown" part="part-unknown" title={t('popup_unreadable')} count={unknown}>
        <p class="small subtle">{t('popup_unreadable_text')}</p>
        <LazyLines request={behind({ list: 'unknown' })} />
      </Listed>
    </section>
  );
}

/** How long the decision about an item waits, in working days. */
function waitsText({ decisions }: MeasureView, { id }: ItemLine): string {
  const days = decisions.open.find(({ item }) => item === id)?.days;
  return days === undefined ? '' : plural('popup_waits_days', Math.round(days));
}

interface ListedProps {
  readonly mark: MarkName;
  readonly part: string;
  readonly title: string;
  readonly count: number;
  readonly note?: string | undefined;
  readonly children: ComponentChildren;
}

/** A list that asks for nothing before it is opened; left out where there is nothing in it. */
function Listed({ count, children, ...line }: ListedProps) {
  const [opened, setOpened] = useState(false);
  if (count === 0) return null;
  return (
    <Disclosure {...line} count={count} onOpen={() => setOpened(true)}>
      {opened && children}
    </Disclosure>
  );
}
