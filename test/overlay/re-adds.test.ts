import { describe, expect, it } from 'vitest';
import { createReAdds, MAX_READDS, WINDOW_MS } from '../../lib/overlay/re-adds.ts';

describe('badges that their page removes', () => {
  it('come back three times, and stay away however often they are removed after that', () => {
    const reAdds = createReAdds();
    const allowed = Array.from({ length: 1_000 }, (_, i) => reAdds.allow(i * 16)).filter(Boolean);
    expect(allowed).toHaveLength(MAX_READDS);
    expect(reAdds.allow(1_000_000)).toBe(false);
  });

  it('come back for as long as the page removes them now and then only', () => {
    const reAdds = createReAdds();
    const pause = WINDOW_MS / MAX_READDS + 1;
    expect(Array.from({ length: 100 }, (_, i) => reAdds.allow(i * pause)).every(Boolean)).toBe(true);
  });
});
