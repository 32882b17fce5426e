import type { ItemShare } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { Ports } from '../ports.ts';
import { ItemForm } from './ItemForm.tsx';
import { OpenItem } from './OpenItem.tsx';
import { SharedState } from './SharedState.tsx';
import { StopFollowing } from './StopFollowing.tsx';
import type { Sharing } from './use-sharing.ts';

interface ItemBlockProps {
  readonly ports: Ports;
  readonly sharing: Sharing;
  readonly say: (text: string) => void;
}

/** A strategy on an item of Jira: followed, written, or to be followed. */
export function ItemBlock(props: ItemBlockProps) {
  const item = props.sharing.value?.item;
  return (
    <section class="block" aria-labelledby="share-item-title">
      <h3 id="share-item-title">{t('sharing_item_title')}</h3>
      <p class="subtle">{t('sharing_item_text')}</p>
      {item ? <Followed {...props} item={item} /> : <ItemForm {...props} />}
    </section>
  );
}

function Followed({ sharing, say, item }: ItemBlockProps & { readonly item: ItemShare }) {
  const held = sharing.value?.inForce === 'policy' || sharing.value?.inForce === 'url';
  const { key, address, takenAt, ahead, pending } = item;
  const check = async (): Promise<void> => {
    const now = await sharing.refresh();
    if (now && !now.item?.fault && !now.item?.pending) say(t('sharing_done_check'));
  };
  const write = async (): Promise<void> => {
    const fault = await sharing.write();
    if (fault === undefined) say(t('sharing_done_write', key));
    else if (fault) say(t(`sharing_fault_${fault.code}`));
  };
  const words = takenAt === undefined ? 'none' : ahead ? 'ahead' : 'same';
  return (
    <>
      <p class="share-address">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <p>{t(`sharing_item_${words}`, key)}</p>
      <SharedState
        from="item"
        source={item}
        sharing={sharing}
        say={say}
        remedy={item.fault?.code === 'no_tab' && <OpenItem address={address} name={key} />}
      />
      {held && ahead && <p class="subtle small">{t('sharing_item_held')}</p>}
      <div class="row">
        {ahead && !held && !pending && (
          <Button look="primary" busy={sharing.busy} onPress={() => void write()}>
            {t('sharing_item_write', key)}
          </Button>
        )}
        <Button busy={sharing.busy} onPress={() => void check()}>
          {t(sharing.busy ? 'sharing_checking' : 'sharing_check')}
        </Button>
        <StopFollowing from="item" name={key} sharing={sharing} say={say} />
      </div>
    </>
  );
}
