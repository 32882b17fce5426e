import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { route } from '../lib/sites/jira/route.ts';
import { taskAnswerer } from '../lib/trackers/jira/backfill/answer-task.ts';
import { pageEnvironment } from '../lib/trackers/jira/environment.ts';
import type { JiraPlace } from '../lib/trackers/jira/place.ts';
import type { JiraTask } from '../lib/trackers/jira/backfill/task.ts';

/** On Cloud any page of the host will do; elsewhere only a page of Jira says where Jira is mounted. */
function placeOf({ tenant, flavour }: JiraTask): JiraPlace | null {
  if (location.host !== tenant) return null;
  if (!flavour) return { tenant };
  const page = route(new URL(location.href), document);
  return (
    page && {
      tenant,
      flavour: page.flavour ?? flavour,
      ...(page.contextPath && { contextPath: page.contextPath }),
    }
  );
}

export default defineUnlistedScript(() => {
  const tasks = (globalThis.throughlineTasks ??= {});
  tasks['jira-backfill'] ??= taskAnswerer(pageEnvironment(), placeOf);
});
