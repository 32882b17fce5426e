import { describe, expect, it } from 'vitest';
import { isBroken } from '../../lib/overlay/page-state.ts';

describe('a page the adapter no longer understands', () => {
  it.each([
    [{ rows: 0, keys: 0 }, false],
    [{ rows: 12, keys: 12 }, false],
    [{ rows: 12, keys: 24 }, false],
    [{ rows: 12, keys: 0 }, true],
    [{ rows: 0, keys: 6 }, true],
    [{ rows: 0, keys: 5 }, false],
  ])('%o: %s', (check, broken) => {
    expect(isBroken(check)).toBe(broken);
  });
});
