import { defineContentScript } from 'wxt/utils/define-content-script';
import { backgroundFields } from '../lib/overlay/background-fields.ts';
import { startOverlay } from '../lib/overlay/start.ts';
import { linearHosts } from '../lib/sites/hosts.ts';
import { linearAdapter } from '../lib/sites/linear/adapter.ts';

export default defineContentScript({
  matches: [...linearHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOverlay(linearAdapter, linearHosts, backgroundFields),
});
