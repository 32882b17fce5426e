import { hostOf, isElement } from '../sites/dom.ts';
import { isBadge } from './badge-tag.ts';
import { isConnected } from './page-document.ts';

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

/** Open shadow roots that are watched beside the document, and after how many the first look is for those that have left. */
const MOST_ROOTS = 3_000;
const SWEEP_ROOTS = 500;

/** One observer on the document and the open roots it is told of: nodes put in, and the attributes by which rows show another item. */
export function watchPage(changes: PageChanges): {
  start(attributes: readonly string[]): void;
  /** Watches what is in this root too, from now until its component leaves the page or all is started again. */
  addRoot(root: ShadowRoot): void;
  isWatched(root: ShadowRoot): boolean;
  stop(): void;
} {
  let wanted: MutationObserverInit | null = null;
  let sweepAt = SWEEP_ROOTS;
  const roots = new Set<ShadowRoot>();
  const observer = new MutationObserver(tell);

  function tell(records: readonly MutationRecord[]): void {
    let any = false;
    let told: Node | null = null;
    if (records.length > FLOOD) return changes.overflow();
    for (let i = 0; i < records.length; i += 1) {
      if (changes.flooded()) return changes.done();
      const record = records[i] as MutationRecord;
      const { target } = record;
      if (record.type === 'attributes') {
        // What we say of a badge's own place is no change of the page: it would be answered by saying it again.
        if (isBadge(target)) continue;
        changes.changed(target as Element, true);
        any = true;
        continue;
      }
      // Our own badges coming are no news; one that has gone is, for its row.
      const { addedNodes } = record;
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
      if (told === target) continue;
      const at = isElement(target) ? target : hostOf(target);
      if (!at) continue;
      told = target;
      changes.changed(at, false);
      if (many) changes.added(at);
    }
    if (any) changes.done();
  }

  /** An observer lets go of all its nodes or of none. */
  function sweep(): void {
    const missed = observer.takeRecords();
    observer.disconnect();
    for (const root of roots) if (!isConnected(root)) roots.delete(root);
    // A page that has as many as that is watched no further.
    sweepAt = roots.size < MOST_ROOTS ? Math.min(roots.size * 2 + SWEEP_ROOTS, MOST_ROOTS) : Infinity;
    observer.observe(document, wanted ?? {});
    for (const root of roots) observer.observe(root, wanted ?? {});
    tell(missed);
  }

  function stop(): void {
    observer.disconnect();
    roots.clear();
    sweepAt = SWEEP_ROOTS;
    wanted = null;
  }

  return {
    start(attributes) {
      stop();
      wanted = {
        childList: true,
        subtree: true,
        ...(attributes.length > 0 && { attributes: true, attributeFilter: [...attributes] }),
      };
      observer.observe(document, wanted);
    },
    addRoot(root) {
      if (!wanted || roots.has(root)) return;
      if (roots.size >= sweepAt) sweep();
      if (roots.size >= MOST_ROOTS) return;
      roots.add(root);
      observer.observe(root, wanted);
    },
    isWatched: (root) => roots.has(root),
    stop,
  };
}
