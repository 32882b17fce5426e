import type { LinearConnection } from './connection.ts';
import { list, record, text } from '../untrusted.ts';

/** Does `data` come from the workspace the connection is for? Its former names count, since old addresses still lead to it. */
export function isWorkspace(data: unknown, { workspace }: Pick<LinearConnection, 'workspace'>): boolean {
  const { urlKey, previousUrlKeys } = record(record(data)['organization']);
  return [urlKey, ...list(previousUrlKeys)].some((name) => text(name)?.toLowerCase() === workspace);
}
