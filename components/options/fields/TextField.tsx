import { useTypedText } from '../state/typed-text.ts';
import { AtPath } from './AtPath.tsx';

interface TextFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Several lines. */
  readonly lines?: number | undefined;
  readonly type?: 'text' | 'date' | undefined;
  readonly wide?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly suggestions?: readonly string[] | undefined;
}

/** One line of text, several, or a day (`YYYY-MM-DD`). */
export function TextField({ value, onText, lines, type = 'text', suggestions, ...rest }: TextFieldProps) {
  const { placeholder, ...place } = rest;
  const typed = useTypedText(value, onText);
  return (
    <AtPath {...place}>
      {(control) =>
        lines ? (
          <textarea
            class="input"
            dir="auto"
            rows={lines}
            {...control}
            value={typed.text}
            onInput={(event) => typed.type(event.currentTarget.value)}
            onBlur={typed.settle}
          />
        ) : (
          <>
            <input
              class="input"
              dir={type === 'text' ? 'auto' : undefined}
              type={type}
              autocomplete="off"
              placeholder={placeholder}
              list={suggestions ? `${control.id}-list` : undefined}
              {...control}
              value={typed.text}
              onInput={(event) => typed.type(event.currentTarget.value)}
              onBlur={typed.settle}
            />
            {suggestions && (
              <datalist id={`${control.id}-list`}>
                {suggestions.map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </AtPath>
  );
}
