import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { AccessState } from '../places/AccessState.tsx';
import { useAccess } from '../places/use-access.ts';
import type { Ports } from '../ports.ts';
import { originPattern } from './custom-address.ts';

interface CustomSiteRowProps {
  readonly site: CustomSite;
  readonly ports: Ports;
  readonly onEdit: () => void;
  readonly onShare: () => void;
  readonly onRemove: () => void;
}

/** One described tool: where it is, whether we may look, and what can be done with its description. */
export function CustomSiteRow({ site, ports, onEdit, onShare, onRemove }: CustomSiteRowProps) {
  const access = useAccess(ports.permissions, [originPattern(site.origin)]);
  const { name, origin } = site;
  return (
    <li class="site">
      <div class="site-text">
        <div class="site-name">
          <bdi>{name}</bdi>
        </div>
        <p class="subtle small">
          <bdi>{origin}</bdi>
        </p>
        <p class="subtle small">{t(access === false ? 'options_site_asleep' : 'options_site_works')}</p>
      </div>
      <div class="site-side">
        <AccessState access={access} />
        {access === false && (
          <Button
            look="primary"
            label={t('options_access_give_to', name)}
            onPress={() => void ports.permissions.request([originPattern(origin)]).catch(() => false)}
          >
            {t('options_access_give')}
          </Button>
        )}
        <Button look="quiet" label={t('custom_edit_named', name)} onPress={onEdit}>
          {t('custom_edit')}
        </Button>
        <Button look="quiet" label={t('custom_share_named', name)} onPress={onShare}>
          {t('custom_share')}
        </Button>
        <Button look="quiet" label={t('options_site_remove_named', name)} onPress={onRemove}>
          {t('options_site_remove')}
        </Button>
      </div>
    </li>
  );
}
