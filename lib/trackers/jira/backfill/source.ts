import { fail, ok } from '../../../domain/result.ts';
import type { Answered, BackfillSource } from '../../backfill-source.ts';
import { record } from '../../untrusted.ts';
import { refusedBy, type JiraAsking } from './asking.ts';
import { jiraChoices } from './choices.ts';
import { firstCursor, jqlOf } from './first.ts';
import { labelledJql } from './jql.ts';
import { cursorOf } from './cursor.ts';
import { readPage } from './page.ts';
import { readKeys } from './keys.ts';
import { ancestorsOf } from './parents.ts';

/** Team scopes of one Jira, from a page of it. */
export function jiraBackfill(asking: JiraAsking): BackfillSource {
  return {
    async size(question) {
      const jql = await jqlOf(asking, question);
      return jql.ok ? count(asking, jql.value) : jql;
    },

    async page({ salt, cursor: kept, ...question }) {
      const cursor = kept ? cursorOf(kept) : await firstCursor(asking, question);
      if (cursor === null) return fail({ is: 'startOver' });
      if ('ok' in cursor) return cursor.ok ? readPage(asking, cursor.value, salt) : cursor;
      return readPage(asking, cursor, salt);
    },

    keys: ({ cursor, ...question }) => readKeys(asking, question, cursor),

    ancestors: (keys) => ancestorsOf(asking, keys),

    async counts(question, buckets) {
      const jql = await jqlOf(asking, question);
      if (!jql.ok) return jql;
      const total = await count(asking, jql.value);
      if (!total.ok) return total;
      const counted: { readonly bucket: string; readonly count: number }[] = [];
      for (const { bucket, labels } of buckets) {
        const one = await count(asking, labelledJql(jql.value, labels));
        if (!one.ok) return one;
        counted.push({ bucket, count: one.value });
      }
      return ok({ total: total.value, buckets: counted });
    },

    choices: () => jiraChoices(asking),
  };
}

/** How many items a query finds: roughly on Cloud, exactly on Data Center. */
async function count({ ask, place, path, signal }: JiraAsking, jql: string): Answered<number> {
  const onServer = place.flavour === 'server';
  const answer = await ask(
    onServer
      ? { path: `${path}/search`, body: { jql, startAt: 0, maxResults: 0, fields: ['key'] } }
      : { path: `${path}/search/approximate-count`, body: { jql } },
    signal,
  );
  if (!answer.ok) return fail(refusedBy(answer.error));
  const said = record(answer.value)[onServer ? 'total' : 'count'];
  return typeof said === 'number' && Number.isInteger(said) && said >= 0
    ? ok(said)
    : fail({ is: 'fault', fault: { code: 'bad_answer' } });
}
