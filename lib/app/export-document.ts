import * as z from 'zod/mini';
import { isDay } from '../domain/day.ts';
import { fail, ok, type Problem } from '../domain/result.ts';
import type { Strategy } from '../domain/strategy.ts';
import { namedScope } from '../messages/scope-schema.ts';
import { itemSchema } from '../messages/request-schemas.ts';
import type { Answer, ExportDocument } from '../messages/protocol.ts';
import { schemaProblems } from './documents/schema-problems.ts';
import { parsed } from './parsed.ts';
import { snapshotSchema } from './cycle/snapshot-schema.ts';
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
  asked: z.optional(
    z
      .array(
        z.strictObject({
          item: id,
          guardrail: z.nullable(id),
          until: text.check(z.refine(isDay, 'must be a day written as 2026-03-31.')),
          reason: text.check(z.minLength(1), z.maxLength(500)),
          at: instant,
        }),
      )
      .check(z.maxLength(10_000)),
  ),
  // The long lists, checked in parts.
  items: z.array(z.unknown()),
  history: z.array(z.unknown()),
  sites: z.array(site),
  settings: z.strictObject({
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
  versions: z.optional(
    z
      .array(
        z.strictObject({
          at: instant,
          rev: z.number().check(z.int(), z.nonnegative()),
          how: z.enum(['edit', 'import', 'back', 'shared', 'earlier']),
          why: z.optional(text.check(z.maxLength(500))),
          strategy: z.record(text, z.unknown()),
        }),
      )
      .check(z.maxLength(1_000)),
  ),
  snapshots: z.optional(z.array(z.unknown()).check(z.maxLength(200))),
  scopes: z.optional(z.array(z.extend(namedScope, { id })).check(z.maxLength(100))),
  unreadable: z.optional(z.array(z.enum(['items', 'history', 'snapshots']))),
});

const entries = {
  items: z.array(z.strictObject({ item: itemSchema, at: instant, source: z.enum(['page', 'api']) })),
  history: z.array(
    z.strictObject({ item: id, at: instant, field: text, from: z.unknown(), to: z.unknown() }),
  ),
  snapshots: z.array(snapshotSchema),
};

/** A file that calls itself an export, of whatever version. */
export const looksLikeExport = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'throughline');

/** A file that is no export at all need not be told so for every item. */
const MOST_PROBLEMS = 20;

/** So many entries of a list are checked before other messages get their turn: some 20 ms of work. */
const PART = { items: 500, history: 500, snapshots: 1 };

/** Another page's message is answered meanwhile. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

/** What is wrong with the entries of a long list, each with its place in the document. */
async function problemsIn(
  list: keyof typeof entries,
  all: readonly unknown[],
  value: unknown,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (let from = 0; from < all.length && problems.length < MOST_PROBLEMS; from += PART[list]) {
    const { error } = z.safeParse(entries[list], all.slice(from, from + PART[list]));
    const issues = (error?.issues ?? []).map((issue) => {
      const [place, ...inside] = issue.path;
      return { ...issue, path: [list, from + Number(place), ...inside] };
    });
    problems.push(...schemaProblems({ issues }, value, 'The export'));
    await breathe();
  }
  return problems;
}

/** The export in a file, its strategy checked like any other; or every place where it is not one, up to a bearable number. */
export async function parseExport(value: unknown): Promise<Answer<ExportDocument>> {
  const result = z.safeParse(document, value);
  if (!result.success) return refused(schemaProblems(result.error, value, 'The export'));
  const { strategy, ...rest } = result.data;
  const problems = [
    ...(await problemsIn('items', rest.items, value)),
    ...(await problemsIn('history', rest.history, value)),
    ...(await problemsIn('snapshots', rest.snapshots ?? [], value)),
  ];
  if (problems.length > 0) return refused(problems);
  const kept: Answer<Strategy | null> = strategy === null ? ok(null) : parsed(strategy);
  if (!kept.ok) return kept;
  const versions: Strategy[] = [];
  for (const [place, { strategy: one }] of (rest.versions ?? []).entries()) {
    const version = parsed(one);
    if (!version.ok)
      return refused(
        (version.error.problems ?? []).map((problem) => ({
          ...problem,
          path: `versions[${place}].strategy.${problem.path}`,
        })),
      );
    versions.push(version.value);
    await breathe();
  }
  const versioned = rest.versions?.map((version, place) => ({ ...version, strategy: versions[place] }));
  return ok({
    ...rest,
    strategy: kept.value,
    ...(versioned && { versions: versioned }),
  } as unknown as ExportDocument);
}

const refused = (problems: readonly Problem[]): Answer<never> =>
  fail({
    code: 'invalid',
    message: 'The file is no export that this version can read.',
    problems: problems.slice(0, MOST_PROBLEMS),
  });
