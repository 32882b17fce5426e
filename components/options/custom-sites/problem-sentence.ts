import { patternFault } from '../../../lib/domain/custom/pattern.ts';
import { selectorFault } from '../../../lib/domain/custom/selector.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { valueAt } from '../state/problem-text.ts';

/** One sentence in the person's language for what is usual, else the check's own. Names the place. */
export function problemSentence({ path, message }: Problem, site: unknown): string {
  if (path === 'rows') return t('custom_problem_rows');
  if (path === 'name') return t('custom_problem_name');
  const value = valueAt(site, path);
  if (typeof value !== 'string') return message;
  if (/(?:pattern|page\.address|fleeting)$/.test(path)) {
    const fault = patternFault(value);
    return fault ? t(`custom_pattern_${fault}`, path) : message;
  }
  const fault = selectorFault(value);
  return fault ? t(`custom_selector_${fault}`, path) : message;
}
