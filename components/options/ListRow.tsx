import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Strategy } from '../../lib/domain/strategy.ts';
import { dragRow, type DraggedRow } from './drag-row.ts';
import type { ListName } from './edit/compare.ts';
import type { Reference } from './edit/references.ts';
import { useEditor } from './editor.ts';
import { Entry } from './Entry.tsx';
import { ListSteps } from './ListSteps.tsx';
import { useList } from './use-list.ts';

interface ListRowProps<L extends ListName> {
  readonly list: L;
  readonly entry: Strategy[L][number] & { readonly title: string };
  readonly index: number;
  readonly mark?: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly aside?: ComponentChildren;
  /** What points at the entry, and what becomes of it when the entry goes. */
  readonly references: () => readonly Reference[];
  readonly consequence: string;
  /** The strategy without what goes with the entry. */
  readonly without?: ((rest: Strategy) => Strategy) | undefined;
  /** The entry's fields. */
  readonly children: () => ComponentChildren;
}

/** The frame of one row of a flat list: what is seen at a glance, its fields when open, and the steps up, down and away. */
export function ListRow<L extends ListName>({ list, entry, index, children, ...row }: ListRowProps<L>) {
  const { strategy } = useEditor();
  const edits = useList(list);
  const { title } = entry;
  const move = (by: -1 | 1): void => edits.move(index, by, title);
  const now = useRef<DraggedRow | null>(null);
  const dragged: DraggedRow = { list, index, drop: (to) => edits.drop(index, to, title) };
  now.current = dragged;
  return (
    <Entry
      row={edits.row(entry)}
      path={edits.path(index)}
      title={title}
      mark={row.mark}
      note={row.note}
      aside={row.aside}
      onGrab={(press) => dragRow(press, () => now.current ?? dragged)}
      onArrow={(arrow) => {
        if (arrow === 'up' || arrow === 'down') move(arrow === 'up' ? -1 : 1);
      }}
    >
      {() => (
        <>
          {children()}
          <ListSteps
            title={title}
            index={index}
            count={strategy[list].length}
            references={row.references()}
            consequence={row.consequence}
            onMove={move}
            onDelete={() => edits.remove(index, title, row.without)}
          />
        </>
      )}
    </Entry>
  );
}
