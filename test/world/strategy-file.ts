import { missing } from './answer.ts';
import type { WorldSite } from './site.ts';

/** Where a team keeps its strategy file. */
export const STRATEGY_HOST = 'strategy.example.com';

/** A plain host for files: what tests have put there (`HostControl.files`), with ETags, and nothing else. */
export const strategyFile: WorldSite = {
  hosts: [STRATEGY_HOST],
  isApi: () => true,
  keyOf: () => '',
  open: () =>
    new Map([
      [
        STRATEGY_HOST,
        ({ url, headers }, levers) => {
          const file = levers.files.get(url.pathname);
          const etag = file?.headers?.['etag'];
          if (etag !== undefined && headers['if-none-match'] === etag)
            return { status: 304, type: 'application/json', body: '', headers: { etag } };
          return file ?? missing();
        },
      ],
    ]),
};
