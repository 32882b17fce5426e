import type { MeasureView } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { metricsOf } from '../tables/metrics-table.ts';

interface MetricsProps {
  readonly view: MeasureView;
}

/** The four metrics; what each of them means is a press away. */
export function Metrics({ view }: MetricsProps) {
  return (
    <div class="block" id="metrics">
      <h3>{t('review_metrics')}</h3>
      <ul class="metrics">
        {metricsOf(view).map(({ id, value, facts }) => (
          <li key={id} class="metric">
            <h4>{t(`review_metric_${id}`)}</h4>
            <p class="metric-value">{value ?? t('common_no_share')}</p>
            <ul class="small subtle">
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
            <details class="definition">
              <summary>{t('review_definition')}</summary>
              <p class="small">{t(`review_define_${id}`)}</p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
