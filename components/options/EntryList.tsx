import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { problemsWithin } from './edit/problems-at.ts';
import { useEditor } from './editor.ts';

/** From this many entries on a list can be searched. */
const SEARCHED_FROM = 12;
/** Entries drawn at first, and more with each press: a page of thousands of rows would be slow to type in. */
const STEP = 100;

interface EntryListProps<T> {
  readonly entries: readonly T[];
  readonly label: string;
  readonly numbered?: boolean;
  readonly rowOf: (entry: T) => string;
  readonly pathOf: (index: number) => string;
  /** What a search looks in. */
  readonly textOf: (entry: T) => string;
  readonly children: (entry: T, index: number) => ComponentChildren;
}

/** A flat list of the strategy. Long ones are searched and drawn in steps; what is open or wrong is always drawn. */
export function EntryList<T>({ entries, label, numbered = false, ...of }: EntryListProps<T>) {
  const { open, problems } = useEditor();
  const [find, setFind] = useState('');
  const [most, setMost] = useState(STEP);
  const wanted = find.trim().toLowerCase();
  const found = entries
    .map((entry, index) => ({ entry, index, row: of.rowOf(entry) }))
    .filter(
      ({ entry, index, row }) =>
        wanted === '' ||
        open.has(row) ||
        of.textOf(entry).toLowerCase().includes(wanted) ||
        problemsWithin(problems, of.pathOf(index)).length > 0,
    );
  const shown = found.filter(({ row }, place) => place < most || open.has(row));
  const List = numbered ? 'ol' : 'ul';
  return (
    <>
      {entries.length >= SEARCHED_FROM && (
        <div class="find">
          <input
            class="input"
            type="search"
            dir="auto"
            aria-label={t('options_find', label)}
            placeholder={t('options_find', label)}
            value={find}
            onInput={(event) => setFind(event.currentTarget.value)}
          />
          <span class="subtle" role="status">
            {wanted === ''
              ? ''
              : t('options_found', formatNumber(found.length), formatNumber(entries.length))}
          </span>
        </div>
      )}
      {shown.length > 0 && (
        <List class="entries" aria-label={label}>
          {shown.map(({ entry, index, row }) => (
            <li key={row}>{of.children(entry, index)}</li>
          ))}
        </List>
      )}
      {found.length > shown.length && (
        <Button onPress={() => setMost(most + STEP)}>
          {t('options_show_more', formatNumber(found.length - shown.length))}
        </Button>
      )}
    </>
  );
}
