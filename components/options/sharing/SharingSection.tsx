import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Ports } from '../ports.ts';
import { SectionHead } from '../SectionHead.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { ItemBlock } from './ItemBlock.tsx';
import { SourceList } from './SourceList.tsx';
import { UrlBlock } from './UrlBlock.tsx';
import { useSharing } from './use-sharing.ts';

export interface SharingSectionProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
  /** The strategy may be another one now. */
  readonly onChange: () => Promise<void>;
}

/** Where the strategy comes from, whose goes first, and what waits for an answer. */
export function SharingSection({ ports, say, onChange }: SharingSectionProps) {
  const sharing = useSharing(ports, onChange);
  const { value, failure } = sharing;
  return (
    <>
      <SectionHead title={t('options_sharing')}>{t('sharing_intro')}</SectionHead>
      {failure !== null && (
        <Notice tone="error" action={<Button onPress={sharing.again}>{t('common_try_again')}</Button>}>
          {failure}
        </Notice>
      )}
      {!value && failure === null && <p class="subtle">{t('options_loading')}</p>}
      {value && (
        <>
          <SourceList sharing={value} />
          {value.policy?.fault && (
            <FaultNotice
              fault={value.policy.fault}
              copy={value.inForce === 'policy'}
              title={t('sharing_policy_fault')}
            />
          )}
          <UrlBlock ports={ports} sharing={sharing} say={say} />
          <ItemBlock ports={ports} sharing={sharing} say={say} />
        </>
      )}
    </>
  );
}
