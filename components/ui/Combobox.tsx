import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/platform/i18n.ts';
import type { FieldControl } from './Field.tsx';
import { matching, type ComboOption } from './combo-options.ts';

interface ComboboxProps {
  readonly control: FieldControl;
  /** What the list is of, for screen readers. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly ComboOption[];
  /** What stands in the field while it is not searched in. */
  readonly shown: string;
  readonly onChoose: (option: ComboOption) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/**
 * One of many, found by typing (WAI-ARIA: combobox with list autocomplete). Leaving it without a choice changes nothing; Esc
 * closes the list first.
 */
export function Combobox({ control, label, value, options, shown, onChoose }: ComboboxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const open = typed !== null;
  const { some, total } = matching(options, typed ?? '');
  const active = Math.min(at, some.length - 1);

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);

  /** The choice there is comes first into view. */
  const show = (): void => {
    if (open) return;
    setTyped('');
    setAt(
      Math.max(
        0,
        matching(options, '').some.findIndex((option) => option.value === value),
      ),
    );
  };
  const choose = (option: ComboOption): void => {
    setTyped(null);
    if (option.value !== value) onChoose(option);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = STEPS[event.key];
    const chosen = open ? some[active] : undefined;
    if (event.key === 'Escape' && open) setTyped(null);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (step === undefined) return;
    else if (!open) show();
    else if (some.length > 0) setAt(stepped(active, step, some.length));
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="combo">
      <input
        class="input"
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && some.length > 0 ? `${id}-${active}` : undefined}
        {...control}
        value={typed ?? shown}
        placeholder={open ? shown : undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onClick={show}
        onKeyDown={press}
        onBlur={() => setTyped(null)}
      />
      <div class="combo-drop" hidden={!open}>
        <ul ref={list} class="combo-list" id={`${id}-list`} role="listbox" aria-label={label}>
          {open &&
            some.map((option, index) => (
              <li
                key={option.value}
                class="combo-option"
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
              >
                <bdi class="combo-label">{option.label}</bdi>
                {option.note && <bdi class="combo-note">{option.note}</bdi>}
              </li>
            ))}
        </ul>
        <p class="combo-count" role="status">
          {open &&
            (total === 0
              ? t('common_combo_none')
              : total > some.length
                ? t('common_combo_more', some.length, total)
                : plural('common_combo_count', total))}
        </p>
      </div>
    </div>
  );
}

/** Single steps go round, larger ones stop at the ends. */
function stepped(from: number, step: number, length: number): number {
  const to = from + step;
  return Math.abs(step) === 1 ? (to + length) % length : Math.min(Math.max(to, 0), length - 1);
}
