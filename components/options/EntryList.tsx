import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { problemsWithin } from './edit/problems-at.ts';
import { useEditor } from './editor.ts';
import { Find } from './Find.tsx';
import { NearItem } from './NearItem.tsx';

/** From this many entries on a list can be searched. */
export const SEARCHED_FROM = 12;
/** Entries that have a place at first, and more with each press: below a list of thousands nothing would ever be reached. */
const STEP = 100;

interface EntryListProps<T extends object> {
  readonly entries: readonly T[];
  readonly label: string;
  readonly numbered?: boolean;
  readonly rowOf: (entry: T) => string;
  readonly pathOf: (index: number) => string;
  readonly titleOf: (entry: T) => string;
  /** What a search looks in. */
  readonly textOf: (entry: T) => string;
  readonly children: (entry: T, index: number) => ComponentChildren;
}

interface EntryRowProps<T> {
  readonly entry: T;
  readonly index: number;
  readonly draw: (entry: T, index: number) => ComponentChildren;
}

/** A row stays as it is while its entry and place do: a search draws only what it adds. `draw` depends on nothing else. */
function EntryRow<T>({ entry, index, draw }: EntryRowProps<T>) {
  const latest = useRef(draw);
  latest.current = draw;
  return useMemo(() => <>{latest.current(entry, index)}</>, [entry, index]);
}

/** A flat list of the strategy. Long ones are searched and drawn in parts; what is open or wrong is always drawn. */
export function EntryList<T extends object>({ entries, label, numbered = false, ...of }: EntryListProps<T>) {
  const { open, problems } = useEditor();
  const [find, setFind] = useState('');
  const [most, setMost] = useState(STEP);
  /** Searched texts of entries; an edited entry is another object. */
  const texts = useMemo(() => new WeakMap<T, string>(), []);
  const wanted = find.trim().toLowerCase();
  const says = (entry: T): boolean => {
    const text = texts.get(entry) ?? of.textOf(entry).toLowerCase();
    texts.set(entry, text);
    return text.includes(wanted);
  };
  const isKept = (entry: T, index: number): boolean =>
    (open.size > 0 && open.has(of.rowOf(entry))) ||
    (problems.length > 0 && problemsWithin(problems, of.pathOf(index)).length > 0);
  const shown: { readonly entry: T; readonly index: number; readonly kept: boolean }[] = [];
  let found = 0;
  entries.forEach((entry, index) => {
    const kept = isKept(entry, index);
    if (wanted !== '' && !kept && !says(entry)) return;
    found += 1;
    if (found <= most || kept) shown.push({ entry, index, kept });
  });
  const List = numbered ? 'ol' : 'ul';
  return (
    <>
      {entries.length >= SEARCHED_FROM && (
        <Find label={label} typed={find} onType={setFind} found={found} all={entries.length} />
      )}
      {shown.length > 0 && (
        <List class="entries" aria-label={label}>
          {shown.map(({ entry, index, kept }, place) => (
            <NearItem key={of.rowOf(entry)} place={place} rows={1} title={of.titleOf(entry)} kept={kept}>
              {() => <EntryRow entry={entry} index={index} draw={of.children} />}
            </NearItem>
          ))}
        </List>
      )}
      {found > shown.length && (
        <Button onPress={() => setMost(most + STEP)}>
          {t('options_show_more', formatNumber(found - shown.length))}
        </Button>
      )}
    </>
  );
}
