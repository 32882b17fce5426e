import { useState } from 'preact/hooks';
import type { CompanyKeyRequest, Keep, KeyRequest } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { PlainInput } from '../fields/PlainInput.tsx';
import type { Ports } from '../ports.ts';
import { useKeptText } from '../state/use-kept-text.ts';
import { connectWith } from './connect-with.ts';
import { KeepChoice } from './KeepChoice.tsx';

interface ConnectKeyProps {
  readonly site: (KeyRequest | CompanyKeyRequest)['site'];
  readonly title: string;
  /** Match patterns of the API, asked for with the key. */
  readonly api: readonly string[];
  /** Nothing is connected yet. */
  readonly first: boolean;
  readonly ports: Ports;
  readonly say: (text: string) => void;
  readonly onDone: () => void;
}

/** The company of an address, or its name alone. */
const COMPANY = /^(?:https:\/\/)?([a-z0-9-]{1,63})(?:\.pipedrive\.com(?:\/.*)?)?$/i;

/** A key made in the tool's own settings. It is not kept here: it goes to the background, and the field is emptied. */
export function ConnectKey({ site, title, api, first, ports, say, onDone }: ConnectKeyProps) {
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState('');
  const [company, setCompany] = useKeptText(ports.kept, 'pipedrive-company');
  const [keep, setKeep] = useState<Keep>('always');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const typing = (set: (value: string) => void) => (value: string) => {
    setError(undefined);
    set(value);
  };

  if (!open)
    return (
      <Button
        look={first ? 'plain' : 'quiet'}
        label={t('connections_connect_named', title)}
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
        if (busy) return;
        const tenant = COMPANY.exec(company.trim())?.[1]?.toLowerCase();
        if (key.trim() === '') return setError(t('connections_key_missing'));
        if (site === 'pipedrive' && tenant === undefined) return setError(t('connections_company_wrong'));
        setError(undefined);
        setBusy(true);
        const own = { key: key.trim(), keep };
        const request =
          site === 'pipedrive' ? { site, tenant: tenant ?? '', ...own } : ({ site, ...own } as const);
        void connectWith(ports, api, request).then((problem) => {
          setBusy(false);
          if (problem) return setError(problem);
          setKey('');
          setOpen(false);
          say(t('connections_done', title));
          onDone();
        });
      }}
    >
      {!first && <p class="subtle small">{t(`connections_where_${site}`)}</p>}
      {site === 'pipedrive' && (
        <PlainInput
          label={t('connections_company')}
          hint={t('connections_company_hint')}
          placeholder="acme.pipedrive.com"
          value={company}
          onInput={typing(setCompany)}
        />
      )}
      <PlainInput
        label={t('connections_key')}
        hint={t('connections_key_hint')}
        error={error}
        type="password"
        value={key}
        onInput={typing(setKey)}
      />
      <KeepChoice value={keep} onChoose={setKeep} />
      <div class="row">
        <Button type="submit" look="primary" busy={busy} label={t('connections_connect_named', title)}>
          {t('connections_connect')}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            setKey('');
            setError(undefined);
            setOpen(false);
          }}
        >
          {t('common_cancel')}
        </Button>
      </div>
    </form>
  );
}
