import { dayAfter } from '../../domain/cycle.ts';
import { changesOf } from '../../domain/interpret/changes.ts';
import { interpret } from '../../domain/interpret/interpret.ts';
import { searchFor } from '../../domain/interpret/search-link.ts';
import type { Sentence } from '../../domain/interpret/sentence.ts';
import { measure, type Measurement } from '../../domain/measure/measure.ts';
import { responsesOf } from '../../domain/measure/responses.ts';
import { fail, ok } from '../../domain/result.ts';
import { startOfDay } from '../../domain/start-of-day.ts';
import { itemId } from '../../domain/work-item.ts';
import { MEASURED_KEY } from '../../messages/measure-messages.ts';
import type { Answer, MeasureAnswer, MeasureRequest, SaidSentence } from '../../messages/protocol.ts';
import { putNumbers } from '../../store/measured.ts';
import type { App } from '../app.ts';
import { gather, type Gathered } from './gather.ts';
import { listsOf } from './lists.ts';
import type { KeptNumbers } from './measure.ts';
import { namesOf } from './names.ts';
import { frameOf } from './place.ts';
import { viewOf } from './view.ts';

/** Cycles that drift and trend are followed over: half a year but two weeks. */
const FOLLOWED = 12;
/** Ids that go along with a sentence; its search has more. */
const MOST_IDS = 20;

/** Measures one cycle of a scope, says what that means, keeps both and tells pages that new numbers are there. */
export async function workOut(app: App, request: MeasureRequest): Promise<Answer<MeasureAnswer>> {
  const read = await app.store.read((tx) => gather(app, tx, request));
  if (!read.ok) return read;
  const gathered = read.value;
  const cycle = gathered?.place.cycle;
  if (!gathered || !cycle) return fail({ code: 'not_found', message: 'There is nothing to be measured.' });
  const { place } = gathered;
  const { numbers, lists } = numbersFrom(app, gathered, cycle);
  const kept = await app.store.write<true, never>('relaxed', async (tx) => {
    await putNumbers(tx, request.of, cycle.from, {
      stamp: place.stamp,
      text: JSON.stringify(numbers),
      lists,
    });
    return ok(true);
  });
  // Numbers do not depend on there being space to keep them.
  await app.room.heard(kept, true);
  await app.extension
    .share({ [MEASURED_KEY]: `${app.now().getTime()} ${place.stamp}` })
    .catch(() => undefined);
  return ok({ ...frameOf(place), ...numbers });
}

function numbersFrom(
  app: App,
  gathered: Gathered,
  cycle: NonNullable<Gathered['place']['cycle']>,
): { readonly numbers: KeptNumbers; readonly lists: ReadonlyMap<string, string> } {
  const { place, ruling, items, plan, newest, oldest } = gathered;
  const { strategy } = ruling;
  const now = app.now().getTime();
  const base = {
    cycle,
    names: namesOf(ruling),
    items: items.length,
    ...(newest !== undefined && { newest }),
    ...(oldest !== undefined && { oldest }),
  };
  if (items.length === 0)
    return { numbers: { ...base, measured: null, sentences: [], changes: [] }, lists: new Map() };
  const measured = measure({
    strategy,
    items,
    from: cycle.from,
    to: cycle.to,
    now,
    follow: FOLLOWED,
    responses: responsesOf(gathered.versions),
    ...(plan && { plan }),
  });
  const [from, to] = [
    startOfDay(strategy.timeZone, cycle.from),
    startOfDay(strategy.timeZone, dayAfter(cycle.to)),
  ];
  const ended = to <= now;
  const urls = new Map(items.map((item) => [itemId(item), item.url]));
  const said = (sentence: Sentence): SaidSentence => {
    const search = searchFor(sentence.items, (id) => urls.get(id), place.scope?.scope);
    const { total, first } = sentence.items;
    return {
      ...sentence,
      items: { total, first: first.slice(0, MOST_IDS) },
      ...(search && { search }),
    };
  };
  return {
    numbers: {
      ...base,
      measured: viewOf(measured, plan ? 'kept' : 'history', { from, to: Math.min(to, now) }),
      sentences: interpret(measured, strategy, { ended }).map(said),
      changes: changesOf(endedCycles(measured, ended), measured.drift),
    },
    lists: listsOf(app, gathered, measured),
  };
}

/** The last of the followed cycles is the one that was asked for. */
const endedCycles = ({ cycles }: Measurement, ended: boolean): Measurement['cycles'] =>
  ended ? cycles : cycles.slice(0, -1);
