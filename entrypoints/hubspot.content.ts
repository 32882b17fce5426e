import { defineContentScript } from 'wxt/utils/define-content-script';
import { backgroundFields } from '../lib/overlay/background-fields.ts';
import { startOverlay } from '../lib/overlay/start.ts';
import { hubspotHosts } from '../lib/sites/hosts.ts';
import { hubspotAdapter } from '../lib/sites/hubspot/adapter.ts';

export default defineContentScript({
  matches: [...hubspotHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOverlay(hubspotAdapter, hubspotHosts, backgroundFields),
});
