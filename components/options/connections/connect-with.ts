import { ask } from '../../../lib/messages/client.ts';
import type { ConnectRequest } from '../../../lib/messages/connections.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorText, faultText } from '../../ui/error-text.ts';
import type { Ports } from '../ports.ts';

/**
 * Asks the person for the API's hosts, then the background to try the connection. Null = it works and is kept; else one
 * sentence. To be called within a press: after an await the browser would refuse to ask the person.
 */
export async function connectWith(
  ports: Ports,
  api: readonly string[],
  request: ConnectRequest,
  permissions: readonly string[] = [],
): Promise<string | null> {
  const granted = await ports.permissions.request(api, permissions).catch(() => false);
  if (!granted) return t('connections_not_allowed');
  const answer = await ask('connections.add', request);
  if (answer.ok) return null;
  const { code, fault } = answer.error;
  return fault ? faultText(fault) : errorText(code);
}
