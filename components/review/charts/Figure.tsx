import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { csvOf } from '../export/csv.ts';
import { pngOf } from '../export/png.ts';
import type { Table } from '../export/table.ts';
import { usePorts } from '../use-ports.ts';
import { DataTable } from './DataTable.tsx';

interface FigureProps {
  readonly table: Table;
  /** Within a block that has a title of its own. */
  readonly within?: boolean;
  /** How to read it: what band, mark and line are. */
  readonly hint?: ComponentChildren;
  /** The chart. */
  readonly children: ComponentChildren;
}

/** A chart with its title, how to read it, and the table, picture and file of the same numbers. */
export function Figure({ table, within = false, hint, children }: FigureProps) {
  const { download } = usePorts();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const Title = within ? 'h4' : 'h3';
  const picture = async (): Promise<void> => {
    const svg = place.current?.querySelector('svg');
    const png = svg ? await pngOf(svg) : null;
    setFailed(png === null);
    if (png) download(`throughline-${table.id}.png`, png);
  };
  return (
    <figure class="figure" aria-labelledby={id}>
      <figcaption>
        <Title id={id}>{table.title}</Title>
        {hint && <p class="small subtle">{hint}</p>}
      </figcaption>
      <div ref={place} class="figure-chart">
        {children}
      </div>
      <div class="figure-foot">
        <details class="figure-table">
          <summary>{t('review_table')}</summary>
          <DataTable table={table} />
        </details>
        <div class="figure-tools">
          <Button
            look="quiet"
            label={t('review_csv_of', table.title)}
            onPress={() =>
              download(`throughline-${table.id}.csv`, new Blob([csvOf(table)], { type: 'text/csv' }))
            }
          >
            {t('review_csv')}
          </Button>
          <Button look="quiet" label={t('review_png_of', table.title)} onPress={() => void picture()}>
            {t('review_png')}
          </Button>
        </div>
      </div>
      <p class="small attention-text" role="status">
        {failed && t('review_png_failed')}
      </p>
    </figure>
  );
}
