import { defineContentScript } from 'wxt/utils/define-content-script';
import { jiraHosts } from '../lib/sites/hosts.ts';

export default defineContentScript({
  matches: [...jiraHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main() {},
});
