/** Builds Linear's surfaces and work items from what the files of the views declare. */
import type { WorkItem } from '../../domain/work-item.ts';
import type { Anchor, Route, Surface, View } from '../adapter.ts';
import { issueKeyOf } from './key.ts';

/** What a place shows of an item. Empty = not shown. */
export interface Shown {
  readonly title: string;
  readonly type?: string;
  readonly status?: string;
  readonly priority?: string;
  readonly project?: string;
  readonly labels?: readonly string[];
}

/** One kind of place. */
export interface Shape {
  readonly view: View;
  readonly selector: string;
  readonly page?: true;
  key(el: Element, route: Route): string | null;
  shown(el: Element, key: string, route: Route): Shown;
  anchor(el: Element): Anchor | null;
}

export function surface({ shown, ...shape }: Shape): Surface {
  return {
    ...shape,
    // A recycled row is the same link with another address.
    watch: ['href'],
    read(el, route) {
      const key = shape.key(el, route);
      return key === null ? null : item(route, key, shown(el, key, route));
    },
  };
}

/**
 * The address is rebuilt, never taken from the page. The project counts as an ancestor, by its title alone: its slug does
 * not stand in the row. `team` is the team's key, which every issue's key begins with.
 */
function item({ tenant }: Route, key: string, { title, ...shown }: Shown): WorkItem {
  const { project } = shown;
  const issue = issueKeyOf(`/${tenant}/issue/${key}`, { tenant });
  const said = {
    ...shown,
    ...(issue && { team: issue.slice(0, issue.lastIndexOf('-')) }),
    ...(project && { ancestors: [{ key: '', title: project, type: 'Project' }] }),
  };
  return {
    site: 'linear',
    tenant,
    key,
    kind: 'ticket',
    title,
    url: `https://linear.app/${tenant}/${issue ? 'issue' : 'project'}/${key}`,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value.length > 0)),
  };
}
