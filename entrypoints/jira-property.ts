import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageEnvironment } from '../lib/trackers/jira/environment.ts';
import { propertyTask, type PropertyTask } from '../lib/trackers/jira/property.ts';

declare global {
  /** What the background asks of a page it has run scripts in, by the name of the script. */
  var throughlineTasks: Record<string, (task: never) => Promise<unknown>> | undefined;
}

export default defineUnlistedScript(() => {
  const tasks = (globalThis.throughlineTasks ??= {});
  tasks['jira-property'] ??= (task: PropertyTask) => propertyTask(pageEnvironment(), task);
});
