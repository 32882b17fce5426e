import { html, missing, pageUnder, redirect, type Answered, type Asked } from '../answer.ts';
import { asset } from '../assets.ts';
import type { HostControl } from '../control.ts';
import { loginPage } from '../login.ts';
import type { Site, WorldSite } from '../site.ts';
import { linearDocument } from './document.ts';
import { graphql } from './graphql.ts';
import { keyOf } from './key-of.ts';
import { limits } from './limits.ts';
import { placeOf } from './page/place.ts';
import { API_HOST, PAGES_HOST, workspaceOf, type Workspace } from './workspace.ts';

/** Hosts that only look like Linear. */
const LOOK_ALIKES = ['evil-linear.app', 'linear.app.evil.example'];

/** What the company says about itself on the app's own host. */
const MARKETING = /^\/(?:docs|changelog|pricing|homepage|developers)(?:\/|$)/;

function pages(workspace: Workspace, { url }: Asked, levers: HostControl): Answered {
  const path = url.pathname;
  const file = asset(path);
  if (file) return file;
  if (path === '/' || path === '/acme') return redirect('/acme/team/ENG/active');
  if (MARKETING.test(path))
    return html(
      '<!doctype html><html lang="en"><title>Docs</title><main><h1>Issues</h1><p>Such as <a href="/acme/issue/ENG-6/trial">ENG-6</a>.</p></main></html>',
    );
  if (!placeOf(path)) return missing();
  if (levers.behaviour.signedOut) return loginPage();
  return pageUnder(levers.behaviour, linearDocument(workspace, path, levers));
}

export const linear: WorldSite = {
  hosts: [PAGES_HOST, API_HOST, ...LOOK_ALIKES],
  isApi: (host) => host === API_HOST,
  keyOf,
  open(size, control) {
    const workspace = workspaceOf(size, control);
    const left = limits();
    const shown: Site = (asked, levers) => pages(workspace, asked, levers);
    return new Map([
      [API_HOST, (asked, levers) => graphql(workspace, left, asked, levers)],
      ...[PAGES_HOST, ...LOOK_ALIKES].map((host): [string, Site] => [host, shown]),
    ]);
  },
};
