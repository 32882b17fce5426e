import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { errorText } from '../../ui/error-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useAsk } from '../../ui/use-ask.ts';
import type { Ports } from '../ports.ts';
import { ConnectionsBlock } from '../connections/ConnectionsBlock.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { CustomSites } from '../custom-sites/CustomSites.tsx';
import { AddedSites } from './AddedSites.tsx';
import { VendorSite } from './VendorSite.tsx';

interface SitesSectionProps {
  readonly ports: Ports;
  readonly say: (text: string, undo?: () => void) => void;
}

const NOTHING = {};

/** Where Throughline may look, and why. */
export function SitesSection({ ports, say }: SitesSectionProps) {
  const sites = useAsk('sites.get', NOTHING);
  return (
    <>
      <SectionHead title={t('options_sites')}>{t('options_sites_intro')}</SectionHead>
      {sites.error && (
        <Notice tone="error" action={<Button onPress={sites.again}>{t('common_try_again')}</Button>}>
          {errorText(sites.error.code)}
        </Notice>
      )}
      {!sites.value && !sites.error && <p class="subtle">{t('options_loading')}</p>}
      {sites.value && (
        <>
          <ul class="sites" aria-label={t('options_sites_vendor')}>
            {sites.value.vendors.map((vendor) => (
              <VendorSite
                key={vendor.site}
                title={vendor.title}
                matches={vendor.matches}
                permissions={ports.permissions}
                say={say}
              />
            ))}
          </ul>
          <ConnectionsBlock ports={ports} say={say} />
          <AddedSites
            ports={ports}
            added={sites.value.added.filter(({ site }) => site !== 'custom')}
            onChange={sites.again}
            say={say}
          />
          <CustomSites ports={ports} added={sites.value.added} onChange={sites.again} say={say} />
        </>
      )}
    </>
  );
}
