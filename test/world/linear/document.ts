import type { HostControl } from '../control.ts';
import type { PageFacts } from './page/state.ts';
import type { Workspace } from './workspace.ts';

/** Of the team that is not looked at, a page knows the first issues only. */
const OTHERS = 60;

/** A page of the app: an empty body until its script runs. The theme stands on `<html>`, as the person has chosen it. */
export function linearDocument({ issues, projects }: Workspace, path: string, levers: HostControl): string {
  const { colorMode, lateMs, virtual } = levers.behaviour;
  const theme = colorMode === 'dark' ? 'dark' : 'light';
  const team = /\/(?:team\/|issue\/)([A-Z]+)/.exec(path)?.[1] ?? 'ENG';
  const sent: PageFacts = {
    issues: [...issues.values()].filter((issue) => issue.team === team || issue.number <= OTHERS),
    projects,
    lateMs,
    everything: virtual === 'all',
  };
  return `<!doctype html>
<html lang="en" class="${theme}" data-sw-cache="true">
<head><meta charset="utf-8"><title>Linear</title><meta name="color-scheme" content="${theme}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/linear/linear.css">
<script type="module" src="/assets/linear/page/client.ts"></script></head>
<body><div id="root"></div><div class="theme-provider-77aa" id="portal"></div>
<script type="application/json" id="world-facts">${JSON.stringify(sent).replaceAll('<', '\\u003c')}</script></body></html>`;
}
