import * as z from 'zod/mini';
import type { OwnField } from '../domain/own-fields.ts';
import { item, items, key, keys, site, tenant } from './item-schema.ts';
import type { Kind } from './protocol.ts';
import { namedScope, scopeSite } from './scope-schema.ts';
import { MAX_BATCH } from './protocol.ts';

// Extensions pages may not compile code, and zod would try.
z.config({ jitless: true });

const nothing = z.strictObject({});
const requestId = z.string().check(z.minLength(8), z.maxLength(100));
const rev = z.number().check(z.int(), z.nonnegative());
const id = z.string().check(z.minLength(1), z.maxLength(800));
const why = z.optional(z.string().check(z.minLength(1), z.maxLength(500)));
const reason = z.string().check(z.minLength(1), z.maxLength(500));
const day = z.string().check(z.maxLength(40));
const instant = z.string().check(z.maxLength(40));
const secret = z.string().check(z.minLength(1), z.maxLength(1_000));
const keep = z.enum(['always', 'session']);
/** A name of a field, with the object it is of in front. Which names a tool takes, its use case knows. */
const fieldName = z.optional(z.nullable(z.string().check(z.regex(/^[\w.-]{1,120}$/))));
const choices = z.strictObject({
  goal: fieldName,
  segment: fieldName,
  industry: fieldName,
  region: fieldName,
  employees: fieldName,
  dealType: fieldName,
  product: fieldName,
  discountPercent: fieldName,
} satisfies Record<OwnField, typeof fieldName>);
const origin = z.string().check(z.minLength(1), z.maxLength(300));

const measured = {
  of: z.union([z.strictObject({ scope: id }), z.strictObject({ everything: z.literal(true) })]),
  cycle: z.optional(day),
};

const address = z.string().check(z.minLength(1), z.maxLength(2_000));
const shared = z.enum(['url', 'item']);
const digest = z.string().check(z.maxLength(100));

/** The use case parses it as a document, with a problem for every place: here it is an object or not. */
const strategy = z
  .unknown()
  .check(z.refine((value) => typeof value === 'object' && value !== null && !Array.isArray(value)));

/** Of a site: parsed by its use case too. */
const description = strategy;

/** The shape of every request, strict: an unknown field is refused. */
export const REQUEST_SCHEMAS = {
  evaluate: z.strictObject({ site, tenant, items }),
  observe: z.strictObject({
    site,
    tenant,
    items,
    absent: keys,
    moved: z
      .record(key, key)
      .check(z.refine((moved) => Object.keys(moved).length <= MAX_BATCH, 'Too many moved keys.')),
  }),
  fields: z.strictObject({ site, tenant, keys, page: z.optional(key) }),
  card: z.strictObject({ site, tenant, key }),
  choices: nothing,
  tag: z.strictObject({
    site,
    tenant,
    key,
    requestId,
    tag: z.nullable(z.strictObject({ kind: z.enum(['goal', 'category']), id })),
  }),
  'exceptions.ask': z.strictObject({
    site,
    tenant,
    key,
    requestId,
    asking: z.nullable(z.strictObject({ reason, until: day, at: z.optional(instant) })),
  }),
  'exceptions.draft': z.strictObject({
    site,
    tenant,
    key,
    draft: z.nullable(z.strictObject({ reason: z.string().check(z.maxLength(500)), until: day })),
  }),
  script: z.strictObject({ name: z.enum(['panel', 'jira-fields']) }),
  openOptions: nothing,
  summary: z.strictObject({ ids: z.optional(z.array(id).check(z.maxLength(20_000))) }),
  measure: z.strictObject(measured),
  'measure.items': z.strictObject({
    ...measured,
    behind: z.union([
      z.strictObject({ bucket: id }),
      z.strictObject({ plan: z.enum(['implemented', 'notImplemented', 'modified', 'added']) }),
      z.strictObject({ list: z.enum(['orphans', 'decisions', 'unknown']) }),
      z.strictObject({ ghost: id }),
    ]),
  }),
  'strategy.get': nothing,
  'strategy.put': z.strictObject({ rev, requestId, strategy, why }),
  'versions.get': nothing,
  'versions.compare': z.strictObject({ from: id, to: id }),
  'versions.back': z.strictObject({ id, rev, requestId, why }),
  'exceptions.waiting': nothing,
  'exceptions.decide': z.strictObject({
    item: id,
    requestId,
    decision: z.union([
      z.strictObject({
        kind: z.literal('grant'),
        until: day,
        reason,
        byRole: z.string().check(z.maxLength(200)),
      }),
      z.strictObject({ kind: z.literal('decline') }),
      z.strictObject({
        kind: z.literal('reopen'),
        asked: z.strictObject({ guardrail: z.nullable(id), until: day, reason, at: instant }),
        exception: z.nullable(id),
      }),
    ]),
  }),
  'sharing.get': nothing,
  'sharing.follow': z.union([
    z.strictObject({
      from: z.literal('url'),
      address,
      key: z.optional(z.string().check(z.minLength(1), z.maxLength(2_000))),
    }),
    z.strictObject({ from: z.literal('item'), address }),
  ]),
  'sharing.refresh': nothing,
  'sharing.decide': z.strictObject({ from: shared, digest, take: z.boolean() }),
  'sharing.stop': z.strictObject({ from: shared, keep: z.enum(['shared', 'own']) }),
  'sharing.sides': nothing,
  'sharing.write': nothing,
  'snapshots.get': nothing,
  'scopes.get': nothing,
  'scopes.places': z.strictObject({ of: z.optional(z.strictObject({ site: scopeSite, tenant })) }),
  'scopes.add': z.strictObject({ requestId, scope: namedScope }),
  'scopes.remove': z.strictObject({ id }),
  'scopes.run': z.strictObject({ id: z.optional(id) }),
  'scopes.stop': z.strictObject({ id }),
  matches: z.strictObject({ strategy }),
  proposals: nothing,
  try: z.strictObject({ strategy, item: id }),
  matching: z.strictObject({
    strategy,
    of: z.strictObject({ kind: z.enum(['rule', 'guardrail', 'category']), id }),
  }),
  'seen.find': z.strictObject({ text: z.string().check(z.maxLength(500)) }),
  'sites.get': nothing,
  'sites.add': z.strictObject({ site, origin }),
  'sites.remove': z.strictObject({ origin }),
  'custom.mine': nothing,
  'custom.check': z.strictObject({ site: description }),
  'custom.put': z.strictObject({ site: description }),
  'connections.get': nothing,
  'connections.add': z.union([
    z.strictObject({ site: z.enum(['linear', 'hubspot']), key: secret, keep }),
    z.strictObject({ site: z.literal('pipedrive'), tenant, key: secret, keep }),
    z.strictObject({ site: z.literal('salesforce'), tenant, clientId: z.optional(secret), keep }),
  ]),
  'connections.test': z.strictObject({ site, tenant }),
  'connections.remove': z.strictObject({ site, tenant }),
  'connections.fields': z.strictObject({ site, tenant }),
  'connections.map': z.strictObject({ site, tenant, fields: choices }),
  'settings.get': nothing,
  'settings.put': z.strictObject({
    retentionDays: z.number().check(z.int(), z.minimum(1), z.maximum(3650)),
    badges: z.boolean(),
    keepTitles: z.boolean(),
    digest: z.optional(
      z.nullable(
        z.strictObject({
          weekday: z.number().check(z.int(), z.minimum(1), z.maximum(7)),
          hour: z.number().check(z.int(), z.minimum(0), z.maximum(23)),
        }),
      ),
    ),
    count: z.optional(z.boolean()),
  }),
  storage: nothing,
  export: nothing,
  'import.preview': z.strictObject({ text: z.string() }),
  'import.apply': z.strictObject({ text: z.string(), rev, requestId }),
  wipe: z.strictObject({ requestId }),
} as const satisfies Record<Kind, z.core.$ZodType>;

export { item as itemSchema };
