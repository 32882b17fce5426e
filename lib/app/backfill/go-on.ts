import { leaveOut } from '../../domain/leave-out.ts';
import { fail, ok } from '../../domain/result.ts';
import { itemId } from '../../domain/work-item.ts';
import type { Pass, Reading } from '../../store/reading.ts';
import { keepMet } from '../../store/scopes.ts';
import { putParents, unknownParents } from '../../store/work.ts';
import type { BackfillRefusal, BackfillSource } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';
import { finish } from './finish.ts';
import { after, held, type Stepped } from './held.ts';
import { keepableWork } from './keepable-work.ts';
import { keepPage } from './keep-page.ts';
import type { Known } from './question.ts';
import { writeReading } from './write-reading.ts';

/** Most keys of one question for parents. */
const PARENTS = 100;

/** A pass that is under way, with what its steps need. */
export interface UnderWay extends Known {
  readonly pass: Pass;
  readonly salt: string;
  readonly source: BackfillSource;
}

/** The next step of a pass. */
export function goOn(app: App, way: UnderWay): Promise<Stepped> {
  if (way.pass.parents) return readParents(app, way, way.pass.parents);
  return way.pass.kind === 'keys' ? readKeys(app, way) : readPage(app, way);
}

const free = (reading: Reading): Reading => leaveOut(reading, 'hold');

async function readPage(app: App, way: UnderWay): Promise<Stepped> {
  const { scope, reading, question, pass, salt, source } = way;
  const { since, cursor } = pass;
  const page = await source.page({
    ...question,
    salt,
    ...(since !== undefined && { since }),
    ...(cursor && { cursor }),
  });
  if (!page.ok) return held(app, way, page.error);
  const keeping = {
    scope,
    horizon: Date.parse(question.horizon),
    hasParents: source.ancestors !== undefined,
  };
  return after(
    await writeReading(app, scope.id, reading, async (tx, now) => {
      const kept = await keepPage(tx, free(now), pass, page.value, keeping);
      const isThrough = kept.pass && !kept.pass.cursor && !kept.pass.parents;
      return isThrough ? finish(tx, scope.id, kept, pass, app.now().toISOString()) : kept;
    }),
  );
}

async function readKeys(app: App, way: UnderWay): Promise<Stepped> {
  const { scope, reading, question, pass, source } = way;
  const { cursor, ...rest } = pass;
  const page =
    (await source.keys?.({ ...question, ...(cursor && { cursor }) })) ??
    fail<BackfillRefusal>({ is: 'startOver' });
  if (!page.ok) return held(app, way, page.error);
  const { keys, next } = page.value;
  return after(
    await writeReading(app, scope.id, reading, async (tx, now) => {
      const ids = keys.map((key) => itemId({ ...scope, key }));
      await keepMet(tx, scope.id, pass.step, ids);
      if (!next) return finish(tx, scope.id, now, pass, app.now().toISOString());
      return {
        ...free(now),
        pass: { ...rest, step: pass.step + 1, read: pass.read + keys.length, cursor: next },
      };
    }),
  );
}

/** Parents that are not in the scope, and theirs; one that is not answered may not be read. */
async function readParents(app: App, way: UnderWay, parents: readonly string[]): Promise<Stepped> {
  const { scope, reading, pass, source, keepTitles } = way;
  const [asked, rest] = [parents.slice(0, PARENTS), parents.slice(PARENTS)];
  const found = (await source.ancestors?.(asked)) ?? ok([]);
  if (!found.ok) return held(app, way, found.error);
  const items = keepableWork(found.value, scope, keepTitles);
  const named = items.flatMap(({ ancestors }) => ancestors?.slice(0, 1) ?? []).map(({ key }) => key);
  return after(
    await writeReading(app, scope.id, reading, async (tx, now) => {
      await putParents(tx, scope.id, items);
      const above = await unknownParents(tx, scope.id, scope, named);
      const left = [...new Set([...rest, ...above])].filter((key) => !asked.includes(key));
      const moved = {
        ...free(now),
        version: now.version + 1,
        pass: { ...pass, step: pass.step + 1, parents: left },
      };
      return left.length > 0 ? moved : finish(tx, scope.id, moved, pass, app.now().toISOString());
    }),
  );
}
