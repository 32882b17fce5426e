import { t } from '../../../lib/platform/i18n.ts';
import { wordsAsText, wordsFrom } from '../edit/words.ts';
import { useTyped } from '../state/use-typed.ts';
import { AtPath } from './AtPath.tsx';

interface WordsFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: readonly string[];
  readonly onWords: (words: readonly string[]) => void;
}

/** A list of words, typed with commas between them. */
export function WordsField({ value, onWords, hint, ...place }: WordsFieldProps) {
  const [text, setText] = useTyped(value, wordsAsText, wordsFrom);
  return (
    <AtPath {...place} hint={hint ?? t('options_words_hint')}>
      {(control) => (
        <input
          class="input"
          dir="auto"
          autocomplete="off"
          {...control}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            onWords(wordsFrom(event.currentTarget.value));
          }}
        />
      )}
    </AtPath>
  );
}
