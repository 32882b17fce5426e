import { useId, useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Connection, ConnectionTest } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { dayText } from '../../ui/day-text.ts';
import { errorText } from '../../ui/error-text.ts';
import { isCrm } from './field-options.ts';
import { OwnFields } from './OwnFields.tsx';
import { TestResult, testSentence } from './TestResult.tsx';

interface ConnectionRowProps {
  readonly connection: Connection;
  readonly say: (text: string) => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/**
 * One connection: what it reads, since when, how long it is kept; on demand whether it works, and which fields it is read from.
 */
export function ConnectionRow({ connection, say, onChange, onRemove }: ConnectionRowProps) {
  const { site, tenant, name, keep, addedAt } = connection;
  const [found, setFound] = useState<ConnectionTest | string>('');
  const [busy, setBusy] = useState(false);
  const [mapping, setMapping] = useState(false);
  const id = useId();

  const test = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('connections.test', { site, tenant });
    setBusy(false);
    setFound(answer.ok ? answer.value : errorText(answer.error.code));
    say(answer.ok ? testSentence(site, answer.value) : errorText(answer.error.code));
  };

  const since = dayText(addedAt);
  return (
    <div class="connected">
      <div class="site-line">
        <div class="site-text">
          <bdi>{name}</bdi>
          <p class="subtle small">
            {t(keep === 'session' ? 'connections_since_session' : 'connections_since', since)}
          </p>
        </div>
        <div class="site-side">
          {isCrm(site) && (
            <Button
              label={t('connections_fields_named', name)}
              expanded={mapping}
              onPress={() => setMapping(!mapping)}
            >
              {t('connections_fields')}
            </Button>
          )}
          <Button label={t('connections_test_named', name)} busy={busy} onPress={() => void test()}>
            {t('connections_test')}
          </Button>
          <Button look="quiet" label={t('connections_remove_named', name)} onPress={onRemove}>
            {t('connections_remove')}
          </Button>
        </div>
      </div>
      {typeof found === 'string' ? (
        found !== '' && <p class="small">{found}</p>
      ) : (
        <TestResult site={site} found={found} />
      )}
      {isCrm(site) && mapping && (
        <OwnFields id={id} site={site} connection={connection} say={say} onChange={onChange} />
      )}
    </div>
  );
}
