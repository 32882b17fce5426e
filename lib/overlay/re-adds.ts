/** A badge that its page keeps removing comes back this often within the window, then stays away. */
export const MAX_READDS = 3;
export const WINDOW_MS = 10_000;

/** Counts how often one badge was put back. A row that shows another item starts anew. */
export interface ReAdds {
  /** May it be put back now? A yes counts; after the first no it is no for good. */
  allow(now: number): boolean;
}

export function createReAdds(): ReAdds {
  let times: number[] = [];
  let quiet = false;
  return {
    allow(now) {
      times = times.filter((time) => now - time < WINDOW_MS);
      quiet ||= times.length >= MAX_READDS;
      if (quiet) return false;
      times.push(now);
      return true;
    },
  };
}
