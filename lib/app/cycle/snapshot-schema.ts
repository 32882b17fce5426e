import * as z from 'zod/mini';
import { isDay } from '../../domain/day.ts';

const text = z.string().check(z.maxLength(800));
const id = text.check(z.minLength(1));
const day = text.check(z.refine(isDay, 'must be a day written as 2026-03-31.'));
const instant = text.check(
  z.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
    'must be an instant in UTC such as 2026-03-02T12:00:00Z.',
  ),
);
const share = z.number().check(z.minimum(0), z.maximum(1));
const bucket = text.check(
  z.regex(
    /^(?:untagged|off_strategy|unknown|(?:goal|category):.+)$/,
    'must be a bucket such as goal:self-serve.',
  ),
);
const items = z.array(
  z.strictObject({
    id,
    bucket,
    seenAt: instant,
    type: z.optional(text),
    team: z.optional(text),
    parent: z.optional(text),
    sprint: z.optional(text),
    estimate: z.optional(z.number()),
    amount: z.optional(z.number()),
    currency: z.optional(text),
  }),
);

/** A snapshot in an export. */
export const snapshotSchema = z.strictObject({
  from: day,
  to: day,
  timeZone: id,
  dueAt: instant,
  at: instant,
  targets: z.array(z.strictObject({ bucket, lo: share, hi: share })).check(z.maxLength(2_000)),
  items,
  settled: z.optional(z.strictObject({ dueAt: instant, at: instant, items })),
});
