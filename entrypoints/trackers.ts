import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TRACKERS } from '../lib/app/connections/trackers.ts';

export default defineUnlistedScript(() => {
  globalThis.throughlineTrackers ??= TRACKERS;
});
