// What the browser lets us do, to the letter: a permission more is a decision, not an accident.
import { beforeAll, describe, expect, test } from 'vitest';
import { SITE_HOSTS } from '../../lib/sites/hosts.ts';
import { BUILDS, builtManifest } from './built.ts';

/** Content script → the pages it starts in by itself. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  hubspot: ['https://*.hubspot.com/*'],
  jira: ['https://*.atlassian.net/*', 'https://*.jira.com/*'],
  linear: ['https://linear.app/*'],
  pipedrive: ['https://*.pipedrive.com/*'],
  salesforce: ['https://*.lightning.force.com/*'],
};
const vendors = Object.values(SCRIPTS).flat().sort();

test('the hosts of the manifest are the hosts of the code', () => {
  expect(SITE_HOSTS.flatMap((site) => site.matches).sort()).toEqual(vendors);
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
      optional_host_permissions: [
        'https://*/*',
        'http://localhost/*',
        'http://127.0.0.1/*',
        'http://[::1]/*',
      ],
    });
    // APIs on hosts of their own (`api` in lib/sites/hosts.ts) are asked for when somebody connects them.
    expect((manifest['host_permissions'] as readonly string[]).toSorted()).toEqual(vendors);
  });

  test('one content script for each site we serve, in the top frame only', () => {
    expect(manifest['content_scripts']).toEqual(
      Object.entries(SCRIPTS).map(([site, matches]) => ({
        matches,
        run_at: 'document_idle',
        js: [`content-scripts/${site}.js`],
      })),
    );
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
