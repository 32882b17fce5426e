import type { CDPSession, Protocol } from 'puppeteer-core';

/** Script time of one extension on a page's main thread, in milliseconds. */
export interface OwnTime {
  readonly total: number;
  /** Longest stretch without a gap of half a millisecond: what the page feels as one task of ours. */
  readonly longest: number;
}

const GAP_MS = 0.5;

/** Samples come every 100 µs. Where the next is later than this the machine had the core for something else meanwhile. */
const LONGEST_SAMPLE_MS = 0.5;

/**
 * Runs `work` under V8's sampling profiler (every 100 µs) and adds up the samples whose stack holds a frame of the
 * extension, native calls made from it included.
 */
export async function ownTime(
  cdp: CDPSession,
  extensionId: string,
  work: () => Promise<void>,
): Promise<OwnTime> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = await cdp.send('Profiler.stop');
  return sumOwn(profile, `chrome-extension://${extensionId}/`);
}

function sumOwn(profile: Protocol.Profiler.Profile, prefix: string): OwnTime {
  const own = new Set<number>();
  const parentOf = new Map<number, number>();
  for (const node of profile.nodes) for (const child of node.children ?? []) parentOf.set(child, node.id);
  const startsOurs = new Set(
    profile.nodes.filter((node) => node.callFrame.url.startsWith(prefix)).map((node) => node.id),
  );
  for (const node of profile.nodes) {
    for (let id: number | undefined = node.id; id !== undefined; id = parentOf.get(id)) {
      if (startsOurs.has(id)) {
        own.add(node.id);
        break;
      }
    }
  }
  let total = 0;
  let longest = 0;
  let stretch = 0;
  let gap = Infinity;
  const samples = profile.samples ?? [];
  const deltas = profile.timeDeltas ?? [];
  samples.forEach((id, index) => {
    // A sample stands for the time until the next one.
    const ms = Math.min((deltas[index + 1] ?? 0) / 1000, LONGEST_SAMPLE_MS);
    if (own.has(id)) {
      if (gap > GAP_MS) stretch = 0;
      gap = 0;
      total += ms;
      stretch += ms;
      longest = Math.max(longest, stretch);
    } else gap += ms;
  });
  return { total, longest };
}
