import { fold } from './folded-text.ts';
import type { KnownGoal } from './known-goal.ts';
import { Remembered } from './remembered.ts';
import type { Tagging } from './strategy.ts';

/** A text that names a goal. `as` says what it is: the label of the goal's id, an alias, or a field's value. */
export interface Tag {
  readonly known: KnownGoal;
  readonly text: string;
  readonly as: 'label' | 'alias' | 'key' | 'title' | 'field';
}

/** A text that was meant as a tag but names no goal. */
export interface UnknownTag {
  readonly text: string;
  readonly as: 'label' | 'field';
}

/** What one text means as a tag. */
interface Meaning {
  readonly tags: readonly Tag[];
  readonly unknown?: UnknownTag;
}

type Named = ReadonlyMap<string, readonly KnownGoal[]>;

/** Which goals a text names. A text may name several: each goal that claims an alias has it. */
export interface TagIndex {
  /** The goal of an id, or the one that has taken it over: whose alias is the label of that id. */
  byId(id: string): KnownGoal | undefined;
  /** A label: the tag of an id, or an alias, or both. */
  label(text: string): Meaning;
  /** An ancestor's key or title, which can be an alias. */
  key(text: string): Meaning;
  title(text: string): Meaning;
  fieldValue(text: string): Meaning;
}

/** Indexes goals (most specific first) by everything that can name them. Empty names name nothing. */
export function tagIndex(goals: readonly KnownGoal[], tagging: Tagging): TagIndex {
  const ids = new Map<string, KnownGoal>();
  const labels = new Map<string, KnownGoal[]>();
  const aliases = new Map<string, KnownGoal[]>();
  const fieldValues = new Map<string, KnownGoal[]>();
  for (const known of goals) {
    const { id, title, aliases: others = [] } = known.goal;
    if (!ids.has(fold(id))) ids.set(fold(id), known);
    add(labels, tagging.labelPrefix + id, known);
    for (const alias of others) add(aliases, alias, known);
    for (const name of [id, title, ...others]) add(fieldValues, name, known);
  }
  // An empty prefix does not say what a label is meant for.
  const prefix = fold(tagging.labelPrefix);
  const label = new Remembered((text) => {
    const folded = fold(text);
    const tags = [...named(labels, folded, text, 'label'), ...named(aliases, folded, text, 'alias')];
    const meant = prefix !== '' && folded.startsWith(prefix);
    return meaning(tags, meant ? { text, as: 'label' } : undefined);
  });
  const alias = (as: 'key' | 'title') =>
    new Remembered((text) => meaning(named(aliases, fold(text), text, as), undefined));
  const [key, name] = [alias('key'), alias('title')];
  const field = new Remembered((text) =>
    meaning(named(fieldValues, fold(text), text, 'field'), { text, as: 'field' }),
  );
  return {
    byId(id) {
      const key = fold(id);
      return key === '' ? undefined : (ids.get(key) ?? aliases.get(fold(tagging.labelPrefix + id))?.[0]);
    },
    label: (text) => label.of(text),
    key: (text) => (aliases.size > 0 ? key.of(text) : NOTHING),
    title: (text) => (aliases.size > 0 ? name.of(text) : NOTHING),
    fieldValue: (text) => field.of(text),
  };
}

function add(index: Map<string, KnownGoal[]>, name: string, known: KnownGoal): void {
  const key = fold(name);
  if (key === '') return;
  const named = index.get(key);
  if (!named) index.set(key, [known]);
  else if (!named.includes(known)) named.push(known);
}

const named = (map: Named, folded: string, text: string, as: Tag['as']): readonly Tag[] =>
  (map.get(folded) ?? []).map((known) => ({ known, text, as }));

const NOTHING: Meaning = { tags: [] };

function meaning(tags: readonly Tag[], otherwise: UnknownTag | undefined): Meaning {
  if (tags.length > 0) return { tags };
  return otherwise ? { tags, unknown: otherwise } : NOTHING;
}

/** Tags collected from one place, and texts that were meant as tags but name no goal. */
export class TagFinds {
  readonly tags: Tag[] = [];
  readonly unknown: UnknownTag[] = [];

  add({ tags, unknown }: Meaning): void {
    for (const tag of tags) this.tags.push(tag);
    if (unknown) this.unknown.push(unknown);
  }

  /** One tag per goal (the first found), most specific goal first. */
  ranked(): readonly Tag[] {
    if (this.tags.length < 2) return this.tags;
    const byGoal = new Map<KnownGoal, Tag>();
    for (const tag of this.tags) if (!byGoal.has(tag.known)) byGoal.set(tag.known, tag);
    return [...byGoal.values()].sort((one, other) => one.known.rank - other.known.rank);
  }
}
