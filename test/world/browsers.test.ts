import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowsers, findBrowser, missingBrowser } from '../../scripts/browsers.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('finding a browser', () => {
  it('takes the path a person names', () => {
    vi.stubEnv('THROUGHLINE_CHROMIUM', process.execPath);
    expect(findBrowser('chromium')).toBe(process.execPath);
  });

  it('says in one line what to do when the named path is none, and installs nothing', () => {
    vi.stubEnv('THROUGHLINE_FIREFOX', '/nowhere/firefox');
    expect(findBrowser('firefox')).toBeNull();
    expect(() => ensureBrowsers(['firefox'])).toThrow(missingBrowser('firefox'));
    expect(missingBrowser('firefox')).not.toContain('\n');
  });
});
