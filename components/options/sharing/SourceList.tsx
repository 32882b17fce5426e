import type { SharingAnswer } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { SOURCES, sourceState } from './source-state.ts';

interface SourceListProps {
  readonly sharing: SharingAnswer;
}

/** The four places in their order, the one in use marked: a line of which one dot is full. */
export function SourceList({ sharing }: SourceListProps) {
  return (
    <ol class="share-sources" aria-label={t('sharing_order')}>
      {SOURCES.map((source) => {
        const inUse = sharing.inForce === source;
        const state = sourceState(source, sharing);
        const name =
          source === 'url' ? sharing.url?.address : source === 'item' ? sharing.item?.key : undefined;
        return (
          <li key={source} class={inUse ? 'share-source in-use' : 'share-source'}>
            <span class="share-dot" aria-hidden="true" />
            <span class="share-name">{t(`sharing_source_${source}`)}</span>
            <span class={state === 'fault' || state === 'asks' ? 'share-state attention' : 'share-state'}>
              {inUse && state !== 'in_use' && `${t('sharing_state_in_use')} · `}
              {t(`sharing_state_${state}`)}
            </span>
            {name !== undefined && <bdi class="share-of">{name}</bdi>}
          </li>
        );
      })}
    </ol>
  );
}
