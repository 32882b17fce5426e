import { leaveOut } from '../../domain/leave-out.ts';
import { readJql } from '../../domain/jql.ts';
import { fail, ok } from '../../domain/result.ts';
import { NAMED_BY, type Scope, type ScopeQuery } from '../../domain/scope.ts';
import type { AddScopeRequest, Answer, MessageError, ScopesAnswer } from '../../messages/protocol.ts';
import { UNREAD, type Reading } from '../../store/reading.ts';
import type { ScopeRecord } from '../../store/records.ts';
import type { WriteTx } from '../../store/schema.ts';
import { liveScopes, readingOf } from '../../store/scopes.ts';
import type { App } from '../app.ts';
import { run } from './run.ts';
import { viewOf } from './view.ts';
import { tellPages } from './write-reading.ts';

/** Each of them is read every hour. */
const MOST_SCOPES = 20;

const NO_SCOPE: MessageError = { code: 'not_found', message: 'There is no such scope.' };
const TOO_MANY: MessageError = { code: 'too_big', message: 'There are as many scopes as can be read.' };
const UNREADABLE: MessageError = {
  code: 'invalid',
  message: 'The query cannot name a scope.',
  problems: [
    { path: 'query', message: 'This query asks for everything, or does not close a quote or bracket.' },
  ],
};

const views = (app: App): Promise<Answer<ScopesAnswer>> =>
  app.store.read(async (tx) => ({ scopes: (await liveScopes(tx)).map(viewOf) }));

/** What is due meanwhile is begun: whoever looks wants it fresh. */
export function getScopes(app: App): Promise<Answer<ScopesAnswer>> {
  void run(app);
  return views(app);
}

/** The same query of the same tenant is the same scope, whoever names it how. */
const isSame = (one: Omit<Scope, 'id'>, other: Omit<Scope, 'id'>): boolean =>
  one.site === other.site &&
  one.tenant === other.tenant &&
  JSON.stringify(one.query) === JSON.stringify(other.query);

export function addScope(app: App, { scope }: AddScopeRequest): Promise<Answer<ScopesAnswer>> {
  if (!isReadable(scope)) return Promise.resolve(fail(UNREADABLE));
  return changed(app, async (tx) => {
    const all = await tx.objectStore('scopes').getAll();
    const known = all.find((one) => isSame(one.scope, scope));
    if (known) {
      const named = { ...known.scope, name: scope.name };
      await tx.objectStore('scopes').put({ ...leaveOut(known, 'removedAt'), scope: named });
      return ok(true);
    }
    if (all.length >= MOST_SCOPES) return fail(TOO_MANY);
    const id = crypto.randomUUID();
    const addedAt = app.now().toISOString();
    await tx
      .objectStore('scopes')
      .put({ id, scope: { ...scope, id }, addedAt, reading: { ...UNREAD, wanted: true } });
    return ok(true);
  });
}

const isReadable = ({ site, query }: Omit<Scope, 'id'>): boolean => {
  const named: readonly ScopeQuery['by'][] = NAMED_BY[site];
  return named.includes(query.by) && (query.by !== 'jql' || readJql(query.jql).ok);
};

export const removeScope = (app: App, { id }: { readonly id: string }): Promise<Answer<ScopesAnswer>> =>
  changed(app, (tx) => put(tx, id, (record) => ({ ...record, removedAt: app.now().toISOString() })));

/** Goes on at once, whatever it waited for. */
export const runScopes = (app: App, { id }: { readonly id?: string }): Promise<Answer<ScopesAnswer>> =>
  id === undefined
    ? getScopes(app)
    : changed(app, (tx) => put(tx, id, (record) => ({ ...record, reading: wanted(readingOf(record)) })));

const wanted = (reading: Reading): Reading => {
  const free = leaveOut(reading, 'hold');
  return reading.pass ? free : { ...free, wanted: true };
};

export const stopScope = (app: App, { id }: { readonly id: string }): Promise<Answer<ScopesAnswer>> =>
  changed(app, (tx) =>
    put(tx, id, (record) => ({ ...record, reading: { ...readingOf(record), hold: { is: 'stopped' } } })),
  );

async function put(
  tx: WriteTx,
  id: string,
  change: (record: ScopeRecord) => ScopeRecord,
): Promise<Answer<true>> {
  const record = (await liveScopes(tx)).find((one) => one.id === id);
  if (!record) return fail(NO_SCOPE);
  await tx.objectStore('scopes').put(change(record));
  return ok(true);
}

async function changed(
  app: App,
  work: (tx: WriteTx) => Promise<Answer<true>>,
): Promise<Answer<ScopesAnswer>> {
  const done = await app.store.write<true, MessageError>('strict', work);
  await app.room.heard(done, true);
  if (!done.ok) return done;
  await tellPages(app);
  void run(app);
  return views(app);
}
