import { ask } from '../../lib/messages/client.ts';
import type { SiteId } from '../../lib/domain/work-item.ts';
import { t } from '../../lib/platform/i18n.ts';
import { SITE_TITLES } from '../../lib/sites/hosts.ts';
import { Button } from '../ui/Button.tsx';
import { timeAgo } from '../ui/relative-time.ts';

interface CardFootProps {
  readonly site: SiteId;
  readonly readAt: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Where the facts come from and how old they are, and the way into the options. */
export function CardFoot({ site, readAt, now }: CardFootProps) {
  const title = SITE_TITLES[site] ?? site;
  return (
    <footer class="card-foot small subtle">
      <span>{readAt ? t('panel_read', title, timeAgo(readAt, now)) : t('panel_read_page')}</span>
      <Button
        look="quiet"
        onPress={(event) => {
          if (event.isTrusted) void ask('openOptions', {});
        }}
      >
        {t('panel_options')}
      </Button>
    </footer>
  );
}
