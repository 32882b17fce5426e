/** The mark of the extension: a single line running through three dots. `public/icon` is drawn from the same path. */
export function Brand() {
  return (
    <svg class="brand" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M1 13.5L15 2.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
      <circle cx="3" cy="12" r="2" />
      <circle cx="8" cy="8" r="2" />
      <circle cx="13" cy="4" r="2" />
    </svg>
  );
}
