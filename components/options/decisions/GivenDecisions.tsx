import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { givenDecisions } from '../edit/given-decisions.ts';
import { useEditor } from '../editor.ts';
import { useList } from '../use-list.ts';

/** The kinds of decisions that come up everywhere, as long as they are not taken: one press each. */
export function GivenDecisions() {
  const { strategy, held } = useEditor();
  const list = useList('decisionRights');
  const given = givenDecisions(strategy.decisionRights);
  if (held || given.length === 0) return null;
  return (
    <div class="given-decisions" role="group" aria-label={t('rules_decision_given')}>
      <p class="subtle">{t('rules_decision_given_text')}</p>
      <ul>
        {given.map((right) => (
          <li key={right.id}>
            <span>{right.title}</span>
            <Button
              label={t('rules_decision_take_named', right.title)}
              onPress={() => list.add(right, right.title)}
            >
              {t('rules_decision_take')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
