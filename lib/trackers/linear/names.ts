import { fail, ok, type Result } from '../../domain/result.ts';
import type { Fault } from '../../domain/tracker.ts';
import { list, record, text, type Json } from '../untrusted.ts';
import { MOST_NAMES, namesOf, type NamedList } from './backfill-documents.ts';

/** What ids can stand for, and the list of the API that says so. */
const LISTS = {
  states: 'workflowStates',
  labels: 'issueLabels',
  cycles: 'cycles',
  issues: 'issues',
  projects: 'projects',
  teams: 'teams',
} as const satisfies Readonly<Record<string, NamedList>>;

export type Kind = keyof typeof LISTS;
const KINDS = Object.keys(LISTS) as Kind[];

/** Ids of each kind. */
export type Ids = Readonly<Record<Kind, ReadonlySet<string>>>;

export const noIds = (): Record<Kind, Set<string>> => ({
  states: new Set(),
  labels: new Set(),
  cycles: new Set(),
  issues: new Set(),
  projects: new Set(),
  teams: new Set(),
});

/** Asks a query; the answer's `data`. */
export type Query = (document: string, variables: object) => Promise<Result<Json, Fault>>;

/**
 * What ids stand for, each asked for once: what has been seen is remembered, and after a restart asked for again. What is deleted
 * or not for this person's eyes is remembered as nothing.
 */
export interface Names {
  /** Asks for what is not known yet: one request for up to 250 ids of each kind, none where all is known. */
  learn(query: Query, ids: Ids): Promise<Result<null, Fault>>;
  /** Has been read anyway. */
  know(kind: Kind, id: string, node: Json): void;
  at(kind: Kind, id: unknown): Json | undefined;
}

export function names(): Names {
  const found = new Map<string, Json | null>();
  return {
    async learn(query, ids) {
      const unknown = KINDS.map(
        (kind) => [kind, [...ids[kind]].filter((id) => !found.has(`${kind}/${id}`))] as const,
      );
      const most = Math.max(...unknown.map(([, some]) => some.length));
      for (let from = 0; from < most; from += MOST_NAMES) {
        const asked = unknown
          .map(([kind, some]) => [kind, some.slice(from, from + MOST_NAMES)] as const)
          .filter(([, some]) => some.length > 0);
        const said = await query(
          namesOf(asked.map(([kind, some]) => [LISTS[kind], some.length])),
          Object.fromEntries(asked.map(([kind, some]) => [LISTS[kind], some])),
        );
        if (!said.ok) return said;
        for (const [kind, some] of asked) {
          const { nodes } = record(said.value[LISTS[kind]]);
          if (!Array.isArray(nodes)) return fail({ code: 'bad_answer' });
          for (const id of some) found.set(`${kind}/${id}`, null);
          for (const node of list(nodes).map(record)) {
            const id = text(node['id']);
            if (id !== undefined) found.set(`${kind}/${id}`, node);
          }
        }
      }
      return ok(null);
    },
    know: (kind, id, node) => void found.set(`${kind}/${id}`, node),
    at: (kind, id) => (typeof id === 'string' ? (found.get(`${kind}/${id}`) ?? undefined) : undefined),
  };
}
