import type { MeasureAnswer } from '../../../lib/messages/protocol.ts';
import { bucketRows } from '../bucket-rows.ts';
import type { Table } from '../export/table.ts';
import { breakdownTable } from './breakdown-table.ts';
import { driftTable, trendsOf, trendTable } from './drift-table.ts';
import { ghostsTable } from './gaps-table.ts';
import { metricsOf, metricsTable } from './metrics-table.ts';
import { partsTable } from './parts-table.ts';
import { planTable } from './plan-table.ts';
import { sharesTable } from './shares-table.ts';

/** Every table of the page that has rows, in its order. */
export function allTables(answer: MeasureAnswer): readonly Table[] {
  const { measured: view } = answer;
  if (!view) return [];
  const { work } = view;
  return [
    ...(work ? [partsTable(work), sharesTable(bucketRows(answer, view), true)] : []),
    planTable(view.plan),
    trendTable(trendsOf(answer, view)),
    driftTable(answer, view),
    ...view.breakdowns.map(breakdownTable),
    metricsTable(metricsOf(view)),
    ghostsTable(answer, view),
  ].filter(({ rows }) => rows.length > 0);
}
