/** Key of the issue or project whose row, card or page an element sits in, or ``. Runs in the page. */
export const keyOf = (host: Element): string =>
  host.closest('[data-world-key]')?.getAttribute('data-world-key') ?? '';
