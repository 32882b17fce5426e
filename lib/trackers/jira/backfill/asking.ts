import { fail, ok } from '../../../domain/result.ts';
import type { Ask } from '../../ask.ts';
import type { Answered, BackfillRefusal } from '../../backfill-source.ts';
import type { Refusal } from '../../refusal.ts';
import type { FieldIds } from '../field-ids.ts';
import type { JiraPlace } from '../place.ts';

/** What the parts of the source work with. */
export interface JiraAsking {
  readonly ask: Ask;
  readonly place: JiraPlace;
  /** Of the REST API. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Ids of the fields that differ from site to site: asked for once in the life of a page. */
  readonly fieldIds: () => Answered<Omit<FieldIds, 'named'>>;
}

/** A query that Jira does not like names something that is not there (any more), or that the person may not see. */
export const refusedBy = ({ fault, refused }: Refusal): BackfillRefusal => ({
  is: 'fault',
  fault: refused ? { code: 'not_found' } : fault,
});

/**
 * Searches answer without a session too, as if nothing were there. Before nothing is taken for the truth, Jira is asked who is
 * asking.
 */
export async function isSomebody({ ask, path, signal }: JiraAsking): Answered<true> {
  const answer = await ask({ path: `${path}/myself` }, signal);
  return answer.ok ? ok(true) : fail(refusedBy(answer.error));
}
