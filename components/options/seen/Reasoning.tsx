import type { ItemId } from '../../../lib/domain/work-item.ts';
import type { Reason } from '../../../lib/domain/verdict.ts';
import type { TriedEntry, TryAnswer } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { reasonText } from '../../panel/reason-text.ts';
import { hueStyle } from '../../ui/colour.ts';
import { errorText } from '../../ui/error-text.ts';
import { Mark } from '../../ui/Mark.tsx';
import { hueOf, markOf, stateWord } from '../../ui/paint.ts';
import { NotYet } from './NotYet.tsx';
import { RuleLink } from './RuleLink.tsx';
import { Tests } from './Tests.tsx';
import { useSeenAsk } from './use-seen-ask.ts';

interface ReasoningProps {
  readonly item: ItemId;
}

/** What the strategy as edited says of one item, with every step that was looked at and what in the item it rests on. */
export function Reasoning({ item }: ReasoningProps) {
  const { value, state, error } = useSeenAsk('try', { item });
  if (state === 'failed' && error)
    return <p class="subtle">{error.code === 'not_found' ? t('rules_try_unseen') : errorText(error.code)}</p>;
  if (!value) return <NotYet state={state} />;
  return (
    <div
      class={state === 'current' ? 'reasoning' : 'reasoning old'}
      role="group"
      aria-label={t('rules_reasoning')}
    >
      <Outcome answer={value} />
      <ol class="reasoning-steps">
        {value.reasons.map((reason, index) => (
          <Step key={index} reason={reason} tried={entryOf(value, reason)} />
        ))}
      </ol>
      <Beside answer={value} />
    </div>
  );
}

function Outcome({ answer: { line } }: { readonly answer: TryAnswer }) {
  const { paint } = line;
  const hue = hueOf(paint);
  return (
    <p class={`reasoning-outcome part-${paint.state}`} style={hue === null ? undefined : hueStyle(hue)}>
      <Mark name={markOf(paint)} /> <span>{stateWord(paint)}</span>
      {paint.title !== '' && (
        <>
          {': '}
          <bdi>{paint.title}</bdi>
        </>
      )}
    </p>
  );
}

const entryOf = ({ tried }: TryAnswer, { rule, guardrail }: Reason): TriedEntry | undefined =>
  tried.find(({ kind, id }) => (kind === 'rule' ? id === rule : id === guardrail));

function Step({ reason, tried }: { readonly reason: Reason; readonly tried: TriedEntry | undefined }) {
  return (
    <li class={reason.outcome === 'passed' ? 'subtle' : undefined}>
      {reason.outcome !== 'passed' && (
        <span class="step-word">{`${t(`panel_outcome_${reason.outcome}`)}: `}</span>
      )}
      <bdi>{reasonText(reason)}</bdi>
      {tried && <Tests tests={tried.tests} />}
    </li>
  );
}

/** Rules that match too and come to nothing: a tag or a rule above was stronger. */
function Beside({ answer: { tried, reasons } }: { readonly answer: TryAnswer }) {
  const beside = tried.filter(({ kind, id }) => kind === 'rule' && !reasons.some(({ rule }) => rule === id));
  if (beside.length === 0) return null;
  return (
    <div class="subtle">
      {t('rules_beside')}
      <ul class="reasoning-beside">
        {beside.map(({ id, tests }) => (
          <li key={id}>
            <RuleLink id={id} />
            <Tests tests={tests} />
          </li>
        ))}
      </ul>
    </div>
  );
}
