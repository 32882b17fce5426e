// What the browser lets us do, to the letter: a permission more is a decision, not an accident.
import { beforeAll, describe, expect, test } from 'vitest';
import { SITE_HOSTS } from '../../lib/sites/hosts.ts';
import { BUILDS, builtManifest } from './built.ts';

const vendors = ['https://*.atlassian.net/*', 'https://*.jira.com/*'];

test('the hosts of the manifest are the hosts of the code', () => {
  expect(SITE_HOSTS.flatMap((site) => site.matches)).toEqual(vendors);
});

describe.each(BUILDS)('manifest of %s', (build) => {
  let manifest: Readonly<Record<string, unknown>> = {};
  beforeAll(() => {
    manifest = builtManifest(build);
  }, 120_000);

  test('permissions', () => {
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['storage', 'scripting', 'alarms', 'identity'],
      optional_permissions: ['cookies'],
      host_permissions: vendors,
      optional_host_permissions: [
        'https://*/*',
        'http://localhost/*',
        'http://127.0.0.1/*',
        'http://[::1]/*',
      ],
    });
  });

  test('one content script, on the sites we serve, in the top frame only', () => {
    expect(manifest['content_scripts']).toEqual([
      { matches: vendors, run_at: 'document_idle', js: ['content-scripts/jira.js'] },
    ]);
  });

  test.each([
    'externally_connectable',
    'web_accessible_resources',
    'content_security_policy',
    'sandbox',
    'devtools_page',
    'chrome_url_overrides',
    'declarative_net_request',
    'update_url',
    'key',
    'oauth2',
  ])('no %s', (name) => expect(manifest).not.toHaveProperty(name));
});
