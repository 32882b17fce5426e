import { unnoticed, type Sight, type Unseen } from './trust.ts';

export interface Presses {
  /** As `Sight.pressBegan`. */
  began(): Unseen | null | undefined;
  stop(): void;
}

/** Notes, as a press begins, whether a person saw the card; kept until the click that the press ends in is over. */
export function watchPresses(sight: Sight): Presses {
  const ended = new AbortController();
  const options = { capture: true, passive: true, signal: ended.signal };
  let began: Unseen | null | undefined;
  const note = (event: Event) => {
    if (event.isTrusted) began = unnoticed(sight);
  };
  addEventListener('pointerdown', note, options);
  addEventListener('keydown', note, options);
  addEventListener('click', () => setTimeout(() => (began = undefined)), options);
  return { began: () => began, stop: () => ended.abort() };
}
