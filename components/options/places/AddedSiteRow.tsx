import { ask } from '../../../lib/messages/client.ts';
import type { AddedSite } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { dayText } from '../../ui/day-text.ts';
import { errorText } from '../../ui/error-text.ts';
import { focusHeading } from '../focus.ts';
import type { Ports } from '../ports.ts';
import { AccessState } from './AccessState.tsx';
import { giveBack } from './give-back.ts';
import { siteBack } from './site-back.ts';
import { useAccess } from './use-access.ts';

interface AddedSiteRowProps {
  readonly site: AddedSite;
  readonly ports: Ports;
  readonly onChange: () => void;
  readonly say: (text: string, undo?: () => void) => void;
}

const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`;

/** One added address, its health in words, and the way to remove it. */
export function AddedSiteRow({ site, ports, onChange, say }: AddedSiteRowProps) {
  const { permissions } = ports;
  const pattern = patternOf(site.origin);
  const patterns = [pattern];
  const access = useAccess(permissions, patterns);
  const bringBack = (): Promise<void> =>
    siteBack(permissions, patterns, () => ask('sites.add', { site: site.site, origin: site.origin })).then(
      (wrong) => {
        say(wrong ?? t('options_site_added', site.origin));
        onChange();
      },
    );
  const remove = async (): Promise<void> => {
    const answer = await ask('sites.remove', { origin: site.origin });
    if (!answer.ok) return say(errorText(answer.error.code));
    // What is no longer used is given back; the site is gone either way.
    await giveBack(permissions, site.origin, pattern);
    say(t('options_site_removed', site.origin), () => void bringBack());
    focusHeading();
    onChange();
  };
  return (
    <li class="site">
      <div class="site-text">
        <div class="site-name">
          <bdi>{site.origin}</bdi>
        </div>
        <p class="subtle small">
          {access === false
            ? t('options_site_asleep')
            : Number.isNaN(Date.parse(site.addedAt))
              ? t('options_site_works')
              : t('options_site_since', dayText(site.addedAt))}
        </p>
      </div>
      <div class="site-side">
        <AccessState access={access} />
        {access === false && (
          <Button
            look="primary"
            label={t('options_access_give_to', site.origin)}
            onPress={() => {
              permissions.request(patterns).then(
                (granted) => say(t(granted ? 'options_access_given' : 'options_access_refused', site.origin)),
                () => say(t('options_access_refused', site.origin)),
              );
            }}
          >
            {t('options_access_give')}
          </Button>
        )}
        <Button
          look="quiet"
          label={t('options_site_remove_named', site.origin)}
          onPress={() => void remove()}
        >
          {t('options_site_remove')}
        </Button>
      </div>
    </li>
  );
}
