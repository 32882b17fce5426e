import { useEffect, useRef, useState } from 'preact/hooks';

/** Typing pauses this long before the strategy takes the text over, in milliseconds: until then only the field is drawn. */
const PAUSE_MS = 250;

const waiting = new Set<() => void>();

/** Hands all text that is typed and not taken over yet to the strategy. To be called before anything reads or replaces it. */
export function settleTyped(): void {
  for (const settle of [...waiting]) settle();
}

interface TypedText {
  /** What the field shows. */
  readonly text: string;
  type(text: string): void;
  /** Takes the text over at once: the field is left. */
  settle(): void;
}

/** A text field that is cheap to type in, however large the strategy: `onText` hears of pauses and of the end, not of each key. */
export function useTypedText(value: string, onText: (text: string) => void): TypedText {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef(onText);
  latest.current = onText;
  const field = useRef({ text: '', timer: 0 as ReturnType<typeof setTimeout> | 0 });
  const settle = useRef(() => {
    if (!waiting.delete(settle)) return;
    clearTimeout(field.current.timer);
    setTyped(null);
    latest.current(field.current.text);
  }).current;
  useEffect(
    () => () => {
      clearTimeout(field.current.timer);
      waiting.delete(settle);
    },
    [settle],
  );
  return {
    text: typed ?? value,
    type(text) {
      clearTimeout(field.current.timer);
      field.current = { text, timer: setTimeout(settle, PAUSE_MS) };
      waiting.add(settle);
      setTyped(text);
    },
    settle,
  };
}
