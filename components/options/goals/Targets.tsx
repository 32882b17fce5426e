import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { hueStyle } from '../../ui/colour.ts';
import { askedShares, type Share } from '../edit/shares.ts';
import { problemsAt } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';
import { hueOfGoal } from '../goal-hue.ts';
import { TargetTable } from './TargetTable.tsx';

const percent = (share: number): string =>
  formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });

/** All ranges on one row: what is promised at least, and what is left of the whole. */
export function Targets() {
  const { strategy, hues, problems } = useEditor();
  const asked = askedShares(strategy);
  const style = (share: Share) => ({
    ...(share.kind === 'goal' && hueStyle(hueOfGoal(strategy, hues, share.id))),
    flexGrow: share.target.lo * 1000,
  });
  const wrong = [...problemsAt(problems, ''), ...problemsAt(problems, 'goals')];
  return (
    <section class="block" aria-labelledby="targets-title" data-path="targets">
      <h3 id="targets-title">{t('options_targets')}</h3>
      <p class="subtle">{t('options_targets_intro')}</p>
      {asked.shares.length > 0 && (
        <>
          <div class="promised" aria-hidden="true">
            {asked.shares.map((share) => (
              <span
                key={share.path}
                class={`promised-part ${share.kind}`}
                style={style(share)}
                title={share.title}
              />
            ))}
            {asked.left > 0 && <span class="promised-left" style={{ flexGrow: asked.left * 1000 }} />}
          </div>
          <p class={asked.left < 0 ? 'promised-words attention' : 'promised-words'}>
            {asked.left < 0
              ? t('options_targets_over', percent(asked.lo), percent(-asked.left))
              : t('options_targets_left', percent(asked.lo), percent(asked.left), percent(asked.hi))}
          </p>
        </>
      )}
      {wrong.map((problem) => (
        <p key={problem.message} class="field-error">
          {problem.message}
        </p>
      ))}
      <TargetTable />
    </section>
  );
}
