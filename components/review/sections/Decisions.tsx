import type { ItemLine, MeasureView } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { BehindList } from '../behind/BehindList.tsx';
import type { Place } from '../place.ts';
import { WaitingExceptions } from './WaitingExceptions.tsx';

interface DecisionsProps {
  readonly view: MeasureView;
  readonly place: Place;
}

/** What waits for a decision, the oldest first, with who decides where the strategy says so. */
export function Decisions({ view: { decisions }, place }: DecisionsProps) {
  const waits = new Map(decisions.open.map(({ item, days }) => [item, days]));
  const note = ({ id, decides, askedAt }: ItemLine): string | undefined => {
    const days = waits.get(id);
    const said = [
      ...(days === undefined ? [] : [plural('review_waits', Math.round(days))]),
      ...(decides ? [t('review_decides', decides)] : []),
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
