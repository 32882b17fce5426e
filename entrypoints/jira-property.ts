import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageEnvironment } from '../lib/trackers/jira/environment.ts';
import { propertyTask, type PropertyTask } from '../lib/trackers/jira/property.ts';

declare global {
  /** What the background asks of a page it has run this script in. */
  var throughlineTask: ((task: PropertyTask) => Promise<unknown>) | undefined;
}

export default defineUnlistedScript(() => {
  globalThis.throughlineTask ??= (task) => propertyTask(pageEnvironment(), task);
});
