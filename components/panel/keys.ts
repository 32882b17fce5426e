/**
 * The card's keyboard. Key and input events end at the window (see keep-events.ts), so the part of the card that wants them
 * registers here while it is shown.
 */
export interface CardKeys {
  /** True when the key has been used. */
  onKey?: ((event: KeyboardEvent) => boolean) | undefined;
  onTyped?: (() => void) | undefined;
}
