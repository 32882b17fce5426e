import { fail, ok } from '../../../domain/result.ts';
import { asker } from '../../ask.ts';
import type { Answered, BackfillSource } from '../../backfill-source.ts';
import { jiraApi } from '../api.ts';
import type { JiraEnvironment } from '../environment.ts';
import { readFieldIds, type FieldIds } from '../field-ids.ts';
import { apiPath, type JiraPlace } from '../place.ts';
import { refusedBy } from './asking.ts';
import { jiraBackfill } from './source.ts';
import type { JiraAnswer, JiraTask } from './task.ts';

/** Less than the background waits: an answer after that would be nobody's. */
const PATIENCE_MS = 45_000;
/** A worker that was killed while it waited asks for the same page again: it need not be read twice. */
const AGAIN_MS = 120_000;

/**
 * Answers what the background asks of one page: one queue of requests for all of it, and the fields asked for once. `placeOf`: which Jira
 * the page is of; null = of none. Never rejects.
 */
export function taskAnswerer(
  env: JiraEnvironment,
  placeOf: (task: JiraTask) => JiraPlace | null,
): (task: JiraTask) => Promise<JiraAnswer> {
  const ask = asker(env, jiraApi(env.origin));
  let fields: FieldIds | undefined;
  let last: { readonly name: string; readonly at: number; readonly answer: Promise<JiraAnswer> } | undefined;

  const answerAnew = async (task: JiraTask): Promise<JiraAnswer> => {
    const place = placeOf(task);
    if (!place) return fail({ is: 'noPage' });
    const late = new AbortController();
    const cancel = env.after(PATIENCE_MS, () => late.abort());
    const { signal } = late;
    const path = apiPath(place);

    const fieldIds = async (): Answered<FieldIds> => {
      if (fields) return ok(fields);
      const answer = await ask({ path: `${path}/field` }, signal);
      if (!answer.ok) return fail(refusedBy(answer.error));
      const ids = readFieldIds(answer.value);
      if (!ids) return fail({ is: 'fault', fault: { code: 'bad_answer' } });
      fields = ids;
      return ok(ids);
    };
    try {
      return await answered(jiraBackfill({ ask, place, path, signal, fieldIds }), task);
    } finally {
      cancel();
    }
  };

  return async (task) => {
    const name = nameOf(task);
    if (name !== undefined && last?.name === name && env.now() - last.at < AGAIN_MS) {
      const again = await last.answer;
      if (again.ok) return again;
    }
    const answer = answerAnew(task);
    if (name !== undefined) last = { name, at: env.now(), answer };
    return answer;
  };
}

/** What a page that is asked for once more is known by; undefined for everything else. Its cursor holds the whole query. */
function nameOf(task: JiraTask): string | undefined {
  if (task.act !== 'page' || !task.question.cursor) return undefined;
  return JSON.stringify([task.tenant, task.question.cursor, task.question.salt]);
}

function answered(source: BackfillSource, task: JiraTask): Promise<JiraAnswer> {
  switch (task.act) {
    case 'size':
      return source.size(task.question) as Promise<JiraAnswer>;
    case 'page':
      return source.page(task.question);
    case 'keys':
      return source.keys?.(task.question) ?? NONE;
    case 'ancestors':
      return source.ancestors?.(task.keys) ?? NONE;
    case 'counts':
      return source.counts?.(task.question, task.buckets) ?? NONE;
    case 'choices':
      return source.choices();
  }
}

const NONE = Promise.resolve(fail({ is: 'fault' as const, fault: { code: 'bad_answer' as const } }));
