/**
 * Listens on the window, before the page does, to what a person really did: events a page has made up are not heard.
 */
export const listener =
  (signal: AbortSignal) =>
  <K extends keyof DocumentEventMap>(name: K, heard: (event: DocumentEventMap[K]) => void): void =>
    window.addEventListener(
      name as keyof WindowEventMap,
      (event) => event.isTrusted && heard(event as DocumentEventMap[K]),
      { signal, capture: true },
    );
