import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from '../lib/overlay/start.ts';
import { jiraHosts } from '../lib/sites/hosts.ts';
import { jiraAdapter } from '../lib/sites/jira/adapter.ts';
import { jiraFields } from '../lib/trackers/jira/fields.ts';

export default defineContentScript({
  matches: [...jiraHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOverlay(jiraAdapter, jiraFields),
});
