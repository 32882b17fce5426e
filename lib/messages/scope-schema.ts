import * as z from 'zod/mini';
import { tenant } from './item-schema.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));

export const scopeSite = z.enum(['jira', 'linear', 'hubspot', 'pipedrive', 'salesforce']);

/** A scope as a person has named it, in a message or an export. */
export const namedScope = z.strictObject({
  name,
  site: scopeSite,
  tenant,
  query: z.union([
    z.strictObject({ by: z.enum(['project', 'team']), key: name }),
    z.strictObject({ by: z.enum(['board', 'pipeline']), id: name }),
    z.strictObject({ by: z.literal('jql'), jql: z.string().check(z.minLength(1), z.maxLength(2_000)) }),
  ]),
});
