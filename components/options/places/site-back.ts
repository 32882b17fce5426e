import type { Answer, SitesAnswer } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import type { PermissionsPort } from '../ports.ts';

/**
 * Brings a removed site back, by `put` and with the permission it had. To be called in the click itself: the browser asks the
 * person only then. A sentence where it could not be, else null.
 */
export async function siteBack(
  permissions: PermissionsPort,
  patterns: readonly string[],
  put: () => Promise<Answer<SitesAnswer>>,
): Promise<string | null> {
  const granted = await permissions.request(patterns).catch(() => false);
  if (!granted) return t('options_site_not_back');
  const answer = await put();
  return answer.ok ? null : errorText(answer.error.code);
}
