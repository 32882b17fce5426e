import { missing, pageUnder, redirect, type Answered, type Asked } from '../answer.ts';
import { asset } from '../assets.ts';
import type { HostControl } from '../control.ts';
import { loginPage } from '../login.ts';
import type { Site, WorldSite } from '../site.ts';
import { lightningDocument } from './document.ts';
import { orgOf, type Org, type OrgPlan } from './org.ts';
import { placeOf } from './page/place.ts';
import { rest } from './rest.ts';

/** Lightning's host. Whoever has a page has the session of the pages. */
function lightning(org: Org, { url }: Asked, levers: HostControl): Answered {
  const path = url.pathname + url.search;
  const file = asset(url.pathname);
  if (file) return file;
  if (path === '/') return redirect('/lightning/page/home');
  if (!placeOf(path)) return missing();
  if (levers.behaviour.signedOut) return loginPage();
  const page = pageUnder(levers.behaviour, lightningDocument(org, levers));
  const cookie = `sid=${org.sessions.pages}; Path=/; Secure; HttpOnly; SameSite=None`;
  return { ...page, headers: { ...page.headers, 'set-cookie': cookie } };
}

const ORGS: readonly Omit<OrgPlan, 'seed' | 'items'>[] = [
  {
    name: 'acme',
    id: '00DKd0000000001',
    ownFields: ['CurrencyIsoCode', 'Goal__c', 'Account.Segment__c', 'Notes', 'AttachedContentNotes'],
  },
  // An org with one currency and no fields of its own.
  { name: 'globex', id: '00DKd0000000002', ownFields: [] },
];

/** Hosts that only look like Lightning: pages of the first org, as far as anyone can see. */
const LOOK_ALIKES = ['acme.lightning.force.com.evil.example', 'acme-lightning.force.com.example'];

export const salesforce: WorldSite = {
  hosts: [
    ...ORGS.flatMap(({ name }) => [`${name}.lightning.force.com`, `${name}.my.salesforce.com`]),
    ...LOOK_ALIKES,
  ],
  isApi: (host, path) => host.endsWith('.my.salesforce.com') && path.startsWith('/services/'),
  // A record's page says it outside of all the components that the badge is in.
  keyOf(host) {
    for (let at: Element | undefined = host; at; at = (at.getRootNode() as ShadowRoot).host) {
      const found = at.closest('[data-world-deal]');
      if (found) return found.getAttribute('data-world-deal') ?? '';
    }
    return '';
  },
  open({ seed, items }, control) {
    const sites = new Map<string, Site>();
    for (const [i, plan] of ORGS.entries()) {
      const org = orgOf({ ...plan, seed: seed + i, items: i === 0 ? items : Math.min(items, 60) }, control);
      sites.set(org.pages, (asked, levers) => lightning(org, asked, levers));
      sites.set(org.api, (asked, levers) => rest(org, asked, levers));
      if (i === 0)
        for (const host of LOOK_ALIKES) sites.set(host, (asked, levers) => lightning(org, asked, levers));
    }
    return sites;
  },
};
