import type { FieldChange, StatusCategory } from '../../domain/work-item.ts';
import { dated, turns, type Told } from '../value-history.ts';
import { list, record, text, type Json } from '../untrusted.ts';
import type { Portal, Stage } from './portal.ts';

/** Properties whose past is asked for. HubSpot keeps the last twenty values of each. */
export const WITH_HISTORY = ['dealstage', 'amount', 'pipeline'] as const;

/** What a stage makes of a deal; null = a stage that is not there any more. */
const categoryOf = (stage: Stage | undefined): StatusCategory | null => {
  if (!stage) return null;
  if (!stage.closed) return 'active';
  return stage.probability === undefined ? null : stage.probability === 1 ? 'done' : 'cancelled';
};

/** The changes of a deal, oldest first. Who made them, or what, is not read. */
export function dealChanges(withHistory: unknown, { stages, pipelines }: Portal): readonly FieldChange[] {
  const said = record(withHistory);
  const stageAt = valuesOf(said, 'dealstage');
  return dated([
    ...turns('statusCategory', stageAt, (id) => categoryOf(stages.get(id))),
    ...turns('stage', stageAt, (id) => stages.get(id)?.label ?? (id || null)),
    ...turns('project', valuesOf(said, 'pipeline'), (id) => pipelines.get(id) ?? (id || null)),
    ...turns('amount', valuesOf(said, 'amount'), (amount) => (amount === '' ? null : Number(amount))),
  ]);
}

const valuesOf = (said: Json, name: string): readonly Told<string>[] =>
  list(said[name]).map((each) => {
    const { value, timestamp } = record(each);
    return { at: timestamp, value: text(value) ?? '' };
  });
