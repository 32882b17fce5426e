import { defineContentScript } from 'wxt/utils/define-content-script';
import { laterFields } from '../lib/overlay/later-fields.ts';
import { startOverlay } from '../lib/overlay/start.ts';
import { jiraHosts } from '../lib/sites/hosts.ts';
import { jiraAdapter } from '../lib/sites/jira/adapter.ts';

export default defineContentScript({
  matches: [...jiraHosts.matches],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => startOverlay(jiraAdapter, jiraHosts, laterFields('jira-fields')),
});
