import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Connection } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { dayText } from '../../ui/day-text.ts';
import { errorText, faultText } from '../../ui/error-text.ts';

interface ConnectionRowProps {
  readonly connection: Connection;
  readonly say: (text: string) => void;
  readonly onRemove: () => Promise<void>;
}

/** One connection: what it reads, since when, how long it is kept, and whether it works, asked on demand. */
export function ConnectionRow({ connection, say, onRemove }: ConnectionRowProps) {
  const { site, tenant, name, keep, addedAt } = connection;
  const [found, setFound] = useState('');
  const [busy, setBusy] = useState(false);

  const test = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('connections.test', { site, tenant });
    setBusy(false);
    const text = !answer.ok
      ? errorText(answer.error.code)
      : answer.value.fault
        ? faultText(answer.value.fault)
        : answer.value.missing.length > 0
          ? t('connections_works_without', answer.value.missing.join(', '))
          : t('connections_works');
    setFound(text);
    say(text);
  };

  const since = dayText(addedAt);
  return (
    <div class="site-line">
      <div class="site-text">
        <bdi>{name}</bdi>
        <p class="subtle small">
          {t(keep === 'session' ? 'connections_since_session' : 'connections_since', since)}
        </p>
        {found !== '' && <p class="small">{found}</p>}
      </div>
      <div class="site-side">
        <Button label={t('connections_test_named', name)} busy={busy} onPress={() => void test()}>
          {t('connections_test')}
        </Button>
        <Button look="quiet" label={t('connections_remove_named', name)} onPress={() => void onRemove()}>
          {t('connections_remove')}
        </Button>
      </div>
    </div>
  );
}
