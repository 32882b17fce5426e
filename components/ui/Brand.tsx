/** The mark of the extension: a single line running through three dots. `public/icon` is drawn from the same path. */
export function Brand() {
  return (
    <svg class="brand" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M.6 13.7C4.2 13.7 5 10.6 8 8S11.8 2.3 15.4 2.3"
        fill="none"
        stroke="currentColor"
        stroke-width="1.25"
        stroke-linecap="round"
      />
      <circle cx="3.4" cy="12.9" r="2.1" />
      <circle cx="8" cy="8" r="2.1" />
      <circle cx="12.6" cy="3.1" r="2.1" />
    </svg>
  );
}
