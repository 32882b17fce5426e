import type { SiteId } from '../../domain/work-item.ts';
import { hubspot } from './hubspot.ts';
import { linear } from './linear.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import type { Tracker } from './tracker.ts';

/** Tools that are asked from the background. Jira is asked from its own pages, with the session of who looks at them. */
export const TRACKERS = {
  hubspot,
  linear,
  pipedrive,
  salesforce,
} as const satisfies Partial<Record<SiteId, Tracker>>;
