import { fail, ok } from '../../domain/result.ts';
import type { Answer, ItemLine, MeasuredItemsAnswer, MeasuredItemsRequest } from '../../messages/protocol.ts';
import { allAsked } from '../../store/asked.ts';
import { listOf } from '../../store/measured.ts';
import { readState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { listName, type KeptList } from './kept-list.ts';
import { measure } from './measure.ts';
import { placeOf } from './place.ts';

const NOTHING: KeptList = { total: 0, lines: [], ids: [] };

/** The items behind one number, as they were when it was worked out; where it never was, it is now. */
export async function measuredItems(
  app: App,
  request: MeasuredItemsRequest,
): Promise<Answer<MeasuredItemsAnswer>> {
  const { of, cycle, behind } = request;
  const measured = await measure(app, { of, ...(cycle !== undefined && { cycle }) });
  if (!measured.ok) return measured;
  const look = await app.store.read(async (tx) => {
    const place = await placeOf(app, tx, await readState(tx), request);
    if (!place?.cycle) return { list: NOTHING, asked: [] };
    const kept = await listOf(tx, of, place.cycle.from, listName(behind));
    return { list: kept ? (JSON.parse(kept.text) as KeptList) : NOTHING, asked: await allAsked(tx) };
  });
  if (!look.ok) return look;
  const { list, asked } = look.value;
  const askedAt = new Map(asked.map(({ id, at }) => [id, at]));
  const lines = list.lines.map((line): ItemLine => {
    const at = askedAt.get(line.id);
    return at === undefined ? line : { ...line, askedAt: at };
  });
  return list.total === 0 && measured.value.measured === null
    ? fail({ code: 'not_found', message: 'There are no numbers of this cycle.' })
    : ok({ ...list, lines });
}
