import * as z from 'zod/mini';
import type { WorkItem } from '../domain/work-item.ts';
import { MAX_BATCH } from './protocol.ts';

// Only the shape is checked here, and no string is too long by itself: one odd row must not take the badges of a whole page
// with it. The size cap bounds the sum, and the use cases cut what they take.

const text = z.string();
const amount = z.number();

/** A name that stands between slashes in an item's id. */
const segment = z.string().check(z.minLength(1), z.maxLength(255), z.regex(/^[^/\s]+$/));

export const site = z.enum(['jira', 'linear', 'salesforce', 'hubspot', 'pipedrive', 'custom']);
export const tenant = segment;
export const key = segment;

const custom = z.record(
  text,
  z.union([text, amount, z.boolean(), z.null(), z.array(z.union([text, amount]))]),
);

export const item = z.strictObject({
  site,
  tenant,
  key,
  kind: z.enum(['ticket', 'deal']),
  title: text,
  url: text,
  text: z.optional(text),
  type: z.optional(text),
  status: z.optional(text),
  statusCategory: z.optional(z.enum(['todo', 'active', 'done', 'cancelled'])),
  project: z.optional(text),
  labels: z.optional(z.array(text)),
  components: z.optional(z.array(text)),
  ancestors: z.optional(
    z.array(
      z.strictObject({ key: text, title: text, type: z.optional(text), labels: z.optional(z.array(text)) }),
    ),
  ),
  sprint: z.optional(text),
  team: z.optional(text),
  priority: z.optional(text),
  estimate: z.optional(amount),
  amount: z.optional(amount),
  currency: z.optional(text),
  stage: z.optional(text),
  probability: z.optional(amount),
  closeDate: z.optional(text),
  account: z.optional(text),
  segment: z.optional(text),
  industry: z.optional(text),
  region: z.optional(text),
  employees: z.optional(amount),
  dealType: z.optional(text),
  product: z.optional(text),
  discountPercent: z.optional(amount),
  custom: z.optional(custom),
  mentions: z.optional(z.array(text)),
  noted: z.optional(z.array(text)),
  createdAt: z.optional(text),
  updatedAt: z.optional(text),
  readable: z.optional(z.boolean()),
  // Taken off again before anything is kept or resolved: see `admit` in lib/store/observe.ts.
  assignee: z.optional(text),
  manualGoal: z.optional(text),
  manualCategory: z.optional(text),
  history: z.optional(z.array(z.unknown())),
});

/** Every field of a work item is known here; a new one that is forgotten is a type error. */
export type MissingFields = Exclude<keyof WorkItem, keyof z.infer<typeof item>>;
const complete: MissingFields extends never ? true : never = true;
export const coversEveryField = complete;

export const items = z.array(item).check(z.maxLength(MAX_BATCH));
export const keys = z.array(key).check(z.maxLength(MAX_BATCH));
