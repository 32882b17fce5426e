/**
 * The small things in a row or in the rail of an issue: priority, status, labels, project.
 * Fragile: an icon's label says what it is, in English, as Linear's interface is; a chip without an icon is a label (its dot
 * is no icon). People are text or pictures without `role="button"` and are never read. Evidence: project icon and priority
 * 2026-08; the status icon's label and the label chips are inferred, and what is not recognised is left out.
 */
import { all, attr, closest, one, text } from '../dom.ts';

const PRIORITY = /^(?:no priority|urgent|high|medium|low)(?: priority)?$/i;

const icons = (el: Element): readonly Element[] => all(el, 'svg[aria-label]');

/** The words of the priority's icon; empty where there is none. */
export const priorityOf = (el: Element): string =>
  icons(el)
    .map((icon) => attr(icon, 'aria-label'))
    .find((label) => PRIORITY.test(label)) ?? '';

const CHIP = '[role="button"]';

/** The words of the one icon in a row that is neither a priority nor in a chip; empty where that is not one. */
export function statusOf(row: Element): string {
  const labels = icons(row)
    .filter((icon) => !closest(icon, CHIP))
    .map((icon) => attr(icon, 'aria-label'))
    .filter((label) => label && !PRIORITY.test(label));
  return labels.length === 1 ? (labels[0] ?? '') : '';
}

/** Names of the chips without an icon. */
export const labelsOf = (row: Element): readonly string[] =>
  all(row, `[data-menu-open] ${CHIP}`)
    .filter((chip) => !one(chip, 'svg,img'))
    .map(text)
    .filter(Boolean);

/** The words beside the project's icon; empty where the item is in no project. */
export function projectOf(el: Element, holder: string = CHIP): string {
  const chip = one(el, `${holder} svg[aria-label="Project"]`);
  const name = text(chip && closest(chip, holder));
  return /^add to project$/i.test(name) ? '' : name;
}
