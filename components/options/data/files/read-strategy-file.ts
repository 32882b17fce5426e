import { newStrategy } from '../../../../lib/domain/new-strategy.ts';
import { fail, ok, type Result } from '../../../../lib/domain/result.ts';
import type { Strategy } from '../../../../lib/domain/strategy.ts';
import { EXPORT_BYTES, STRATEGY_BYTES } from '../../../../lib/messages/caps.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { csvGoals } from './csv-goals.ts';
import type { FileFault } from './file-fault.ts';
import { fileText } from './file-text.ts';
import { goalsIntoStrategy } from './goals-into-strategy.ts';
import type { GoalRow } from './goal-row.ts';

type Read<T> = Result<T, readonly FileFault[]>;
type Format = 'json' | 'csv' | 'yaml';

const ENDINGS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  yaml: 'yaml',
  yml: 'yaml',
};

export const formatOf = (name: string): Format =>
  ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'json';

const whole = (sentence: string): { ok: false; error: readonly FileFault[] } =>
  fail([{ line: null, sentence }]);

/**
 * The JSON document that a file stands for: JSON as it is, which the background reads and checks; a whole strategy in YAML, checked
 * there too; goals in CSV or YAML as `current` with them in it. `zone` is used where there is no strategy yet. Changes nothing.
 */
export async function readStrategyFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  current: Strategy | null,
  zone: string,
): Promise<Read<string>> {
  const format = formatOf(file.name);
  if (file.size > (format === 'json' ? EXPORT_BYTES : STRATEGY_BYTES))
    return whole(t(format === 'json' ? 'options_import_too_big' : 'import_too_big'));
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return whole(t('options_import_unreadable'));
  const text = fileText(new Uint8Array(bytes));
  if (format === 'json') return ok(text);
  if (text.trim() === '') return whole(t('import_no_goals'));

  const into = (rows: Read<readonly GoalRow[]>): Read<string> => {
    if (!rows.ok) return rows;
    const next = goalsIntoStrategy(current ?? newStrategy(t('options_first_name'), zone), rows.value);
    return next.ok ? ok(JSON.stringify(next.value)) : next;
  };
  if (format === 'csv') return into(csvGoals(text));
  // Only those who bring YAML load what reads it.
  const { yamlValue } = await import('./yaml-value.ts');
  const { listOfGoals, yamlGoals } = await import('./yaml-goals.ts');
  const read = yamlValue(text);
  if (!read.ok) return fail([read.error]);
  const list = listOfGoals(read.value.value);
  return list ? into(yamlGoals(list, read.value.lines)) : ok(JSON.stringify(read.value.value));
}
