import * as z from 'zod/mini';
import { fail, ok } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import type { WorkItem } from '../domain/work-item.ts';
import { itemSchema } from '../messages/request-schemas.ts';
import type { Answer, ExportDocument } from '../messages/protocol.ts';
import { schemaProblems } from './documents/schema-problems.ts';
import { parsed } from './parsed.ts';
import { customSiteSchema } from './custom-sites/schema.ts';
import { siteOriginOf } from './custom-sites/origin.ts';

const text = z.string();
const instant = text.check(
  z.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
    'must be an instant in UTC such as 2026-03-02T12:00:00Z.',
  ),
);
const site = z
  .strictObject({
    site: itemSchema.shape.site,
    origin: text,
    addedAt: instant,
    definition: z.optional(customSiteSchema),
  })
  .check(
    z.superRefine(({ site, origin, definition }, context) => {
      const say = (path: string, message: string): void =>
        context.addIssue({ code: 'custom', path: [path], message, input: origin });
      if (siteOriginOf(origin, site) !== origin)
        say('origin', 'must be an https address of a site, without a path.');
      if ((site === 'custom') !== (definition !== undefined))
        say('definition', 'must be there for a custom site, and for no other.');
      else if (definition && definition.origin !== origin)
        say('definition', 'must be of the same origin as the site.');
    }),
  );
const id = text.check(z.minLength(1), z.maxLength(800));

const document = z.strictObject({
  throughline: z.literal(1),
  exportedAt: instant,
  strategy: z.nullable(z.record(text, z.unknown())),
  hues: z.record(text, z.number().check(z.int(), z.nonnegative())),
  tags: z.array(z.strictObject({ item: id, kind: z.enum(['goal', 'category']), id, at: instant })),
  items: z.array(z.strictObject({ item: itemSchema, at: instant, source: z.enum(['page', 'api']) })),
  history: z.array(
    z.strictObject({ item: id, at: instant, field: text, from: z.unknown(), to: z.unknown() }),
  ),
  sites: z.array(site),
  settings: z.strictObject({
    retentionDays: z.number().check(z.int(), z.minimum(1), z.maximum(3650)),
    badges: z.boolean(),
    keepTitles: z.boolean(),
  }),
  unreadable: z.optional(z.array(z.enum(['items', 'history']))),
});

/** A file that calls itself an export, of whatever version. */
export const looksLikeExport = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'throughline');

/** A file that is no export at all need not be told so for every item. */
const MOST_PROBLEMS = 20;

/** The export in a file, its strategy checked like any other; or every place where it is not one. */
export function parseExport(value: unknown): Answer<ExportDocument> {
  const result = z.safeParse(document, value);
  if (!result.success) {
    const problems = schemaProblems(result.error, value, 'The export').slice(0, MOST_PROBLEMS);
    return fail({ code: 'invalid', message: 'The file is no export that this version can read.', problems });
  }
  const { strategy, items, ...rest } = result.data;
  const kept: Answer<Strategy | null> = strategy === null ? ok(null) : parsed(strategy);
  if (!kept.ok) return kept;
  return ok({
    ...rest,
    strategy: kept.value,
    items: items as { item: WorkItem; at: string; source: 'page' | 'api' }[],
  } as ExportDocument);
}
