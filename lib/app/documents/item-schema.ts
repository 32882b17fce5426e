import * as z from 'zod/mini';
import type { WorkItem } from '../../domain/work-item.ts';
import type { Holds, Same } from './same-type.ts';

z.config({ jitless: true });

/** Longest plain field; a tracker's own limit for titles is a few hundred characters. */
const text = z.string().check(z.maxLength(20_000));
const longText = z.string().check(z.maxLength(500_000));
const name = z.string().check(z.minLength(1), z.maxLength(1_000));
const texts = z.array(text).check(z.maxLength(1_000));
const optional = { text: z.exactOptional(text), number: z.exactOptional(z.number()) };

const ancestor = z.object({
  key: text,
  title: text,
  type: z.exactOptional(text),
  labels: z.exactOptional(texts),
});

/** JSON drops what is undefined: a change from or to nothing. */
const side = z._default(z.unknown(), null);
const change = z.object({ at: text, field: text, from: side, to: side });

/** A work item as files, exports and messages hold it. */
export const itemSchema = z.strictObject({
  site: z.enum(['jira', 'linear', 'salesforce', 'hubspot', 'pipedrive', 'custom']),
  tenant: name,
  key: name,
  kind: z.enum(['ticket', 'deal']),
  title: text,
  text: z.exactOptional(longText),
  url: text,
  type: optional.text,
  status: optional.text,
  statusCategory: z.exactOptional(z.enum(['todo', 'active', 'done', 'cancelled'])),
  project: optional.text,
  labels: z.exactOptional(texts),
  components: z.exactOptional(texts),
  ancestors: z.exactOptional(z.array(ancestor).check(z.maxLength(100))),
  sprint: optional.text,
  team: optional.text,
  priority: optional.text,
  estimate: optional.number,
  amount: optional.number,
  currency: optional.text,
  stage: optional.text,
  probability: optional.number,
  closeDate: optional.text,
  account: optional.text,
  segment: optional.text,
  industry: optional.text,
  region: optional.text,
  employees: optional.number,
  dealType: optional.text,
  product: optional.text,
  discountPercent: optional.number,
  custom: z.exactOptional(z.record(z.string(), z.unknown())),
  mentions: z.exactOptional(texts),
  noted: z.exactOptional(texts),
  manualGoal: optional.text,
  manualCategory: optional.text,
  createdAt: optional.text,
  updatedAt: optional.text,
  readable: z.exactOptional(z.boolean()),
  assignee: optional.text,
  history: z.exactOptional(z.array(change).check(z.maxLength(10_000))),
});

export type ItemSchemaIsCurrent = Holds<Same<z.output<typeof itemSchema>, WorkItem>>;
