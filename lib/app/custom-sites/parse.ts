import * as z from 'zod/mini';
import { fail, ok, type Problem, type Result } from '../../domain/result.ts';
import type { CustomSite } from '../../domain/custom/custom-site.ts';
import { readJson } from '../documents/read-json.ts';
import { schemaProblems } from '../documents/schema-problems.ts';
import { customSiteSchema } from './schema.ts';

/** Far more than the longest description that makes sense. */
const MOST_BYTES = 64 * 1024;

/** A description from outside, or every place where it is none. */
export function checkCustomSite(value: unknown): Result<CustomSite, Problem[]> {
  const result = z.safeParse(customSiteSchema, value);
  if (!result.success) return fail(schemaProblems(result.error, value, 'The description'));
  return ok(result.data as CustomSite);
}

/** The description in a text. One that was shared lacks the origin: then it is `origin`. */
export function parseCustomSite(text: string, origin?: string): Result<CustomSite, Problem[]> {
  const json = readJson(text, MOST_BYTES);
  if (!json.ok) return json;
  const { value } = json;
  const whole =
    typeof value === 'object' && value !== null && !Array.isArray(value) && origin !== undefined
      ? { ...value, origin }
      : value;
  return checkCustomSite(whole);
}
