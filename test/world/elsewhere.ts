import { html } from './answer.ts';
import type { WorldSite } from './site.ts';

const HOST = 'www.example.com';

/** A page that has nothing to do with any tool, and a link to one. */
export const elsewhere: WorldSite = {
  hosts: [HOST],
  isApi: () => false,
  keyOf: () => '',
  open: () =>
    new Map([
      [
        HOST,
        () =>
          html(
            '<!doctype html><html lang="en"><title>Elsewhere</title><p>We shipped <a href="https://acme.atlassian.net/browse/SHOP-7">SHOP-7</a>.</p>',
          ),
      ],
    ]),
};
