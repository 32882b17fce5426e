import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { SITE_HOSTS } from './lib/sites/hosts.ts';

const LANGUAGES = ['en', 'de'] as const;

/** Merges `lib/locales/<area>.<language>.json` into the `_locales` file of the language. */
function mergedMessages(language: string): string {
  const messages: Record<string, { message: string }> = {};
  for (const file of readdirSync('lib/locales').sort()) {
    if (!file.endsWith(`.${language}.json`)) continue;
    const area = JSON.parse(readFileSync(`lib/locales/${file}`, 'utf8')) as Record<string, string>;
    for (const [key, message] of Object.entries(area)) messages[key] = { message };
  }
  return JSON.stringify(messages, null, 1);
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const language of LANGUAGES) {
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: mergedMessages(language),
        });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms', 'identity'],
    optional_permissions: ['cookies'],
    host_permissions: SITE_HOSTS.flatMap((site) => [...site.matches]),
    // http on this computer alone: docs/decisions/0201-custom-sites.md
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'],
    // Firefox reads a policy without one: docs/managed-policy.md
    ...(browser === 'chrome' || browser === 'edge'
      ? { storage: { managed_schema: 'managed-schema.json' } }
      : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'throughline@throughline.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  vite: () => ({
    build: {
      target: 'es2022',
      modulePreload: false,
      // Only what stays `const` is inlined by the minifier: 0.25 kB of every page.
      rolldownOptions: { output: { topLevelVar: false } },
    },
    // docs/decisions/0006-no-content-script-context.md
    resolve: { alias: { 'wxt/utils/content-script-context': resolve('lib/platform/no-context.ts') } },
  }),
});
