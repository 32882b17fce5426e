import { useState } from 'preact/hooks';
import type { MeasureAnswer } from '../../lib/messages/protocol.ts';
import { formatNumber, formatShare, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { cycleText } from '../ui/cycle-text.ts';
import { sentenceText } from '../ui/sentence-text.ts';
import { csvOfAll } from './export/csv.ts';
import { markdownOf } from './export/markdown.ts';
import { allTables } from './tables/all-tables.ts';
import { usePorts } from './use-ports.ts';

interface ExportsProps {
  readonly answer: MeasureAnswer;
  readonly scope: string;
}

/** The review as Markdown, as one CSV, or on paper. */
export function Exports({ answer, scope }: ExportsProps) {
  const { copy, download, print } = usePorts();
  const [said, setSaid] = useState('');
  const { cycle, measured, sentences, names, strategyName } = answer;
  if (!cycle || !measured) return null;
  const days = cycleText(cycle);
  const markdown = (): string =>
    markdownOf(
      t('review_title', strategyName, days),
      [
        scope,
        ...(measured.work
          ? [
              t(
                'review_effective',
                formatNumber(measured.work.n),
                formatNumber(Math.round(measured.work.effective)),
              ),
              `${t('review_coverage')}: ${formatShare(measured.work.coverage)}`,
            ]
          : []),
      ],
      sentences.map((sentence) => sentenceText(sentence, names)),
      allTables(answer),
    );
  const csv = (): string =>
    csvOfAll(
      allTables(answer),
      { [t('review_csv_from')]: cycle.from, [t('review_csv_to')]: cycle.to, [t('review_scope')]: scope },
      [t('review_csv_table'), t('review_csv_row'), t('review_csv_column'), t('review_value')],
    );
  return (
    <div class="exports">
      <Button
        onPress={() => {
          copy(markdown()).then(
            () => setSaid(t('review_copied')),
            () => setSaid(t('review_copy_failed')),
          );
        }}
      >
        {t('review_copy')}
      </Button>
      <Button
        onPress={() =>
          download(`throughline-review-${cycle.from}.csv`, new Blob([csv()], { type: 'text/csv' }))
        }
      >
        {t('review_csv_all')}
      </Button>
      <Button onPress={print}>{t('review_print')}</Button>
      <span class="small subtle" role="status">
        {said}
      </span>
    </div>
  );
}
