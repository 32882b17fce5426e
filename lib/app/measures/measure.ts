import { fail, ok } from '../../domain/result.ts';
import type { Measured } from '../../domain/scope.ts';
import type { Answer, MeasureAnswer, MeasureRequest } from '../../messages/protocol.ts';
import { numbersOf } from '../../store/measured.ts';
import { readState } from '../../store/state.ts';
import type { App } from '../app.ts';
import { frameOf, placeOf, type Place } from './place.ts';
import { measuresScript } from './script.ts';

/** What is kept of the numbers; the rest of the answer is of the present moment. */
export type KeptNumbers = Omit<MeasureAnswer, 'rev' | 'hasStrategy' | 'strategyName' | 'choices' | 'stale'>;

const NONE: KeptNumbers = { cycle: null, measured: null, names: [], sentences: [], changes: [], items: 0 };

/**
 * Where the work of a scope went in one cycle. Numbers that are kept are the answer at once; where the work or the strategy is another
 * by now they are said to be stale, and are worked out anew meanwhile.
 */
export async function measure(app: App, request: MeasureRequest): Promise<Answer<MeasureAnswer>> {
  const look = await app.store.read(async (tx) => {
    const place = await placeOf(app, tx, await readState(tx), request);
    const kept = place?.cycle ? await numbersOf(tx, request.of, place.cycle.from) : undefined;
    return { place, kept };
  });
  if (!look.ok) return look;
  const { place, kept } = look.value;
  if (!place) return fail({ code: 'not_found', message: 'There is no such scope.' });
  if (!place.hasStrategy || !place.cycle) return ok({ ...frameOf(place), ...NONE });
  const known = kept && numbersIn(kept.text);
  const busy = isBeingRead(place);
  if (!kept || !known)
    return busy ? ok({ ...frameOf(place), ...NONE, cycle: place.cycle }) : worked(app, request);
  const answer = { ...frameOf(place), ...known };
  if (kept.stamp === place.stamp) return ok(answer);
  if (busy) return ok({ ...answer, stale: true });
  worked(app, request).catch(() => undefined);
  return ok({ ...answer, stale: true });
}

/** While a scope is being read its work changes with every page: numbers wait for the end of it. */
const isBeingRead = ({ scope }: Place): boolean =>
  scope?.reading?.pass !== undefined && scope.reading.hold === undefined;

/** Undefined where the text is not what was written: then it is worked out again. */
function numbersIn(text: string): KeptNumbers | undefined {
  try {
    return JSON.parse(text) as KeptNumbers;
  } catch {
    return undefined;
  }
}

/** What is being worked out, so that two who ask for the same wait for one. */
const under = new WeakMap<App, Map<string, Promise<Answer<MeasureAnswer>>>>();

function worked(app: App, request: MeasureRequest): Promise<Answer<MeasureAnswer>> {
  const own = under.get(app) ?? new Map<string, Promise<Answer<MeasureAnswer>>>();
  under.set(app, own);
  const name = JSON.stringify([request.of, request.cycle ?? '']);
  const known = own.get(name);
  if (known) return known;
  const working = measuresScript(app)
    .then((script) => script.workOut(app, request))
    .finally(() => own.delete(name));
  own.set(name, working);
  return working;
}

/** Works out the present cycle and the one before it, of a scope or of all, where that is not kept: so that a popup need not wait for it. */
export async function measureAhead(app: App, of?: Measured): Promise<void> {
  const scopes = of
    ? [of]
    : await app.store
        .read(async (tx) => (await tx.objectStore('scopes').getAllKeys()).map((scope) => ({ scope })))
        .then((keys) => (keys.ok ? keys.value : []));
  for (const one of scopes) {
    const present = await fresh(app, { of: one });
    const before = present.ok ? present.value.choices[1] : undefined;
    if (before) await fresh(app, { of: one, cycle: before.from });
  }
}

async function fresh(app: App, request: MeasureRequest): Promise<Answer<MeasureAnswer>> {
  const answer = await measure(app, request);
  return answer.ok && answer.value.stale ? worked(app, request) : answer;
}
