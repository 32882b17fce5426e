import type { TriedTest } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { describeCondition } from '../describe-condition.ts';

interface TestsProps {
  readonly tests: readonly TriedTest[];
}

/** The comparisons of a condition, whether each holds, and what the item has there. */
export function Tests({ tests }: TestsProps) {
  return (
    <ul class="tried-tests">
      {tests.map(({ test, holds, found }, index) => (
        <li key={index}>
          <span class="tried-word">{t(holds ? 'rules_test_holds' : 'rules_test_not')}</span>{' '}
          <bdi>{describeCondition(test)}</bdi>
          {' · '}
          <span class="tried-found">
            {found.length === 0 ? t('rules_test_empty') : t('rules_test_found', found.join(', '))}
          </span>
        </li>
      ))}
    </ul>
  );
}
