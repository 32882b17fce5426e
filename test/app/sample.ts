import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import type { Paint } from '../../lib/messages/protocol.ts';
import { HOST, ticket } from '../store/fresh.ts';
import type { Background } from './background.ts';
import { valueOf } from './background.ts';

export const SPACE = { site: 'jira', tenant: HOST } as const;
export const idOf = (key: string): string => `jira/${HOST}/${key}`;

let requests = 0;
/** A request id nobody has used. */
export const freshId = (): string => `request-${(requests += 1)}`;

/** Keeps the sample strategy; returns its `rev`. */
export async function keepSample(bg: Background, strategy = sampleStrategy): Promise<number> {
  const { rev } = valueOf(await bg.page('strategy.get', {}));
  return valueOf(await bg.page('strategy.put', { rev, requestId: freshId(), strategy })).rev;
}

/** The API's reading of some items. */
export const read = (bg: Background, ...items: WorkItem[]) =>
  bg.content('observe', { ...SPACE, items, absent: [], moved: {} });

/** A page's sight of some items, as the paints by key. */
export async function paints(bg: Background, ...items: WorkItem[]): Promise<Record<string, Paint>> {
  const answer = valueOf(await bg.content('evaluate', { ...SPACE, items }));
  return Object.fromEntries(answer.items.map(({ key, paint }) => [key, paint]));
}

/** An item with labels and parents read, which makes even "untagged" certain. */
export const known = (key: string, fields: Partial<WorkItem> = {}): WorkItem =>
  ticket(key, { labels: [], ancestors: [], ...fields });
