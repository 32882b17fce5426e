import { defineContentScript } from 'wxt/utils/define-content-script';
import { backgroundFields } from '../lib/overlay/background-fields.ts';
import { startOverlay } from '../lib/overlay/start.ts';
import { salesforceHosts } from '../lib/sites/hosts.ts';
import { salesforceAdapter } from '../lib/sites/salesforce/adapter.ts';

export default defineContentScript({
  matches: [...salesforceHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOverlay(salesforceAdapter, salesforceHosts, backgroundFields),
});
