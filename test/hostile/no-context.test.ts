// WXT's content script context talks to itself through events on the page's document, where a page can forge them or
// make it throw before `main`. See docs/decisions/0006-no-content-script-context.md.
import { describe, expect, test } from 'vitest';
import { BUILDS, builtFiles } from './built.ts';

describe.each(BUILDS)('%s', (build) => {
  const scripts = builtFiles(build).filter(({ path }) => path.startsWith('content-scripts/'));

  test('no content script holds it or dispatches an event', () => {
    expect(scripts.length).toBeGreaterThan(0);
    for (const { text } of scripts) {
      expect(text).not.toMatch(/wxt:content-script-started|wxt:locationchange/);
      expect(text).not.toContain('dispatchEvent');
    }
  });
});
