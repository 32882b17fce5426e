/**
 * Keys of issues (`ENG-123`) and projects (the slug, `self-serve-0a1b2c3d4e5f`), from paths alone: classes are hashes, labels
 * change. Evidence: every row and card is a real link, 2024 to 2026-09; twelve hex digits at the end of a project's slug 2026-08.
 */
import type { Route } from '../adapter.ts';

const ISSUE = /^\/([^/]+)\/issue\/([A-Z][A-Z0-9]*-\d+)(?=$|[/?#])/i;
const PROJECT = /^\/([^/]+)\/project\/([^/?#\s]*[0-9a-f]{12})(?=$|[/?#])/;

/** The path of an address on Linear itself; empty for every other host. */
function pathOf(href: string): string {
  if (/^\/(?![/\\])/.test(href)) return href;
  const url = URL.parse(href);
  return url?.origin === 'https://linear.app' ? url.pathname : '';
}

function keyIn(pattern: RegExp, href: string, { tenant }: Pick<Route, 'tenant'>): string | null {
  const [, workspace, key] = pattern.exec(pathOf(href)) ?? [];
  return key !== undefined && workspace?.toLowerCase() === tenant ? key : null;
}

/** The key in an address of an issue of this workspace; null for every other address. */
export const issueKeyOf = (href: string, route: Pick<Route, 'tenant'>): string | null =>
  keyIn(ISSUE, href, route)?.toUpperCase() ?? null;

/** The slug in an address of a project of this workspace; null for every other address. */
export const projectKeyOf = (href: string, route: Pick<Route, 'tenant'>): string | null =>
  keyIn(PROJECT, href, route);
