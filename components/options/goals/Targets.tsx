import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { hueStyle } from '../../ui/colour.ts';
import { askedShares, type Promised } from '../edit/shares.ts';
import { problemsAt } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';
import { hueOfGoal } from '../goal-hue.ts';
import { TargetTable } from './TargetTable.tsx';

const percent = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });

/** Parts smaller than this carry no number: it would not fit. */
const LABELLED_FROM = 0.06;

/** All ranges on one row: what is promised at least, and what is left of the whole. */
export function Targets() {
  const { strategy, hues, problems, ports } = useEditor();
  const { parts, lo, left } = askedShares(strategy, ports.now());
  const style = ({ kind, id, lo: share }: Promised) => ({
    ...(kind === 'goal' && hueStyle(hueOfGoal(hues, id))),
    flexGrow: share * 1000,
  });
  return (
    <section class="block" aria-labelledby="targets-title" data-path="goals">
      <h3 id="targets-title">{t('options_targets')}</h3>
      <p class="subtle">{t('options_targets_intro')}</p>
      {parts.length > 0 && (
        <>
          <div class="promised" aria-hidden="true">
            {parts.map((part) => (
              <span
                key={`${part.kind}/${part.id}`}
                class={`promised-part ${part.kind}`}
                style={style(part)}
                title={part.title}
              >
                {part.lo >= LABELLED_FROM && percent(part.lo)}
              </span>
            ))}
            {left > 0 && (
              <span class="promised-left" style={{ flexGrow: left * 1000 }}>
                {left >= LABELLED_FROM * 2 && t('options_targets_rest', percent(left))}
              </span>
            )}
          </div>
          <p class={left < 0 ? 'promised-words attention' : 'promised-words'}>
            {left < 0
              ? t('options_targets_over', percent(lo), percent(-left))
              : t('options_targets_left', percent(lo), percent(left))}
          </p>
        </>
      )}
      {left >= 0 &&
        problemsAt(problems, 'goals').map((problem) => (
          <p key={problem.message} class="field-error">
            {problem.message}
          </p>
        ))}
      <TargetTable />
    </section>
  );
}
