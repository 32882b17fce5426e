import type { ComponentChildren } from 'preact';
import { Field } from '../../ui/Field.tsx';

interface PlainInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'password' | 'url';
  /** A text field for what is an address all the same: of a keyboard on glass. */
  readonly inputMode?: 'url';
  readonly placeholder?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** On the same line, behind the input. */
  readonly children?: ComponentChildren;
}

/** A field for what no dictionary knows and no browser should offer: addresses, names of hosts, keys. */
export function PlainInput({
  label,
  hint,
  error,
  type = 'text',
  value,
  onInput,
  children,
  ...more
}: PlainInputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => {
        const common = {
          class: 'input',
          dir: 'ltr',
          autocomplete: 'off',
          spellcheck: false,
          ...more,
          ...control,
          value,
          onInput: (event: InputEvent & { readonly currentTarget: HTMLInputElement }) =>
            onInput(event.currentTarget.value),
        } as const;
        const input = {
          text: <input type="text" {...common} />,
          password: <input type="password" {...common} />,
          url: <input type="url" inputMode="url" {...common} />,
        }[type];
        return children === undefined ? (
          input
        ) : (
          <div class="add-line">
            {input}
            {children}
          </div>
        );
      }}
    </Field>
  );
}
