import { fold } from './folded-text.ts';
import type { KnownGoal } from './known-goal.ts';
import type { Tagging } from './strategy.ts';

/** A text that names a goal. `as` says what it is: the label of the goal's id, an alias, or a field's value. */
export interface Tag {
  readonly known: KnownGoal;
  readonly text: string;
  readonly as: 'label' | 'alias' | 'key' | 'title' | 'field';
}

/** Which goals a text names, by its folded form. A text may name several: each goal that claims an alias has it. */
export interface TagIndex {
  readonly ids: ReadonlyMap<string, KnownGoal>;
  readonly labels: ReadonlyMap<string, readonly KnownGoal[]>;
  readonly aliases: ReadonlyMap<string, readonly KnownGoal[]>;
  readonly fieldValues: ReadonlyMap<string, readonly KnownGoal[]>;
  /** Folded; a label that begins so was meant as a tag. Empty = labels do not say what they are meant for. */
  readonly prefix: string;
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
  return { ids, labels, aliases, fieldValues, prefix: fold(tagging.labelPrefix) };
}

function add(index: Map<string, KnownGoal[]>, name: string, known: KnownGoal): void {
  const key = fold(name);
  if (key === '') return;
  const named = index.get(key);
  if (!named) index.set(key, [known]);
  else if (!named.includes(known)) named.push(known);
}

/** Tags collected from one place, and texts that were meant as tags but name no goal. */
export class TagFinds {
  readonly tags: Tag[] = [];
  readonly unknown: { readonly text: string; readonly as: 'label' | 'field' }[] = [];
  private readonly index: TagIndex;

  constructor(index: TagIndex) {
    this.index = index;
  }

  /** A label: the tag of an id, or an alias, or both. `folded` is `fold(text)`. */
  label(text: string, folded: string): void {
    const { labels, aliases, prefix } = this.index;
    const known = this.named(labels, folded, text, 'label');
    const alias = this.named(aliases, folded, text, 'alias');
    const meant = prefix !== '' && folded.startsWith(prefix);
    if (meant && !known && !alias) this.unknown.push({ text, as: 'label' });
  }

  /** An ancestor's key or title, which can be an alias. */
  name(text: string, as: 'key' | 'title'): void {
    if (this.index.aliases.size > 0) this.named(this.index.aliases, fold(text), text, as);
  }

  fieldValue(text: string, folded: string): void {
    if (!this.named(this.index.fieldValues, folded, text, 'field')) this.unknown.push({ text, as: 'field' });
  }

  private named(
    map: ReadonlyMap<string, readonly KnownGoal[]>,
    key: string,
    text: string,
    as: Tag['as'],
  ): boolean {
    const goals = map.get(key);
    for (const known of goals ?? []) this.tags.push({ known, text, as });
    return goals !== undefined;
  }

  /** One tag per goal (the first found), most specific goal first. */
  ranked(): readonly Tag[] {
    if (this.tags.length < 2) return this.tags;
    const byGoal = new Map<KnownGoal, Tag>();
    for (const tag of this.tags) if (!byGoal.has(tag.known)) byGoal.set(tag.known, tag);
    return [...byGoal.values()].sort((one, other) => one.known.rank - other.known.rank);
  }
}
