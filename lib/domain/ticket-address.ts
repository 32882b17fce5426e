import type { ItemId } from './work-item.ts';

const KEY = /^[A-Z][A-Z0-9_]{0,24}-[1-9]\d{0,8}(?![A-Z0-9_])/i;

/** Behind these words Jira's addresses name an issue; any path may stand before them (`/jira`, `/projects/SHOP`). */
const WORDS = ['browse', 'issues'];

/**
 * The ticket that an address leads to: an issue of Linear, or of Jira (`/browse/KEY`, `…/issues/KEY`, `?selectedIssue=KEY`) on
 * whatever host, since anybody may run one. Whether there is a Jira is for the caller to know. Null for no ticket's address.
 */
export function ticketAt(address: string): ItemId | null {
  const url = URL.parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;
  return url.hostname === 'linear.app' ? linearIssue(url) : jiraIssue(url);
}

function linearIssue({ pathname }: URL): ItemId | null {
  const [, workspace = '', word, name = ''] = pathname.split('/');
  const key = keyIn(name);
  if (word !== 'issue' || key === null || !/^[a-z0-9][a-z0-9-]{0,99}$/i.test(workspace)) return null;
  return `linear/${workspace.toLowerCase()}/${key}`;
}

function jiraIssue({ host, pathname, searchParams }: URL): ItemId | null {
  const parts = pathname.split('/');
  const after = parts.findIndex((part) => WORDS.includes(part));
  const key =
    keyIn(searchParams.get('selectedIssue') ?? '') ?? keyIn(after < 0 ? '' : (parts[after + 1] ?? ''));
  return key === null || host.length > 200 ? null : `jira/${host}/${key}`;
}

/** The key that a part of an address begins with; `SHOP-12.` is the end of a sentence. */
const keyIn = (part: string): string | null => KEY.exec(part)?.[0].toUpperCase() ?? null;
