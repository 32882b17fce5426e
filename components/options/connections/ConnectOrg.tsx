import { useState } from 'preact/hooks';
import type { Keep } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { PlainInput } from '../fields/PlainInput.tsx';
import type { Ports } from '../ports.ts';
import { useKeptText } from '../state/use-kept-text.ts';
import { connectWith } from './connect-with.ts';
import { KeepChoice } from './KeepChoice.tsx';

interface ConnectOrgProps {
  readonly api: readonly string[];
  readonly first: boolean;
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onDone: () => void;
}

const LIGHTNING = /^(?:https:\/\/)?([a-z0-9.-]+\.lightning\.force\.com)(?:\/.*)?$/i;

/** An org of Salesforce: by a sign-in with a client app an admin has made, or, by choice, with the browser's session. */
export function ConnectOrg({ api, first, ports, say, onDone }: ConnectOrgProps) {
  const [open, setOpen] = useState(false);
  const [host, setHost] = useKeptText(ports.kept, 'salesforce-host');
  const [clientId, setClientId] = useKeptText(ports.kept, 'salesforce-client');
  const [keep, setKeep] = useState<Keep>('always');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const typing = (set: (value: string) => void) => (value: string) => {
    setError(undefined);
    set(value);
  };

  const connect = (bySession: boolean): void => {
    const tenant = LIGHTNING.exec(host.trim())?.[1]?.toLowerCase();
    if (busy) return;
    if (tenant === undefined) return setError(t('connections_org_wrong'));
    if (!bySession && clientId.trim() === '') return setError(t('connections_client_missing'));
    setError(undefined);
    setBusy(true);
    const request = { site: 'salesforce', tenant, keep } as const;
    const asked = bySession ? request : { ...request, clientId: clientId.trim() };
    void connectWith(ports, api, asked, bySession ? ['cookies'] : []).then((problem) => {
      setBusy(false);
      if (problem) return setError(problem);
      setOpen(false);
      say(t('connections_done', tenant));
      onDone();
    });
  };

  if (!open)
    return (
      <Button
        look={first ? 'plain' : 'quiet'}
        label={t('connections_connect_named', 'Salesforce')}
        onPress={() => setOpen(true)}
      >
        {t(first ? 'connections_connect' : 'connections_connect_more')}
      </Button>
    );
  return (
    <form
      class="connect"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        connect(false);
      }}
    >
      {!first && <p class="subtle small">{t('connections_where_salesforce')}</p>}
      <PlainInput
        label={t('connections_org')}
        hint={t('connections_org_hint')}
        error={error}
        inputMode="url"
        placeholder="acme.lightning.force.com"
        value={host}
        onInput={typing(setHost)}
      />
      <PlainInput
        label={t('connections_client')}
        hint={t('connections_client_hint')}
        value={clientId}
        onInput={typing(setClientId)}
      />
      <KeepChoice value={keep} onChoose={setKeep} />
      <div class="row">
        <Button type="submit" look="primary" busy={busy}>
          {t('connections_sign_in')}
        </Button>
        <Button busy={busy} onPress={() => connect(true)}>
          {t('connections_session')}
        </Button>
        <Button look="quiet" onPress={() => setOpen(false)}>
          {t('common_cancel')}
        </Button>
      </div>
      <p class="subtle small">{t('connections_session_hint')}</p>
    </form>
  );
}
