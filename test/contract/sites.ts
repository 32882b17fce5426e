import type { SiteAdapter } from '../../lib/sites/adapter.ts';
import { customAdapter } from '../../lib/sites/custom/adapter.ts';
import { PRESETS } from '../../lib/sites/custom/presets/index.ts';
import { ADAPTERS } from '../../lib/sites/registry.ts';

/** Where the fixtures of described tools say they come from. */
const ORIGINS: Readonly<Record<string, string>> = {
  redmine: 'https://redmine.example.com',
  'backlog-md': 'http://127.0.0.1:6421',
  espocrm: 'https://crm.example.com',
  odoo: 'https://acme.odoo.com',
};

/** Everything that is held to the contract, by the folder of its fixtures: sites with an adapter of their own, and described ones. */
export const SITES: readonly { readonly name: string; readonly adapter: SiteAdapter }[] = [
  ...ADAPTERS.map((adapter) => ({ name: adapter.id, adapter })),
  ...Object.entries(PRESETS).map(([name, preset]) => ({
    name,
    adapter: customAdapter({ ...preset, origin: ORIGINS[name] ?? '' }),
  })),
];
