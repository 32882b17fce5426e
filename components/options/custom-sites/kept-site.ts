import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import type { KeptStore } from '../state/draft-slot.ts';

const NAME = 'throughline.typed.custom-site';

/** A tool while it is being described: the address as typed, which may be none yet. */
export interface TypedSite {
  readonly site: CustomSite;
  readonly address: string;
}

const isTyped = (value: unknown): value is TypedSite => {
  const { site, address } = (value ?? {}) as Partial<TypedSite>;
  return (
    typeof address === 'string' &&
    typeof site?.name === 'string' &&
    typeof site.origin === 'string' &&
    Array.isArray(site.match) &&
    Array.isArray(site.rows)
  );
};

/** What was being described when the page was left; null = nothing, or nothing that can be read. */
export function keptSite(kept: KeptStore): TypedSite | null {
  try {
    const value: unknown = JSON.parse(kept.getItem(NAME) ?? 'null');
    return isTyped(value) ? value : null;
  } catch {
    return null;
  }
}

export function keepSite(kept: KeptStore, typed: TypedSite): void {
  try {
    kept.setItem(NAME, JSON.stringify(typed));
  } catch {
    // No room: it stays on the page, which is all that can be promised then.
  }
}

export const forgetSite = (kept: KeptStore): void => kept.removeItem(NAME);
