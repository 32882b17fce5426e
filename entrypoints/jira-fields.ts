import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { jiraFields } from '../lib/trackers/jira/fields.ts';

export default defineUnlistedScript(() => {
  globalThis.throughlineFields ??= jiraFields;
});
