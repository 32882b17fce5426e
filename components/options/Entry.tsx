import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';
import { plural } from '../../lib/platform/i18n.ts';
import { problemsWithin } from './edit/problems-at.ts';
import { useEditor } from './editor.ts';

interface EntryProps {
  /** `list/key`: one row of the page. */
  readonly row: string;
  /** The place in the document, such as `rules[3]`. */
  readonly path: string;
  readonly title: string;
  readonly mark?: ComponentChildren;
  /** A second line under the title. */
  readonly note?: ComponentChildren;
  /** At the end of the line: numbers. */
  readonly aside?: ComponentChildren;
  /** Steps by Alt and the arrow keys. */
  readonly onArrow?: ((arrow: 'up' | 'down' | 'start' | 'end') => void) | undefined;
  /** The mark was pressed with a pointer: the entry can be dragged by it. */
  readonly onGrab?: ((press: PointerEvent) => void) | undefined;
  /** The editor, drawn only while the row is open. */
  readonly children: () => ComponentChildren;
}

function arrowOf(event: KeyboardEvent, element: HTMLElement): 'up' | 'down' | 'start' | 'end' | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const rtl = getComputedStyle(element).direction === 'rtl';
  if (event.key === 'ArrowUp') return 'up';
  if (event.key === 'ArrowDown') return 'down';
  if (event.key === 'ArrowLeft') return rtl ? 'end' : 'start';
  return event.key === 'ArrowRight' ? (rtl ? 'start' : 'end') : null;
}

/** The plain arrows up and down go from title to title; above the first one is the search. True = the focus has moved. */
function toNeighbour(event: TargetedKeyboardEvent<HTMLButtonElement>): boolean {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const stops = [
    ...document.querySelectorAll<HTMLElement>('.section .find input[type=search], .section .entry-title'),
  ];
  const next = stops[stops.indexOf(event.currentTarget) + by];
  next?.focus();
  return next !== undefined;
}

/** One row of a list: a title that opens the editor below it, with what matters at a glance beside it. */
export function Entry({ row, path, title, mark, note, aside, onArrow, onGrab, children }: EntryProps) {
  const { open, toggle, problems, held } = useEditor();
  const id = useId();
  const isOpen = open.has(row);
  const wrong = problemsWithin(problems, path).length;
  return (
    <div class={isOpen ? 'entry open' : 'entry'} data-row={row} data-entry={path}>
      <div class="entry-line">
        {mark && (
          <span
            class={onGrab && !held ? 'entry-mark grab' : 'entry-mark'}
            onPointerDown={held ? undefined : onGrab}
          >
            {mark}
          </span>
        )}
        <div class="entry-text">
          <button
            type="button"
            class="entry-title"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            aria-keyshortcuts={onArrow ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
            onClick={() => toggle(row)}
            onKeyDown={(event) => {
              if (toNeighbour(event)) return event.preventDefault();
              const arrow = !held && onArrow && arrowOf(event, event.currentTarget);
              if (!arrow) return;
              event.preventDefault();
              onArrow(arrow);
            }}
          >
            <svg class="chevron" viewBox="0 0 10 10" aria-hidden="true">
              <path d="M3 1.5 6.5 5 3 8.5" />
            </svg>
            <bdi>{title === '' ? '–' : title}</bdi>
          </button>
          {note && <div class="entry-note">{note}</div>}
          {wrong > 0 && !isOpen && <div class="field-error">{plural('options_to_fix', wrong)}</div>}
        </div>
        {aside && <div class="entry-aside">{aside}</div>}
      </div>
      {isOpen && (
        <fieldset class="entry-body" id={id} aria-label={title} disabled={held}>
          {children()}
        </fieldset>
      )}
    </div>
  );
}
