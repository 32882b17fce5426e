import { flood } from './flood.ts';
import { ownTime, type OwnTime } from './own-time.ts';
import { BENCH_URL, type Variant } from './variant.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Loads the bench page afresh and waits until the extension has settled. */
export async function load(variant: Variant): Promise<void> {
  await variant.page.goto(BENCH_URL, { waitUntil: 'load' });
  await pause(1500);
}

/** Own script time from navigation until the page is quiet. */
export const loadTime = (variant: Variant): Promise<OwnTime> =>
  ownTime(variant.cdp, variant.extensionId, () => load(variant));

/** Own script time while `count` cards appear in one insert and the page settles. */
export async function cardsAppear(variant: Variant, count: number): Promise<OwnTime> {
  await load(variant);
  return ownTime(variant.cdp, variant.extensionId, async () => {
    await variant.page.evaluate(`bench.cards(${count})`);
    await pause(1500);
  });
}

/** Own script time per frame over ten frames in each of which `step` runs on a page of 200 cards. */
async function perFrame(variant: Variant, step: string): Promise<OwnTime> {
  await load(variant);
  await variant.page.evaluate('bench.cards(200)');
  await pause(1500);
  const frames = 10;
  const time = await ownTime(variant.cdp, variant.extensionId, async () => {
    await variant.page.evaluate(
      `(async () => { for (let i = 0; i < ${frames}; i++) { ${step}; await bench.frames(2); } })()`,
    );
    await pause(600);
  });
  return { total: time.total / frames, longest: time.longest };
}

/** 200 unrelated mutations in each frame. */
export const noisePerFrame = (variant: Variant): Promise<OwnTime> => perFrame(variant, 'bench.noise(200)');

/** 20 visible cards become other items in each frame. */
export const recyclePerFrame = (variant: Variant): Promise<OwnTime> => perFrame(variant, 'bench.recycle(20)');

/** Own script time while a page of 200 cards is flooded with up to 100,000 nodes that are none of ours. */
export async function flooded(variant: Variant): Promise<OwnTime> {
  await load(variant);
  await variant.page.evaluate('bench.cards(200)');
  await pause(1500);
  return ownTime(variant.cdp, variant.extensionId, async () => {
    await variant.page.evaluate(flood);
    await pause(600);
  });
}

/** Own script time while a hidden tab gets 600 cards and 1,000 unrelated mutations. */
export async function hiddenTab(variant: Variant): Promise<OwnTime> {
  await load(variant);
  const front = await variant.browser.newPage();
  await front.bringToFront();
  await pause(300);
  const time = await ownTime(variant.cdp, variant.extensionId, async () => {
    await variant.page.evaluate('bench.cards(600); bench.noise(1000)');
    await pause(800);
  });
  await front.close();
  await variant.page.bringToFront();
  return time;
}

async function heapMb(variant: Variant): Promise<number> {
  await variant.cdp.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await variant.cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await variant.cdp.send('Runtime.getHeapUsage');
  await variant.cdp.send('HeapProfiler.disable');
  return usedSize / 1024 / 1024;
}

/** Heap of the page (every world in it) after 600 cards, in MB. */
export async function heapAfterCards(variant: Variant): Promise<number> {
  await load(variant);
  await variant.page.evaluate('bench.cards(600)');
  await pause(2000);
  return heapMb(variant);
}

/** Growth of the heap over 200 route changes of 20 cards each, in MB; the first 20 changes warm up. */
export async function heapGrowthOverRoutes(variant: Variant): Promise<number> {
  await load(variant);
  const walk = (from: number, to: number) =>
    variant.page.evaluate(
      `(async () => { for (let i = ${from}; i < ${to}; i++) { bench.route(i); await bench.frames(3); } })()`,
    );
  await walk(0, 20);
  await pause(1500);
  const before = await heapMb(variant);
  await walk(20, 220);
  await pause(1500);
  return (await heapMb(variant)) - before;
}
