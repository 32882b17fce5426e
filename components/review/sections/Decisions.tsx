import type { ItemLine, MeasureAnswer, MeasureView } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { BehindList } from '../behind/BehindList.tsx';
import type { Place } from '../place.ts';
import { WaitingExceptions } from './WaitingExceptions.tsx';

interface DecisionsProps {
  readonly answer: MeasureAnswer;
  readonly view: MeasureView;
  readonly place: Place;
}

/** What waits for a decision, the oldest first, with who decides where the strategy says so. */
export function Decisions({ answer, view: { decisions }, place }: DecisionsProps) {
  const waits = new Map(decisions.open.map(({ item, days }) => [item, days]));
  const role = answer.sentences.find(({ topic }) => topic === 'decisions')?.options[0]?.decides;
  const note = ({ id, decides, askedAt }: ItemLine): string | undefined => {
    const days = waits.get(id);
    const said = [
      ...(days === undefined ? [] : [plural('review_waits', Math.round(days))]),
      ...((decides ?? role) ? [t('review_decides', decides ?? role ?? '')] : []),
      ...(askedAt ? [t('review_asked')] : []),
    ];
    return said.length > 0 ? said.join(' · ') : undefined;
  };
  return (
    <div class="block" id="decisions">
      <h3>{t('review_waiting')}</h3>
      {decisions.openCount > 0 ? (
        <BehindList request={{ ...place, behind: { list: 'decisions' } }} note={note} />
      ) : (
        <p class="subtle">{t('review_waiting_none')}</p>
      )}
      <WaitingExceptions />
    </div>
  );
}
