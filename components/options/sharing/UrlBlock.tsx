import { addressPattern, strategyAddress } from '../../../lib/domain/strategy-address.ts';
import type { UrlShare } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { giveBack } from '../places/give-back.ts';
import type { Ports } from '../ports.ts';
import { SharedState } from './SharedState.tsx';
import { StopFollowing } from './StopFollowing.tsx';
import { UrlForm } from './UrlForm.tsx';
import type { Sharing } from './use-sharing.ts';

interface UrlBlockProps {
  readonly ports: Ports;
  readonly sharing: Sharing;
  readonly say: (text: string) => void;
}

/** A strategy from an address: followed, or to be followed. */
export function UrlBlock(props: UrlBlockProps) {
  const url = props.sharing.value?.url;
  return (
    <section class="block" aria-labelledby="share-url-title">
      <h3 id="share-url-title">{t('sharing_url_title')}</h3>
      <p class="subtle">{t('sharing_url_text')}</p>
      {url ? <Followed {...props} url={url} /> : <UrlForm {...props} />}
    </section>
  );
}

function Followed({ ports, sharing, say, url }: UrlBlockProps & { readonly url: UrlShare }) {
  const address = strategyAddress(url.address);
  const [host, pattern] = address.ok
    ? [address.value.host, addressPattern(address.value)]
    : [url.address, null];
  const check = async (): Promise<void> => {
    const now = await sharing.refresh();
    if (now && !now.url?.fault && !now.url?.pending) say(t('sharing_done_check'));
  };
  const allow = (): void => {
    if (pattern !== null)
      ports.permissions.request([pattern]).then(
        (granted) => (granted ? void check() : say(t('sharing_refused', host))),
        () => say(t('sharing_refused', host)),
      );
  };
  return (
    <>
      <p class="share-address">
        <bdi dir="ltr">{url.address}</bdi>
      </p>
      {(url.byPolicy || url.signed) && (
        <p class="small">
          {url.byPolicy && t('sharing_url_by_policy')} {url.signed && t('sharing_url_signed')}
        </p>
      )}
      <SharedState
        from="url"
        source={url}
        sharing={sharing}
        say={say}
        remedy={url.fault?.code === 'not_allowed' && <Button onPress={allow}>{t('sharing_allow')}</Button>}
      />
      <div class="row">
        <Button busy={sharing.busy} onPress={() => void check()}>
          {t(sharing.busy ? 'sharing_checking' : 'sharing_check')}
        </Button>
        {!url.byPolicy && (
          <StopFollowing
            from="url"
            name={host}
            sharing={sharing}
            say={say}
            onStopped={() => {
              if (address.ok)
                void giveBack(ports.permissions, address.value.origin, addressPattern(address.value));
            }}
          />
        )}
      </div>
    </>
  );
}
