import type { Strategy } from '../../lib/domain/strategy.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { ListName } from './edit/compare.ts';
import { moved, replaced, without } from './edit/order.ts';
import { useEditor } from './editor.ts';
import { focusHeading, focusRow } from './focus.ts';

type EntryOf<L extends ListName> = Strategy[L][number];

/** Edits of one flat list of the strategy, with the focus and the news that go with them. */
export interface ListEdits<L extends ListName> {
  row(entry: EntryOf<L>): string;
  path(index: number): string;
  change(index: number, entry: EntryOf<L>, field?: string): void;
  add(entry: EntryOf<L>, title: string): void;
  /** One place up (-1) or down (1); says so where it is the end. */
  move(index: number, by: -1 | 1, title: string): void;
  /** To the place `to`, where it was dragged; can be taken back. */
  drop(index: number, to: number, title: string): void;
  /** `after`: the strategy without everything that goes with the entry. */
  remove(index: number, title: string, after?: (strategy: Strategy) => Strategy): void;
}

export function useList<L extends ListName>(list: L): ListEdits<L> {
  const { strategy, edit, say, toggle, keys } = useEditor();
  const entries: readonly EntryOf<L>[] = strategy[list];
  const row = (entry: EntryOf<L>): string => `${list}/${keys.of(`${list}/${entry.id}`)}`;
  const put = (next: readonly EntryOf<L>[], field?: string): void =>
    edit({ ...strategy, [list]: next }, field);
  return {
    row,
    path: (index) => `${list}[${index}]`,
    change: (index, entry, field) =>
      put(replaced(entries, index, entry), field === undefined ? undefined : `${list}/${entry.id}/${field}`),
    add(entry, title) {
      keys.fresh(`${list}/${entry.id}`);
      put([...entries, entry]);
      toggle(row(entry), true);
      focusRow(row(entry));
      say(t('options_added', title));
    },
    move(index, by, title) {
      const next = moved(entries, index, by);
      if (next === entries) return say(t(by < 0 ? 'options_is_first' : 'options_is_last', title));
      put(next);
      const entry = entries[index];
      if (entry) focusRow(row(entry));
      say(t('options_moved_to', title, index + by + 1, entries.length));
    },
    drop(index, to, title) {
      const next = moved(entries, index, to - index);
      const entry = entries[index];
      if (next === entries || !entry) return;
      put(next);
      focusRow(row(entry));
      say(t('options_moved_to', title, to + 1, entries.length), true);
    },
    remove(index, title, after = (rest) => rest) {
      edit(after({ ...strategy, [list]: without(entries, index) }));
      const neighbour = entries[index + 1] ?? entries[index - 1];
      if (neighbour) focusRow(row(neighbour));
      else focusHeading();
      say(t('options_deleted', title), true);
    },
  };
}
