import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { AddedSite } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { addressFrom, type Address } from '../edit/address.ts';
import { PlainInput } from '../fields/PlainInput.tsx';
import type { Ports } from '../ports.ts';
import { useKeptText } from '../state/use-kept-text.ts';
import { AddedSiteRow } from './AddedSiteRow.tsx';

interface AddedSitesProps {
  readonly ports: Ports;
  readonly added: readonly AddedSite[];
  readonly onChange: () => void;
  readonly say: (text: string, undo?: () => void) => void;
}

/** Jira that a company runs itself, or under a domain of its own: an address, the browser's question, done. */
export function AddedSites({ ports, added, onChange, say }: AddedSitesProps) {
  const [typed, setTyped] = useKeptText(ports.kept, 'site');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  const add = async (address: Address, granted: boolean): Promise<void> => {
    if (!granted) return setError(t('options_address_refused', address.origin));
    const answer = await ask('sites.add', { site: 'jira', origin: address.origin });
    if (!answer.ok) return setError(errorText(answer.error.code));
    setTyped('');
    say(t('options_site_added', address.origin));
    onChange();
  };

  return (
    <section class="block" aria-labelledby="added-title">
      <h3 id="added-title">{t('options_sites_own')}</h3>
      <p class="subtle">{t('options_sites_own_intro')}</p>
      {added.length > 0 && (
        <ul class="sites" aria-label={t('options_sites_own')}>
          {added.map((site) => (
            <AddedSiteRow key={site.origin} site={site} ports={ports} onChange={onChange} say={say} />
          ))}
        </ul>
      )}
      <form
        class="add-entry"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          const address = addressFrom(
            typed,
            added.map((site) => site.origin),
          );
          if (!address.ok) return setError(t(`options_address_${address.error}`));
          setError(undefined);
          setBusy(true);
          // Asked within the submit itself: after an await the browser would refuse to ask the person.
          void ports.permissions
            .request([address.value.pattern])
            .then((granted) => add(address.value, granted))
            .catch(() => setError(t('options_address_refused', address.value.origin)))
            .finally(() => setBusy(false));
        }}
      >
        <PlainInput
          label={t('options_address')}
          hint={t('options_address_hint')}
          error={error}
          type="url"
          placeholder="https://jira.example.com"
          value={typed}
          onInput={(value) => {
            setError(undefined);
            setTyped(value);
          }}
        >
          <Button type="submit" busy={busy}>
            {t('options_site_add')}
          </Button>
        </PlainInput>
      </form>
    </section>
  );
}
