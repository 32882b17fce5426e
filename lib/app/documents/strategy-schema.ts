import * as z from 'zod/mini';
import type { Condition } from '../../domain/condition.ts';
import type { Strategy } from '../../domain/strategy.ts';
import type { Holds, Same } from './same-type.ts';

// The content security policy of an extension forbids making code from text, which zod would otherwise try.
z.config({ jitless: true });

const id = z.string().check(z.maxLength(200));
const text = z.string().check(z.maxLength(10_000));
const list = <T extends z.core.$ZodType>(entry: T, most: number) => z.array(entry).check(z.maxLength(most));

const SHARE = 'must be a number from 0 to 1.';
const share = z.number(SHARE).check(z.gte(0, SHARE), z.lte(1, SHARE));
const target = z.strictObject({ lo: share, hi: share });

const DAY = 'must be a day written as 2026-03-31.';
const day = z.string(DAY).check(z.maxLength(40, DAY));

/** `checkStrategy` looks inside: its sentences are better than those of a union of shapes. */
const condition = z.custom<Condition>(
  (value) => typeof value === 'object' && value !== null,
  'must be a condition.',
);

const keyResult = z.strictObject({
  title: text,
  current: z.exactOptional(z.number()),
  target: z.exactOptional(z.number()),
  unit: z.exactOptional(z.string().check(z.maxLength(40))),
});

const goal = z.strictObject({
  id,
  title: text,
  description: z.exactOptional(text),
  keywords: z.exactOptional(list(text, 1_000)),
  aliases: z.exactOptional(list(text, 1_000)),
  parentId: z.exactOptional(id),
  level: z.enum(['company', 'department', 'team']),
  ownerRole: z.exactOptional(text),
  status: z.enum(['active', 'paused', 'closed']),
  startsOn: z.exactOptional(day),
  endsOn: z.exactOptional(day),
  target: z.exactOptional(target),
  keyResults: z.exactOptional(list(keyResult, 50)),
});

const category = z.strictObject({
  id,
  title: text,
  kind: z.enum(['ktlo', 'support', 'enabling', 'compliance', 'other']),
  target: z.exactOptional(target),
});

const rule = z.strictObject({
  id,
  title: text,
  when: condition,
  then: z.union(
    [z.strictObject({ goal: id }), z.strictObject({ category: id })],
    'must be {goal: id} or {category: id}.',
  ),
});

const guardrail = z.strictObject({ id, title: text, when: condition, because: text, decision: id });

const decisionRight = z.strictObject({
  id,
  title: text,
  decides: text,
  consulted: list(text, 100),
  escalatesTo: z.exactOptional(text),
  afterDays: z.exactOptional(z.number()),
  reversible: z.boolean(),
});

const exception = z.strictObject({
  id,
  item: text,
  guardrail: z.nullable(id),
  until: day,
  reason: text,
  byRole: text,
});

const cycle = z.strictObject({
  start: day,
  days: z.number(),
  workdays: list(z.number(), 7),
  holidays: list(day, 2_000),
});

/** The strategy document, schema 1. Unknown keys are refused. The caps are far above what people keep. */
export const strategySchema = z.strictObject({
  schema: z.literal(1, 'must be 1, the only version of the strategy document this release reads.'),
  name: text,
  timeZone: text,
  cycle,
  tagging: z.strictObject({ labelPrefix: id, field: z.exactOptional(text) }),
  goals: list(goal, 1_000),
  categories: list(category, 1_000),
  rules: list(rule, 5_000),
  guardrails: list(guardrail, 1_000),
  decisionRights: list(decisionRight, 1_000),
  exceptions: list(exception, 10_000),
});

export type StrategySchemaIsCurrent = Holds<Same<z.output<typeof strategySchema>, Strategy>>;
