import { useState } from 'preact/hooks';
import { ticketAt } from '../../../lib/domain/ticket-address.ts';
import type { ShareFault } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { PlainInput } from '../fields/PlainInput.tsx';
import type { Ports } from '../ports.ts';
import { useKeptText } from '../state/use-kept-text.ts';
import { FaultNotice } from './FaultNotice.tsx';
import { OpenItem } from './OpenItem.tsx';
import type { Sharing } from './use-sharing.ts';

interface ItemFormProps {
  readonly ports: Ports;
  readonly sharing: Sharing;
  readonly say: (text: string) => void;
}

/** The key of the Jira item an address names; null for any other. */
function itemKey(address: string): string | null {
  const [site, , key] = ticketAt(address)?.split('/') ?? [];
  return site === 'jira' && /^https:\/\//i.test(address) ? (key ?? null) : null;
}

/** The address of an item, read at once. */
export function ItemForm({ ports, sharing, say }: ItemFormProps) {
  const [typed, setTyped] = useKeptText(ports.kept, 'share-item');
  const [error, setError] = useState<string | undefined>();
  const [fault, setFault] = useState<ShareFault | null>(null);
  const address = typed.trim();
  const key = itemKey(address);
  const follow = async (): Promise<void> => {
    setFault(null);
    setError(key === null ? t('sharing_address_item') : undefined);
    if (key === null || sharing.busy) return;
    const done = await sharing.follow({ from: 'item', address });
    setFault(done ?? null);
    if (done !== undefined) return;
    setTyped('');
    say(t('sharing_done_follow', key));
  };
  return (
    <form
      class="share-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void follow();
      }}
    >
      <PlainInput
        label={t('sharing_item_label')}
        hint={t('sharing_item_hint')}
        error={error}
        type="url"
        value={typed}
        onInput={setTyped}
      >
        <Button type="submit" busy={sharing.busy}>
          {t('sharing_url_follow')}
        </Button>
      </PlainInput>
      {fault && (
        <FaultNotice
          fault={fault}
          copy={false}
          action={fault.code === 'no_tab' && key !== null && <OpenItem address={address} name={key} />}
        />
      )}
    </form>
  );
}
