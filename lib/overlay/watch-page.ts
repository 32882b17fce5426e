import { isElement } from '../sites/dom.ts';
import { isBadge } from './badge-tag.ts';

/** Children put in at once above which their parent is looked at as a whole. */
const MANY = 60;

export interface PageChanges {
  /** Something was put into the page here. */
  added(root: Element): void;
  /** Children of this element, or one of its watched attributes, have changed. */
  changed(el: Element, attribute: boolean): void;
  /** The whole page is going to be looked at anyway: nothing need be told. */
  flooded(): boolean;
  /** More at once than is worth telling one by one: it is left out. */
  overflow(): void;
  /** Told once after each batch with something in it. */
  done(): void;
}

/** Records above which a batch is not read one by one. */
const FLOOD = 3_000;

/** One observer on the document: nodes put in, and the attributes by which rows show another item. */
export function watchPage(changes: PageChanges): {
  start(attributes: readonly string[]): void;
  stop(): void;
} {
  const observer = new MutationObserver((records) => {
    let any = false;
    let told: Node | null = null;
    if (records.length > FLOOD) return changes.overflow();
    for (let i = 0; i < records.length; i += 1) {
      if (changes.flooded()) return changes.done();
      const record = records[i] as MutationRecord;
      const { target, addedNodes } = record;
      if (record.type === 'attributes') {
        // What we say of a badge's own place is no change of the page: it would be answered by saying it again.
        if (!isElement(target) || isBadge(target)) continue;
        changes.changed(target, true);
        any = true;
        continue;
      }
      // Our own badges coming are no news; one that has gone is, for its row.
      let news = false;
      const count = addedNodes.length;
      const many = count > MANY;
      for (let j = 0; j < count; j += 1) {
        const node = addedNodes[j] as Node;
        if (isBadge(node)) continue;
        news = true;
        if (many) break;
        if (isElement(node)) changes.added(node);
      }
      if (!news && record.removedNodes.length === 0) continue;
      any = true;
      // Most often many records in a row are of one place.
      if (told === target || !isElement(target)) continue;
      told = target;
      changes.changed(target, false);
      if (many) changes.added(target);
    }
    if (any) changes.done();
  });
  return {
    start(attributes) {
      observer.disconnect();
      observer.observe(document, {
        childList: true,
        subtree: true,
        ...(attributes.length > 0 && { attributes: true, attributeFilter: [...attributes] }),
      });
    },
    stop: () => observer.disconnect(),
  };
}
