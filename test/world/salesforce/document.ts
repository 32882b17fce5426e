import type { HostControl } from '../control.ts';
import type { Org } from './org.ts';
import type { PageFacts } from './page/state.ts';

/** A page of Lightning: an empty body until its script runs. Nothing says whether it is light or dark but what it is painted on. */
export function lightningDocument(org: Org, levers: HostControl): string {
  const { colorMode, lateMs, virtual, nativeShadow } = levers.behaviour;
  const sent: PageFacts = {
    deals: org.deals,
    currency: org.currency,
    lateMs,
    everything: virtual === 'all',
    nativeShadow,
  };
  const facts = JSON.stringify(sent).replaceAll('<', '\\u003c');
  const media = colorMode === 'auto' ? ' media="(prefers-color-scheme: dark)"' : '';
  const dark =
    colorMode === 'light' ? '' : `<link rel="stylesheet" href="/assets/salesforce/dark.css"${media}>`;
  return `<!doctype html>
<html lang="en-US"><head><meta charset="utf-8"><title>Lightning Experience | Salesforce</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/salesforce/salesforce.css">${dark}
<script type="module" src="/assets/salesforce/page/client.ts"></script></head>
<body class="desktop slds-scope"><div id="auraAppcacheProgress"></div>
<script type="application/json" id="world-facts">${facts}</script></body></html>`;
}
