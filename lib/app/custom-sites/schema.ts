import * as z from 'zod/mini';
import { MAPPED_FIELDS, isCustomField } from '../../domain/custom/custom-site.ts';
import { patternFault, type PatternFault } from '../../domain/custom/pattern.ts';
import { selectorFault, type SelectorFault } from '../../domain/custom/selector.ts';
import { siteOriginOf } from './origin.ts';

/** One sentence for each way a selector can be refused; it follows the place. */
const SELECTOR_SENTENCES: Readonly<Record<SelectorFault, string>> = {
  empty: 'must not be empty.',
  long: 'is too long for a selector; 300 characters are enough.',
  syntax: 'is no CSS selector that can be read.',
  has: 'uses :has(), which would slow every page down; name the row by its own attributes.',
  pseudo: 'uses a pseudo-class that is not allowed here.',
  many: 'has too many parts for a selector; 20 are enough.',
};

const PATTERN_SENTENCES: Readonly<Record<PatternFault, string>> = {
  empty: 'must not be empty.',
  long: 'is too long for a pattern; 200 characters are enough.',
  syntax: 'is no regular expression.',
  unknown: 'uses a part of regular expressions that is not allowed here.',
  slow: 'could take too long: a repetition may be followed only by what it cannot match itself.',
  groups: 'has more than one group; mark only the key with ( ).',
};

/** A text with a check that answers what is wrong; zod/mini takes the sentence from the first that fails. */
const checked = <F extends string>(
  faultOf: (text: string) => F | null,
  sentences: Readonly<Record<F, string>>,
) =>
  z.string().check(
    z.superRefine<string>((value, context) => {
      const fault = faultOf(value);
      if (fault) context.addIssue({ code: 'custom', message: sentences[fault], input: value });
    }),
  );

const selector = checked(selectorFault, SELECTOR_SENTENCES);
const pattern = checked(patternFault, PATTERN_SENTENCES);
const attribute = z.string().check(z.regex(/^[A-Za-z][\w:.-]{0,59}$/, 'is no name of an attribute.'));
const name = z.string().check(z.minLength(1), z.maxLength(60));

const place = z.strictObject({
  around: z.optional(selector),
  selector: z.optional(selector),
  attribute: z.optional(attribute),
  pattern: z.optional(pattern),
});
const places = z.array(place).check(z.minLength(1), z.maxLength(8));
const fields = z.record(
  z
    .string()
    .check(
      z.refine(
        (field) => MAPPED_FIELDS.includes(field) || isCustomField(field),
        'is no field that can be mapped.',
      ),
    ),
  places,
);

const row = z.strictObject({
  view: z.enum(['list', 'board', 'backlog', 'links']),
  row: selector,
  key: places,
  title: places,
  fields: z.optional(fields),
  badge: z.optional(selector),
});

const page = z.strictObject({
  address: pattern,
  row: selector,
  title: places,
  fields: z.optional(fields),
});

/** A path of the site with the place of the key in it; the `#` part counts. */
const address = z.string().check(
  z.maxLength(200),
  z.regex(/^\/(?![/\\])[^\s\\]*$/, 'must be a path such as /issues/{key}.'),
  z.refine((path) => path.split('{key}').length === 2, 'must hold {key} once.'),
);

/** Patterns over addresses: no spaces, and no more stars than anybody needs. */
const glob = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(200),
    z.regex(/^[/*][^\s]*$/, 'must begin with / or *, such as /issues*.'),
  );

export const customSiteSchema = z.strictObject({
  throughlineSite: z.literal(1),
  name,
  origin: z
    .string()
    .check(
      z.refine(
        (given) => siteOriginOf(given, 'custom') === given,
        'must be an https address without a path, or http on this computer.',
      ),
    ),
  kind: z.enum(['ticket', 'deal']),
  match: z.array(glob).check(z.minLength(1), z.maxLength(10)),
  marker: z.optional(selector),
  rows: z.array(row).check(z.minLength(1), z.maxLength(8)),
  page: z.optional(page),
  address: z.optional(address),
  exclude: z.optional(z.array(selector).check(z.maxLength(10))),
  theme: z.optional(z.union([z.literal('light'), z.literal('dark'), z.strictObject({ dark: selector })])),
  fleeting: z.optional(pattern),
});
