import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Connection } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { SITE_HOSTS } from '../../../lib/sites/hosts.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import type { Ports } from '../ports.ts';
import { ConnectKey } from './ConnectKey.tsx';
import { ConnectOrg } from './ConnectOrg.tsx';
import { ConnectionRow } from './ConnectionRow.tsx';
import { RemoveConnection } from './RemoveConnection.tsx';

interface ConnectionsBlockProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
}

const NOTHING = {};
const KEYED = ['linear', 'hubspot', 'pipedrive'] as const;

const hostsOf = (site: string) => SITE_HOSTS.find(({ id }) => id === site);

/** Tools whose API wants a key: what is connected, what that can do, and the way to connect. */
export function ConnectionsBlock({ ports, say }: ConnectionsBlockProps) {
  const connections = useAsk('connections.get', NOTHING);
  const [leaving, setLeaving] = useState<Connection | null>(null);
  const remove = async ({ site, tenant, name }: Connection): Promise<void> => {
    const answer = await ask('connections.remove', { site, tenant });
    say(answer.ok ? t('connections_removed', name) : errorText(answer.error.code));
    if (answer.ok) connections.again();
  };
  const of = (site: string): readonly Connection[] =>
    (connections.value ?? []).filter((each) => each.site === site);
  const rows = (site: string) =>
    of(site).map((connection) => (
      <ConnectionRow
        key={`${connection.site}/${connection.tenant}`}
        connection={connection}
        say={say}
        onChange={connections.again}
        onRemove={() => setLeaving(connection)}
      />
    ));
  return (
    <section class="block" aria-labelledby="connections-title">
      <h3 id="connections-title">{t('connections_title')}</h3>
      <p class="subtle">{t('connections_intro')}</p>
      {connections.error && (
        <Notice tone="error" action={<Button onPress={connections.again}>{t('common_try_again')}</Button>}>
          {errorText(connections.error.code)}
        </Notice>
      )}
      <ul class="sites" aria-label={t('connections_title')}>
        {KEYED.map((site) => (
          <li key={site} class="connection">
            <h4 class="site-name">{hostsOf(site)?.title}</h4>
            {of(site).length === 0 && <p class="subtle small">{t(`connections_where_${site}`)}</p>}
            {rows(site)}
            <ConnectKey
              site={site}
              title={hostsOf(site)?.title ?? ''}
              api={hostsOf(site)?.api ?? hostsOf(site)?.matches ?? []}
              first={of(site).length === 0}
              ports={ports}
              say={say}
              onDone={connections.again}
            />
          </li>
        ))}
        <li class="connection">
          <h4 class="site-name">{hostsOf('salesforce')?.title}</h4>
          {of('salesforce').length === 0 && <p class="subtle small">{t('connections_where_salesforce')}</p>}
          {rows('salesforce')}
          <ConnectOrg
            api={hostsOf('salesforce')?.api ?? []}
            first={of('salesforce').length === 0}
            ports={ports}
            say={say}
            onDone={connections.again}
          />
        </li>
      </ul>
      {leaving && (
        <RemoveConnection
          name={leaving.name}
          onClose={() => setLeaving(null)}
          onRemove={() => {
            setLeaving(null);
            void remove(leaving);
          }}
        />
      )}
    </section>
  );
}
