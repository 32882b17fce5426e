import { useEffect, useState } from 'preact/hooks';
import { shadowing } from '../../../lib/domain/shadowed-rule.ts';
import type { Rule } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { whenIdle } from '../when-idle.ts';

interface NeverReachedProps {
  readonly index: number;
}

/** That a rule is never reached, and by which one above it; nothing where it is. Looked for among thousands, it must not hold up a key. */
export function NeverReached({ index }: NeverReachedProps) {
  const { rules } = useEditor().strategy;
  const [above, setAbove] = useState<Rule | null>(null);
  useEffect(() => whenIdle(() => setAbove(shadowing(rules, index))), [rules, index]);
  if (!above) return null;
  return <span class="never-reached">{t('options_never_reached', above.title)}</span>;
}
