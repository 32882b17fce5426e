import type { FieldChange, StatusCategory } from '../../domain/work-item.ts';
import { record, text } from '../untrusted.ts';
import { dated, turns, type Told } from '../value-history.ts';

/** What each stage makes of a deal, by its API name. */
export type Stages = ReadonlyMap<string, StatusCategory>;

/** From rows of `OpportunityStage`. */
export const stagesIn = (rows: readonly unknown[]): Stages =>
  new Map(
    rows.flatMap((row): readonly (readonly [string, StatusCategory])[] => {
      const { ApiName, IsClosed, IsWon } = record(row);
      const name = text(ApiName);
      if (name === undefined || typeof IsClosed !== 'boolean') return [];
      return [[name, IsClosed ? (IsWon === true ? 'done' : 'cancelled') : 'active']];
    }),
  );

/** The changes of each deal, oldest first, by its id, from rows of `OpportunityHistory`. */
export function pastsIn(
  rows: readonly unknown[],
  stages: Stages,
): ReadonlyMap<string, readonly FieldChange[]> {
  const byDeal = Map.groupBy(rows.map(record), ({ OpportunityId }) => text(OpportunityId) ?? '');
  return new Map(
    [...byDeal].map(([id, told]) => {
      const values = (name: string): readonly Told<unknown>[] =>
        told.map((row) => ({ at: row['CreatedDate'], value: row[name] }));
      const stageAt = values('StageName');
      return [
        id,
        dated([
          ...turns('statusCategory', stageAt, (stage) => stages.get(text(stage) ?? '') ?? null),
          ...turns('stage', stageAt, (stage) => text(stage) ?? null),
          ...turns('amount', values('Amount'), (amount) => (typeof amount === 'number' ? amount : null)),
        ]),
      ] as const;
    }),
  );
}
