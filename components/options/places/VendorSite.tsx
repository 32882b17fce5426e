import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { PermissionsPort } from '../ports.ts';
import { AccessState } from './AccessState.tsx';
import { useAccess } from './use-access.ts';

interface VendorSiteProps {
  readonly title: string;
  /** Match patterns such as `https://*.atlassian.net/*`. */
  readonly matches: readonly string[];
  readonly permissions: PermissionsPort;
  readonly say: (text: string) => void;
}

const hostOf = (pattern: string): string => pattern.replace(/^https:\/\//, '').replace(/\/\*$/, '');

/** A tool on its vendor's own hosts: access, why, and the button that asks for it. */
export function VendorSite({ title, matches, permissions, say }: VendorSiteProps) {
  const access = useAccess(permissions, matches);
  return (
    <li class="site">
      <div class="site-text">
        <div class="site-name">{title}</div>
        <div class="subtle small">{matches.map(hostOf).join(', ')}</div>
        <p>{t('options_site_reason', title)}</p>
      </div>
      <div class="site-side">
        <AccessState access={access} />
        {access === false && (
          <Button
            look="primary"
            label={t('options_access_give_to', title)}
            onPress={() => {
              permissions.request(matches).then(
                (granted) => say(t(granted ? 'options_access_given' : 'options_access_refused', title)),
                () => say(t('options_access_refused', title)),
              );
            }}
          >
            {t('options_access_give')}
          </Button>
        )}
      </div>
    </li>
  );
}
