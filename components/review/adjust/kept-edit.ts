import type { KeptStore } from '../../options/state/draft-slot.ts';

/** A change of a target as a person types it; percentages as text. */
export interface Typed {
  readonly of: string;
  readonly lo: string;
  readonly hi: string;
  readonly why: string;
}

const NAME = 'throughline.review.adjust';

export const NOTHING_TYPED: Typed = { of: '', lo: '', hi: '', why: '' };

/** What was typed and not saved, from whenever; it outlives the page. */
export function typedBefore(store: KeptStore): Typed {
  try {
    const kept: unknown = JSON.parse(store.getItem(NAME) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return NOTHING_TYPED;
    const text = (name: keyof Typed): string => {
      const value = (kept as Record<string, unknown>)[name];
      return typeof value === 'string' ? value.slice(0, 500) : '';
    };
    return { of: text('of'), lo: text('lo'), hi: text('hi'), why: text('why') };
  } catch {
    return NOTHING_TYPED;
  }
}

export function keepTyped(store: KeptStore, typed: Typed | null): void {
  try {
    if (typed === null) store.removeItem(NAME);
    else store.setItem(NAME, JSON.stringify(typed));
  } catch {
    // No room: the text stays on the page, which is all that can be promised then.
  }
}
