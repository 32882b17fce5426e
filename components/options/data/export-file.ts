import { ask } from '../../../lib/messages/client.ts';
import type { Answer } from '../../../lib/messages/protocol.ts';
import type { Ports } from '../ports.ts';

/** `throughline-2026-01-31.json`; the day is the person's own. */
export function exportName(now: number, suffix = '', ending = 'json'): string {
  const at = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `throughline-${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}${suffix}.${ending}`;
}

/** Everything that is kept, as the text of a file. */
export async function exportText(): Promise<Answer<string>> {
  const answer = await ask('export', {});
  return answer.ok ? { ok: true, value: JSON.stringify(answer.value, null, 1) } : answer;
}

/** Hands everything that is kept to the person as a file. */
export async function downloadExport(ports: Ports): Promise<Answer<string>> {
  const text = await exportText();
  if (!text.ok) return text;
  const name = exportName(ports.now());
  ports.download(name, text.value);
  return { ok: true, value: name };
}

/** Hands the goals to the person as a CSV; null where there are none. */
export async function downloadGoals(ports: Ports): Promise<Answer<string | null>> {
  const stored = await ask('strategy.get', {});
  if (!stored.ok) return stored;
  const goals = stored.value.strategy?.goals ?? [];
  if (goals.length === 0) return { ok: true, value: null };
  const { goalsAsCsv } = await import('./files/goals-as-csv.ts');
  const name = exportName(ports.now(), '-goals', 'csv');
  ports.download(name, goalsAsCsv(goals));
  return { ok: true, value: name };
}
