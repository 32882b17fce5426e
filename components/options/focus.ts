/** Moves the focus once what was just changed is on the page. */
function soon(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

const byData = (name: string, value: string): HTMLElement | null =>
  document.querySelector(`[data-${name}="${CSS.escape(value)}"]`);

/** To the title button of a row (`list/key`). */
export const focusRow = (row: string): void =>
  soon(() => byData('row', row)?.querySelector<HTMLElement>('.entry-title')?.focus());

/** To the first of `rows` that is there, else to the heading of the section: after a deletion the focus must go somewhere near. */
export const focusHeading = (): void => soon(() => document.getElementById('section-title')?.focus());

/** To an element that is there after the change. */
export const focusById = (id: string): void => soon(() => document.getElementById(id)?.focus());

/** To the first control at the first of `places` that is on the page. True paths such as `goals[2].title`. */
export const focusPlace = (places: readonly string[]): void =>
  soon(() => {
    const found = places.map((place) => byData('path', place)).find((element) => element !== null);
    const control = found?.querySelector<HTMLElement>('input, select, textarea, button') ?? null;
    (control ?? document.getElementById('section-title'))?.focus();
  });
