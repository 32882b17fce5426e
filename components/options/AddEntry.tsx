import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useEditor } from './editor.ts';
import { useKeptText } from './state/use-kept-text.ts';

interface AddEntryProps {
  /** Name under which the half-typed text is kept. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly action: string;
  readonly onAdd: (title: string) => void;
}

/** One line at the end of a list: a title, Enter, and the new entry is there. */
export function AddEntry({ name, label, hint, action, onAdd }: AddEntryProps) {
  const { ports, held } = useEditor();
  const [text, setText] = useKeptText(ports.kept, name);
  if (held) return null;
  return (
    <form
      class="add-entry"
      onSubmit={(event) => {
        event.preventDefault();
        const title = text.trim();
        if (title === '') return;
        setText('');
        onAdd(title);
      }}
    >
      <Field label={label} hint={hint}>
        {(control) => (
          <div class="add-line">
            <input
              class="input"
              dir="auto"
              autocomplete="off"
              {...control}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit">{action}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
