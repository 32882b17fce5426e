import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../lib/messages/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { errorText } from '../ui/error-text.ts';
import { useAsk } from '../ui/use-ask.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { filterChoices } from './filter-choices.ts';
import type { CardKeys } from './keys.ts';

interface ChooserProps {
  readonly kind: Choice['kind'];
  readonly keys: CardKeys;
  /** `control` is what was pressed, for the check that it was really seen. */
  readonly onChoose: (choice: Choice, control: Element, event: Event) => void;
  readonly onLeave: () => void;
}

const NOTHING = {};

/** A combobox with type-ahead over goals or categories (WAI-ARIA: editable, list autocomplete). */
export function Chooser({ kind, keys, onChoose, onLeave }: ChooserProps) {
  const { value, error } = useAsk('choices', NOTHING);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const groups = filterChoices(
    (value ?? []).filter((choice) => choice.kind === kind),
    typed,
  );
  const flat = groups.flatMap(({ choices }) => choices);
  const active = Math.min(at, flat.length - 1);

  // Before anything is drawn: what is typed right after the press belongs here already.
  useLayoutEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);

  // Without dependencies: the handlers close over what is shown now.
  useLayoutEffect(() => {
    keys.onTyped = () => {
      setTyped(input.current?.value ?? '');
      setAt(0);
    };
    keys.onKey = (event) => {
      if (event.key === 'Escape') {
        event.preventDefault();
        onLeave();
        return true;
      }
      const focused = (input.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;
      if (event.isComposing || focused !== input.current) return false;
      const chosen = flat[active];
      const row = list.current?.querySelector('[aria-selected=true]');
      if (event.key === 'Enter' && chosen && row) {
        event.preventDefault();
        onChoose(chosen, row, event);
        return true;
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || flat.length === 0) return false;
      event.preventDefault();
      setAt((active + step + flat.length) % flat.length);
      return true;
    };
    return () => {
      keys.onKey = undefined;
      keys.onTyped = undefined;
    };
  });

  return (
    <div class="chooser">
      <label class="field-label" for={id}>
        {t(`panel_choose_${kind}`)}
      </label>
      <input
        ref={input}
        id={id}
        class="input"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('panel_choose_hint')}
        aria-autocomplete="list"
        aria-expanded={flat.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={flat.length > 0 ? `${id}-${active}` : undefined}
      />
      <div ref={list} class="choices" id={`${id}-list`} role="listbox" aria-label={t(`panel_choose_${kind}`)}>
        <ChoiceList id={id} groups={groups} active={active} onChoose={onChoose} />
      </div>
      <p class="small subtle" role="status">
        {error && errorText(error.code)}
        {value && flat.length === 0 && t(typed ? 'panel_choose_none' : `panel_choose_empty_${kind}`)}
      </p>
    </div>
  );
}
