import type { FieldSource } from '../domain/tracker.ts';
import type { Route, SiteAdapter } from '../sites/adapter.ts';
import { isOnHost, type SiteHosts } from '../sites/hosts.ts';
import { beginLife } from './lifecycle.ts';
import { runOverlay } from './overlay.ts';

/**
 * Starts the overlay of one site in this page, once. Does nothing in a frame, beside a living copy of itself, or on a
 * host that is neither the vendor's (`hosts`; null = it has none) nor, by the page's own markers, this tool. `source`
 * gives the fields of a page's tenant; null = the page alone has to do.
 */
export function startOverlay(
  adapter: SiteAdapter,
  hosts: SiteHosts | null,
  source: (route: Route) => FieldSource | null,
): void {
  if (window.top !== window.self) return;
  const vendor = hosts !== null && isOnHost(new URL(location.href), hosts);
  if (!vendor && !adapter.recognises(document)) return;
  const life = beginLife();
  if (life) runOverlay(adapter, source, life);
}
