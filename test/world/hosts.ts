import type { Site } from './server.ts';
import { html } from './answer.ts';
export function sitesOfWorld(_o: unknown, _c: unknown): Map<string, Site> {
  const s: Site = (a) =>
    html(
      `<!doctype html><title>${a.url.host}</title><body id=jira><div id="card-SHOP-1"><a href="/browse/SHOP-1">SHOP-1</a></div>`,
    );
  return new Map(['acme.atlassian.net', 'jira.example.com'].map((h) => [h, s]));
}
