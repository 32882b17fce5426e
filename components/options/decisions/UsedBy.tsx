import { plural, t } from '../../../lib/platform/i18n.ts';
import { pointingAtDecision } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { ReferenceLink } from '../goals/ReferenceLink.tsx';

interface UsedByProps {
  readonly id: string;
}

/** The guardrails that a decision right settles; each leads there. */
export function UsedBy({ id }: UsedByProps) {
  const { strategy } = useEditor();
  const references = pointingAtDecision(strategy, id);
  if (references.length === 0) return <p class="subtle">{t('rules_decision_unused')}</p>;
  return (
    <div class="decision-used">
      <p class="subtle">{plural('rules_decision_used', references.length)}</p>
      <ul class="references">
        {references.map((reference) => (
          <li key={reference.id}>
            <ReferenceLink reference={reference} />
          </li>
        ))}
      </ul>
    </div>
  );
}
