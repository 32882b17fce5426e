import type { HostControl } from '../control.ts';
import type { Deal } from './deal.ts';
import type { PageFacts } from './page/state.ts';

/** An empty page until its script runs. Nothing says whether it is light or dark but what it is painted on. */
export function documentOf(
  site: 'hubspot' | 'pipedrive',
  deals: readonly Deal[],
  levers: HostControl,
): string {
  const { colorMode, lateMs, virtual } = levers.behaviour;
  const sent: PageFacts = { deals, lateMs, everything: virtual === 'all' };
  const facts = JSON.stringify(sent).replaceAll('<', '\\u003c');
  const media = colorMode === 'auto' ? ' media="(prefers-color-scheme: dark)"' : '';
  const dark = colorMode === 'light' ? '' : `<link rel="stylesheet" href="/assets/sales/dark.css"${media}>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Deals</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/sales/sales.css"><link rel="stylesheet" href="/assets/${site}/${site}.css">${dark}
<script type="module" src="/assets/${site}/page/client.ts"></script></head>
<body><div id="root"></div>
<script type="application/json" id="world-facts">${facts}</script></body></html>`;
}
