import { fail, type Result } from '../../domain/result.ts';
import { isOnHost, jiraHosts } from '../../sites/hosts.ts';
import { readState } from '../../store/state.ts';
import type { BackfillRefusal, BackfillSource } from '../../trackers/backfill-source.ts';
import type { JiraAct, JiraAnswers, JiraTask, JiraTenant } from '../../trackers/jira/backfill/task.ts';
import type { App } from '../app.ts';
import { ANSWERS } from './jira-answer.ts';

type Question<A extends JiraAct> = Omit<Extract<JiraTask, { act: A }>, keyof JiraTenant>;

/** How long a page is waited for: its own patience, and some. A tab that has fallen asleep answers nothing at all. */
const PATIENCE_MS = 60_000;

/** Jira, asked through an open page of it with the session of the person who has opened it. What comes back is a page's word. */
export function jiraSource(app: App, tenant: string): BackfillSource {
  async function ask<A extends JiraAct>(
    question: Question<A>,
  ): Promise<Result<JiraAnswers[A], BackfillRefusal>> {
    const origin = await originOf(app, tenant);
    if (origin === null) return fail({ is: 'fault', fault: { code: 'forbidden' } });
    const isCloud = isOnHost(new URL(origin), jiraHosts);
    const task = { ...question, tenant, ...(!isCloud && { flavour: 'server' as const }) };
    const said = await inTime(app.extension.askTab(origin, 'jira-backfill', task));
    if (said === undefined) return fail({ is: 'noPage' });
    const parsed = ANSWERS[question.act as A].safeParse(said);
    if (!parsed.success) return fail({ is: 'fault', fault: { code: 'bad_answer' } });
    return parsed.data as Result<JiraAnswers[A], BackfillRefusal>;
  }

  return {
    size: (question) => ask<'size'>({ act: 'size', question }),
    page: (question) => ask<'page'>({ act: 'page', question }),
    keys: (question) => ask<'keys'>({ act: 'keys', question }),
    ancestors: (keys) => ask<'ancestors'>({ act: 'ancestors', keys }),
    counts: (question, buckets) => ask<'counts'>({ act: 'counts', question, buckets }),
    choices: () => ask<'choices'>({ act: 'choices' }),
  };
}

/** Null where it takes too long, or cannot be. */
function inTime(work: Promise<unknown>): Promise<unknown> {
  return new Promise((end) => {
    const late = setTimeout(() => end(null), PATIENCE_MS);
    void work
      .catch(() => null)
      .then((said) => {
        clearTimeout(late);
        end(said);
      });
  });
}

/** Where its pages are; null where we are not, or no longer, allowed. */
async function originOf(app: App, tenant: string): Promise<string | null> {
  const url = URL.parse(`https://${tenant}`);
  if (url?.host !== tenant) return null;
  const { origin } = url;
  if (!isOnHost(url, jiraHosts)) {
    const state = await app.store.read(readState);
    const isKept =
      state.ok && state.value.sites.some((kept) => kept.site === 'jira' && kept.origin === origin);
    if (!isKept) return null;
  }
  return (await app.extension.permitted(origin).catch(() => false)) ? origin : null;
}
