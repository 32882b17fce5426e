import { useState } from 'preact/hooks';
import { addressPattern, strategyAddress } from '../../../lib/domain/strategy-address.ts';
import type { ShareFault } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { PlainInput } from '../fields/PlainInput.tsx';
import type { Ports } from '../ports.ts';
import { useKeptText } from '../state/use-kept-text.ts';
import { FaultNotice } from './FaultNotice.tsx';
import type { Sharing } from './use-sharing.ts';

interface UrlFormProps {
  readonly ports: Ports;
  readonly sharing: Sharing;
  readonly say: (text: string) => void;
}

const PEM = /^\s*-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----\s*$/;

/** An address, the browser's question, done; a public key for those who want it. */
export function UrlForm({ ports, sharing, say }: UrlFormProps) {
  const [typed, setTyped] = useKeptText(ports.kept, 'share-url');
  const [key, setKey] = useKeptText(ports.kept, 'share-key');
  const [error, setError] = useState<string | undefined>();
  const [keyError, setKeyError] = useState<string | undefined>();
  const [fault, setFault] = useState<ShareFault | null>(null);

  const follow = async (href: string, host: string): Promise<void> => {
    const pem = key.trim();
    const done = await sharing.follow({ from: 'url', address: href, ...(pem !== '' && { key: pem }) });
    setFault(done ?? null);
    if (done !== undefined) return;
    setTyped('');
    setKey('');
    say(t('sharing_done_follow', host));
  };
  const submit = (): void => {
    if (sharing.busy) return;
    setFault(null);
    const address = strategyAddress(typed);
    setError(address.ok ? undefined : t(`sharing_address_${address.error}`));
    const wrongKey = key.trim() !== '' && !PEM.test(key);
    setKeyError(wrongKey ? t('sharing_key_wrong') : undefined);
    if (!address.ok || wrongKey) return;
    const { href, host } = address.value;
    const refused = (): void => setError(t('sharing_refused', host));
    // Asked within the submit itself: after an await the browser would refuse to ask the person.
    ports.permissions
      .request([addressPattern(address.value)])
      .then((granted) => (granted ? follow(href, host) : refused()), refused);
  };

  return (
    <form
      class="share-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PlainInput
        label={t('sharing_url_label')}
        hint={t('sharing_url_hint')}
        error={error}
        type="url"
        placeholder={t('sharing_url_example')}
        value={typed}
        onInput={setTyped}
      >
        <Button type="submit" busy={sharing.busy}>
          {t('sharing_url_follow')}
        </Button>
      </PlainInput>
      <details open={key !== ''}>
        <summary>{t('sharing_url_sign')}</summary>
        <Field label={t('sharing_url_key')} hint={t('sharing_url_key_hint')} error={keyError}>
          {(control) => (
            <textarea
              class="input share-key"
              dir="ltr"
              rows={4}
              spellcheck={false}
              autocomplete="off"
              {...control}
              value={key}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          )}
        </Field>
      </details>
      {fault && <FaultNotice fault={fault} copy={false} />}
    </form>
  );
}
