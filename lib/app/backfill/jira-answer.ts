import * as z from 'zod/mini';
import type { JiraAct } from '../../trackers/jira/backfill/task.ts';

z.config({ jitless: true });

const text = z.string().check(z.maxLength(2_000));
const key = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,100}-\d{1,15}$/));
const instant = z.string().check(z.maxLength(40));
const count = z.number().check(z.int(), z.nonnegative());
const token = z.string().check(z.regex(/^[0-9a-f]{24}$/));
const names = z.array(text).check(z.maxLength(200));
const value = z.union([text, z.number(), z.null(), names]);

/** The cursor is ours again: the page said it, and the page is asked with it; it is never read here. */
const cursor = z
  .record(z.string(), z.unknown())
  .check(z.refine((said) => JSON.stringify(said).length < 100_000));

const ancestor = z.strictObject({ key, title: text, type: z.optional(text), labels: z.optional(names) });

const change = z.union([
  // People are opaque or not there at all.
  z.strictObject({
    at: instant,
    field: z.literal('assignee'),
    from: z.optional(z.nullable(token)),
    to: z.optional(z.nullable(token)),
  }),
  z.strictObject({
    at: instant,
    field: z.enum(['status', 'statusCategory', 'sprint', 'parent', 'labels', 'estimate', 'type', 'priority']),
    from: z.optional(value),
    to: z.optional(value),
  }),
]);

const item = z.strictObject({
  site: z.literal('jira'),
  tenant: text,
  key,
  kind: z.literal('ticket'),
  title: text,
  url: text.check(z.regex(/^https:\/\//)),
  type: z.optional(text),
  status: z.optional(text),
  statusCategory: z.optional(z.enum(['todo', 'active', 'done', 'cancelled'])),
  project: z.optional(text),
  labels: z.optional(names),
  components: z.optional(names),
  ancestors: z.optional(z.array(ancestor).check(z.maxLength(10))),
  sprint: z.optional(text),
  team: z.optional(text),
  priority: z.optional(text),
  estimate: z.optional(z.number()),
  createdAt: z.optional(instant),
  updatedAt: z.optional(instant),
  assignee: z.optional(token),
  history: z.optional(z.array(change).check(z.maxLength(10_000))),
});

const query = z.union([
  z.strictObject({ by: z.literal('project'), key: text }),
  z.strictObject({ by: z.literal('board'), id: text }),
]);

const VALUES = {
  size: count,
  page: z.strictObject({
    items: z.array(item).check(z.maxLength(1_000)),
    next: z.optional(cursor),
    total: z.optional(count),
  }),
  keys: z.strictObject({ keys: z.array(key).check(z.maxLength(20_000)), next: z.optional(cursor) }),
  ancestors: z.array(item).check(z.maxLength(100)),
  counts: z.strictObject({
    total: count,
    buckets: z.array(z.strictObject({ bucket: text, count })).check(z.maxLength(1_000)),
  }),
  choices: z.array(z.strictObject({ query, title: text })).check(z.maxLength(1_000)),
} as const satisfies Record<JiraAct, z.core.$ZodType>;

const FAULTS = [
  'signed_out', 'forbidden', 'not_found', 'gone', 'rate_limited', 'server_error', 'offline', 'timeout', 'bad_answer',
] as const; // prettier-ignore

const refusal = z.strictObject({
  ok: z.literal(false),
  error: z.union([
    z.strictObject({
      is: z.literal('fault'),
      fault: z.strictObject({
        code: z.enum(FAULTS),
        retryAfterMs: z.optional(z.number().check(z.nonnegative(), z.maximum(86_400_000))),
      }),
    }),
    z.strictObject({ is: z.enum(['startOver', 'noPage']) }),
  ]),
});

/** The word of a page, by what it was asked: nothing else than this is believed. */
export const ANSWERS = {
  size: z.union([z.strictObject({ ok: z.literal(true), value: VALUES.size }), refusal]),
  page: z.union([z.strictObject({ ok: z.literal(true), value: VALUES.page }), refusal]),
  keys: z.union([z.strictObject({ ok: z.literal(true), value: VALUES.keys }), refusal]),
  ancestors: z.union([z.strictObject({ ok: z.literal(true), value: VALUES.ancestors }), refusal]),
  counts: z.union([z.strictObject({ ok: z.literal(true), value: VALUES.counts }), refusal]),
  choices: z.union([z.strictObject({ ok: z.literal(true), value: VALUES.choices }), refusal]),
} as const;
