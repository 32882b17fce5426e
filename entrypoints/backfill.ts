import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { BACKFILL } from '../lib/app/backfill/backfill.ts';

export default defineUnlistedScript(() => {
  globalThis.throughlineBackfill ??= BACKFILL;
});
