import * as z from 'zod/mini';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { ShareFault, ShareFaultCode } from '../../messages/sharing.ts';
import { isOnHost, jiraHosts } from '../../sites/hosts.ts';
import { jiraItemAt, type JiraItem } from '../../trackers/jira/item-address.ts';
import type { PropertyTask } from '../../trackers/jira/property.ts';
import type { App } from '../app.ts';
import { strategyDigest } from './digest.ts';
import { readShared } from './read-text.ts';

z.config({ jitless: true });

const revision = z.string().check(z.regex(/^[\w-]{8,64}$/));

const FAULTS = [
  'signed_out',
  'forbidden',
  'not_found',
  'gone',
  'rate_limited',
  'server_error',
  'offline',
  'timeout',
  'bad_answer',
  'too_big',
] as const satisfies readonly ShareFaultCode[];

/** The word of a page: nothing else than this is believed. */
const answer = z.union([
  z.strictObject({ is: z.enum(['none', 'written', 'changed']) }),
  z.strictObject({
    is: z.literal('read'),
    text: z.string().check(z.maxLength(2_100_000)),
    revision,
    lineage: z.array(revision).check(z.maxLength(100)),
  }),
  z.strictObject({ is: z.literal('failed'), fault: z.enum(FAULTS) }),
]);

/** What an item has said. */
export type ItemReading = Result<
  | { readonly is: 'none' | 'written' | 'changed' }
  | {
      readonly is: 'read';
      readonly strategy: Strategy;
      readonly digest: string;
      readonly revision: string;
      readonly lineage: readonly string[];
    },
  ShareFault
>;

export const itemAt = (address: string): JiraItem | null =>
  jiraItemAt(address, (url) => isOnHost(url, jiraHosts));

type Task = { readonly act: 'read' } | Omit<Extract<PropertyTask, { act: 'write' }>, 'path'>;

/** Asks an open page of the item's Jira, with the person's session there. Never rejects. */
export async function askItem(app: App, item: JiraItem, task: Task): Promise<ItemReading> {
  const allowed = await app.extension.permitted(item.origin).catch(() => false);
  if (!allowed) return fail({ code: 'not_allowed' });
  const asked: PropertyTask = { ...task, path: item.path };
  const said = await app.extension.askTab(item.origin, 'jira-property', asked).catch(() => null);
  if (said === undefined) return fail({ code: 'no_tab' });
  const parsed = answer.safeParse(said);
  if (!parsed.success) return fail({ code: 'bad_answer' });
  if (parsed.data.is === 'failed') return fail({ code: parsed.data.fault });
  if (parsed.data.is !== 'read') return ok(parsed.data);
  const { text, ...head } = parsed.data;
  const strategy = readShared(text);
  if (!strategy.ok) return strategy;
  return ok({ ...head, strategy: strategy.value, digest: await strategyDigest(strategy.value) });
}
