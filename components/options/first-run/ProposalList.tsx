import { useState } from 'preact/hooks';
import type { ProposalsAnswer } from '../../../lib/messages/protocol.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { nameOf, whereText } from './proposed.ts';

interface ProposalListProps extends ProposalsAnswer {
  readonly busy: boolean;
  /** Names of those ticked from the start. */
  readonly ticked: ReadonlySet<string>;
  readonly onTake: (proposals: ProposalsAnswer['proposals'], chosen: ReadonlySet<number>) => void;
}

/** Shown before the list is opened further. */
const SHOWN = 8;

/** What work is gathered under, each with its count, those with the most already ticked. */
export function ProposalList({ seen, proposals, busy, onTake, ...first }: ProposalListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [all, setAll] = useState(false);
  const names = chosen ?? first.ticked;
  const places = new Set(
    proposals.flatMap((proposal, place) => (names.has(nameOf(proposal)) ? [place] : [])),
  );
  const shown = all ? proposals : proposals.slice(0, SHOWN);
  const tick = (name: string, on: boolean): void => {
    const next = new Set(names);
    if (on) next.add(name);
    else next.delete(name);
    setChosen(next);
  };
  return (
    <>
      <p class="subtle" id="seen-text">
        {plural('first_seen_text', seen)}
      </p>
      <div class="proposals" role="group" aria-labelledby="seen-title" aria-describedby="seen-text">
        <ul>
          {shown.map((proposal) => {
            const name = nameOf(proposal);
            return (
              <li key={name}>
                <label class="proposal">
                  <input
                    type="checkbox"
                    checked={names.has(name)}
                    onChange={(event) => tick(name, event.currentTarget.checked)}
                  />
                  <span class="proposal-title">
                    <bdi>{proposal.title}</bdi>
                  </span>{' '}
                  <span class="proposal-where">
                    <bdi>{whereText(proposal)}</bdi>
                  </span>{' '}
                  <span class="proposal-count">{plural('first_item', proposal.count)}</span>
                </label>
              </li>
            );
          })}
        </ul>
      </div>
      <div class="row">
        <Button
          look="primary"
          busy={busy}
          disabled={places.size === 0}
          onPress={() => onTake(proposals, places)}
        >
          {places.size === 0 ? t('first_take_nothing') : plural('first_take', places.size)}
        </Button>
        {proposals.length > shown.length && (
          <Button look="quiet" onPress={() => setAll(true)}>
            {plural('first_more', proposals.length - shown.length)}
          </Button>
        )}
        <Button
          look="quiet"
          onPress={() => setChosen(new Set(places.size === 0 ? proposals.map(nameOf) : []))}
        >
          {t(places.size === 0 ? 'first_all' : 'first_none')}
        </Button>
      </div>
    </>
  );
}
