import type { Result } from '../../../domain/result.ts';
import type {
  BackfillPage,
  BackfillQuestion,
  BackfillRefusal,
  Counts,
  CountedLabels,
  Cursor,
  KeysPage,
  PageQuestion,
  ScopeChoice,
} from '../../backfill-source.ts';
import type { WorkItem } from '../../../domain/work-item.ts';

/** Which Jira the page that is asked is expected to be. */
export interface JiraTenant {
  readonly tenant: string;
  /** Absent = cloud. */
  readonly flavour?: 'server';
}

/** What is asked of an open page of Jira: the questions of a `BackfillSource`, as data. Nothing in it is null. */
export type JiraTask = JiraTenant &
  (
    | { readonly act: 'size'; readonly question: BackfillQuestion }
    | { readonly act: 'page'; readonly question: PageQuestion }
    | { readonly act: 'keys'; readonly question: BackfillQuestion & { readonly cursor?: Cursor } }
    | { readonly act: 'ancestors'; readonly keys: readonly string[] }
    | {
        readonly act: 'counts';
        readonly question: BackfillQuestion;
        readonly buckets: readonly CountedLabels[];
      }
    | { readonly act: 'choices' }
  );

/** What each act is answered with. */
export interface JiraAnswers {
  readonly size: number;
  readonly page: BackfillPage;
  readonly keys: KeysPage;
  readonly ancestors: readonly WorkItem[];
  readonly counts: Counts;
  readonly choices: readonly ScopeChoice[];
}

export type JiraAct = keyof JiraAnswers;

export type JiraAnswer = Result<JiraAnswers[JiraAct], BackfillRefusal>;
