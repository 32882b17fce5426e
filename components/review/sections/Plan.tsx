import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { formatNumber, t } from '../../../lib/platform/i18n.ts';
import { BehindNumber } from '../behind/BehindNumber.tsx';
import type { BucketRow } from '../bucket-rows.ts';
import { DataTable } from '../charts/DataTable.tsx';
import { BECAME, committedTable } from '../tables/plan-table.ts';
import { Part } from './Part.tsx';

interface PlanProps {
  readonly view: MeasureView;
  readonly rows: readonly BucketRow[];
}

/** What was stated and committed to when the cycle began, and what became of it. */
export function Plan({ view, rows }: PlanProps) {
  const { plan, planFrom } = view;
  const planned = plan.implemented.total + plan.notImplemented.total + plan.modified.total;
  return (
    <Part id="plan" title={t('review_plan')} text={t(`review_plan_from_${planFrom}`)}>
      {planned === 0 && <p class="subtle">{t('review_plan_none')}</p>}
      <dl class="tiles">
        {BECAME.map(({ what, word }) => {
          const title = t(word);
          return (
            <div key={what} class={`tile ${what}`}>
              <dt>{title}</dt>
              <dd>
                <BehindNumber
                  behind={{ title, asks: plan[what].total > 0 ? [{ plan: what }] : [] }}
                  label={`${title}: ${formatNumber(plan[what].total)}`}
                >
                  {formatNumber(plan[what].total)}
                </BehindNumber>
              </dd>
            </div>
          );
        })}
      </dl>
      <DataTable table={committedTable(rows)} />
    </Part>
  );
}
