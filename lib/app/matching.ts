import { destinationOf } from '../domain/destination.ts';
import { eachPlace, hasPlace, type PlaceSet } from '../domain/place-set.ts';
import { overlapsOf } from '../domain/rule-overlaps.ts';
import type { Rule, Strategy } from '../domain/strategy.ts';
import { fail, ok } from '../domain/result.ts';
import type { WorkItem } from '../domain/work-item.ts';
import type {
  Answer,
  MatchingAnswer,
  MatchingItem,
  MatchingRequest,
  SharedMatches,
} from '../messages/protocol.ts';
import { readState } from '../store/state.ts';
import type { App } from './app.ts';
import { parsed } from './parsed.ts';
import { rulingOf, type Ruling } from './ruling.ts';
import type { Seen } from './seen.ts';
import { seenLine } from './seen-line.ts';

const MOST_ITEMS = 50;
/** Other rules and guardrails that are named beside an item, and rules that are named as taking some. */
const MOST_NAMED = 10;

/** The seen items behind the count of one rule, guardrail or category, newest first, and what else matches them. */
export async function matching(app: App, request: MatchingRequest): Promise<Answer<MatchingAnswer>> {
  const checked = parsed(request.strategy);
  if (!checked.ok) return checked;
  const seen = await app.seen.read();
  if (!seen.ok) return seen;
  const state = await app.store.read(readState);
  if (!state.ok) return state;
  const sight = new Sets(checked.value, seen.value);
  const reached = sight.placesOf(request.of);
  if (!reached) return fail({ code: 'not_found', message: 'The strategy has no such entry.' });

  const now = app.now();
  const ruling = rulingOf(checked.value, state.value.hues);
  const { observations, items } = seen.value;
  const { kind, id } = request.of;
  // What is off strategy is in no category.
  const places =
    kind === 'category'
      ? reached.filter((place) => bucketAt(ruling, items.items[place], now) === `category:${id}`)
      : reached;
  const atOf = (place: number): string => observations[place]?.at ?? '';
  const newest = places.toSorted((one, other) => (atOf(one) < atOf(other) ? 1 : -1)).slice(0, MOST_ITEMS);
  const lines = newest.flatMap((place): MatchingItem[] => {
    const [observation, item] = [observations[place], items.items[place]];
    if (!observation || !item) return [];
    // The local tag is in the item already.
    const verdict = ruling.verdict(item, undefined, now);
    return [{ line: seenLine(ruling, observation, verdict, now), ...sight.beside(place, request.of) }];
  });
  const fate = kind === 'rule' ? sight.fate(id, places) : undefined;
  return ok({ total: places.length, items: lines, ...(fate && { fate }) });
}

const bucketAt = (ruling: Ruling, item: WorkItem | undefined, now: Date): string | undefined =>
  item && ruling.verdict(item, undefined, now).bucket;

/** Which items each rule and guardrail of a strategy matches, and what gives each its place. */
class Sets {
  private readonly strategy: Strategy;
  private readonly rules: readonly PlaceSet[];
  private readonly guardrails: readonly PlaceSet[];
  private readonly first: Int32Array;
  private readonly tagged: ReturnType<Seen['items']['byTags']>;

  constructor(strategy: Strategy, { items }: Seen) {
    const { rules, guardrails, timeZone } = strategy;
    const sets = items.matching(
      [...rules, ...guardrails].map(({ when }) => when),
      timeZone,
    );
    this.strategy = strategy;
    this.rules = sets.slice(0, rules.length);
    this.guardrails = sets.slice(rules.length);
    this.first = overlapsOf(strategy, this.rules, items.items.length).first;
    this.tagged = items.byTags(strategy);
  }

  /** Undefined where there is no such entry. */
  placesOf({ kind, id }: MatchingRequest['of']): readonly number[] | undefined {
    const places: number[] = [];
    if (kind === 'category') {
      if (!this.strategy.categories.some((category) => category.id === id)) return undefined;
      this.tagged.forEach((_, place) => {
        if (this.categoryOf(place) === id) places.push(place);
      });
      return places;
    }
    const isRule = kind === 'rule';
    const entries = isRule ? this.strategy.rules : this.strategy.guardrails;
    const set = (isRule ? this.rules : this.guardrails)[entries.findIndex((entry) => entry.id === id)];
    if (!set) return undefined;
    eachPlace(set, (place) => places.push(place));
    return places;
  }

  private placing(place: number): MatchingItem['placedBy'] {
    if (this.tagged[place]) return { tag: true };
    const rule = this.ruleOf(place);
    return rule ? { rule: rule.id } : null;
  }

  /** The first rule that matches the item and leads somewhere. */
  private ruleOf(place: number): Rule | undefined {
    return this.strategy.rules[this.first[place] ?? -1];
  }

  /** The category it would be in, were no guardrail in the way. */
  private categoryOf(place: number): string | undefined {
    const then = destinationOf(this.tagged[place], this.ruleOf(place));
    return then && 'category' in then ? then.category : undefined;
  }

  /** What else there is to say of an item beside the entry it is listed under. */
  beside(place: number, { kind, id }: MatchingRequest['of']): Omit<MatchingItem, 'line'> {
    const others = (entries: readonly { readonly id: string }[], sets: readonly PlaceSet[], own: boolean) =>
      entries
        .filter((entry, n) => !(own && entry.id === id) && hasPlace(sets[n] ?? NONE, place))
        .slice(0, MOST_NAMED)
        .map((entry) => entry.id);
    return {
      placedBy: this.placing(place),
      rules: others(this.strategy.rules, this.rules, kind === 'rule'),
      guardrails: others(this.strategy.guardrails, this.guardrails, kind === 'guardrail'),
    };
  }

  /** What becomes of the items a rule matches. */
  fate(id: string, places: readonly number[]): NonNullable<MatchingAnswer['fate']> {
    const own = this.strategy.rules.findIndex((rule) => rule.id === id);
    const takenBy = new Map<string, number>();
    let [decided, tagged] = [0, 0];
    for (const place of places) {
      if (this.tagged[place]) tagged += 1;
      else if (this.first[place] === own) decided += 1;
      else {
        const rule = this.ruleOf(place)?.id ?? '';
        takenBy.set(rule, (takenBy.get(rule) ?? 0) + 1);
      }
    }
    const below = this.strategy.rules.slice(own + 1).map((rule, n) => {
      const set = this.rules[own + 1 + n] ?? NONE;
      return { rule: rule.id, items: places.filter((place) => hasPlace(set, place)).length };
    });
    const above = [...takenBy].map(([rule, items]) => ({ rule, items }));
    return { decided, tagged, above: most(above), below: most(below) };
  }
}

const NONE: PlaceSet = new Int32Array(0);

const most = (shared: readonly SharedMatches[]): readonly SharedMatches[] =>
  shared
    .filter(({ items }) => items > 0)
    .sort((one, other) => other.items - one.items)
    .slice(0, MOST_NAMED);
