import { useMemo } from 'preact/hooks';
import { shadowing } from '../../../lib/domain/shadowed-rule.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';

interface NeverReachedProps {
  readonly index: number;
}

/** That a rule is never reached, and by which one above it; nothing where it is. */
export function NeverReached({ index }: NeverReachedProps) {
  const { rules } = useEditor().strategy;
  const above = useMemo(() => shadowing(rules, index), [rules, index]);
  if (!above) return null;
  return <span class="never-reached">{t('options_never_reached', above.title)}</span>;
}
