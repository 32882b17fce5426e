import { fail, ok, type Result } from '../../domain/result.ts';
import type { FaultCode } from '../../domain/tracker.ts';
import type { JiraEnvironment } from './environment.ts';
import { HEAD, headAfter, headOf, MOST_PARTS, partName, partsOfText, type Head } from './property-head.ts';
import { propertyApi, type PropertyApi } from './property-api.ts';

/** What is asked of a page of Jira. `path`: of the item in the REST API. */
export type PropertyTask =
  | { readonly act: 'read'; readonly path: string }
  | {
      readonly act: 'write';
      readonly path: string;
      readonly text: string;
      /** The new revision's name. */
      readonly revision: string;
      /** The revision that was seen last; absent = there was none. Never null, which Chromium drops on the way to a tab. */
      readonly expected?: string;
    };

export type PropertyAnswer =
  | { readonly is: 'none' }
  | {
      readonly is: 'read';
      readonly text: string;
      readonly revision: string;
      readonly lineage: readonly string[];
    }
  | { readonly is: 'written' }
  /** Another revision than the expected one is there: nothing was written. */
  | { readonly is: 'changed' }
  | { readonly is: 'failed'; readonly fault: FaultCode | 'too_big' };

/** Reads or writes the strategy that an item carries. Never rejects. */
export async function propertyTask(env: JiraEnvironment, task: PropertyTask): Promise<PropertyAnswer> {
  const api = propertyApi(env, task.path);
  const done = task.act === 'read' ? await read(api) : await write(api, task);
  return done.ok ? done.value : { is: 'failed', fault: done.error };
}

type Done = Result<PropertyAnswer, FaultCode | 'too_big'>;

/** A revision that goes while it is read has been followed by another one. */
const READS = 3;

async function read(api: PropertyApi): Promise<Done> {
  let last: string | undefined;
  for (let round = 0; round < READS; round += 1) {
    const head = await headAt(api);
    if (!head.ok) return head;
    if (!head.value) return nothing(api);
    const { revision, lineage, parts } = head.value;
    if (revision === last) break;
    last = revision;
    const whole = await textOf(api, revision, parts);
    if (!whole.ok) return whole;
    if (whole.value !== null) return ok({ is: 'read', text: whole.value, revision, lineage });
  }
  return fail('bad_answer');
}

/** Jira says the same of an item that has no such property and of one that the person may not see. */
async function nothing(api: PropertyApi): Promise<Done> {
  const there = await api.exists();
  if (!there.ok) return there;
  return there.value ? ok({ is: 'none' }) : fail('not_found');
}

async function headAt(api: PropertyApi): Promise<Result<Head | null, FaultCode>> {
  const value = await api.get(HEAD);
  if (!value.ok) return value;
  if (value.value === undefined) return ok(null);
  const head = headOf(value.value);
  return head ? ok(head) : fail('bad_answer');
}

/** Null where a part is not there. */
async function textOf(
  api: PropertyApi,
  revision: string,
  parts: number,
): Promise<Result<string | null, FaultCode>> {
  let whole = '';
  for (let part = 1; part <= parts; part += 1) {
    const value = await api.get(partName(revision, part));
    if (!value.ok) return value;
    if (typeof value.value !== 'string') return ok(null);
    whole += value.value;
  }
  return ok(whole);
}

/**
 * The parts first, under names nobody else uses; then, after one more look whether the head is still the expected one, the head;
 * then a look whether it is ours. Jira has no conditional write: what can slip in between is found by the lineage at the next
 * reading, and never lost unseen.
 */
async function write(api: PropertyApi, task: Extract<PropertyTask, { act: 'write' }>): Promise<Done> {
  const { revision, expected } = task;
  const parts = partsOfText(task.text);
  if (parts.length > MOST_PARTS) return fail('too_big');
  const before = await headAt(api);
  if (!before.ok) return before;
  if (before.value?.revision !== expected) return ok({ is: 'changed' });
  for (const [index, part] of parts.entries()) {
    const put = await api.put(partName(revision, index + 1), part);
    if (!put.ok) return given(api, revision, index, put);
  }
  const again = await headAt(api);
  if (!again.ok) return given(api, revision, parts.length, again);
  if (again.value?.revision !== expected) return given(api, revision, parts.length, ok({ is: 'changed' }));
  const put = await api.put(HEAD, headAfter(again.value, revision, parts.length));
  if (!put.ok) return given(api, revision, parts.length, put);
  const now = await headAt(api);
  if (now.ok && now.value?.revision !== revision) return ok({ is: 'changed' });
  // Only what was replaced: parts of any other name may be of somebody who is writing at this moment.
  if (again.value) await forget(api, again.value.revision, again.value.parts);
  return ok({ is: 'written' });
}

/** Ends a writing that came to nothing, without leaving its parts. */
async function given<T extends Done>(api: PropertyApi, revision: string, parts: number, done: T): Promise<T> {
  await forget(api, revision, parts);
  return done;
}

async function forget(api: PropertyApi, revision: string, parts: number): Promise<void> {
  for (let part = 1; part <= parts; part += 1) await api.remove(partName(revision, part));
}
