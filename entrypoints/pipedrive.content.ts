import { defineContentScript } from 'wxt/utils/define-content-script';
import { backgroundFields } from '../lib/overlay/background-fields.ts';
import { startOverlay } from '../lib/overlay/start.ts';
import { pipedriveHosts } from '../lib/sites/hosts.ts';
import { pipedriveAdapter } from '../lib/sites/pipedrive/adapter.ts';

export default defineContentScript({
  matches: [...pipedriveHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOverlay(pipedriveAdapter, pipedriveHosts, backgroundFields),
});
