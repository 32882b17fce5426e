import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MEASURES } from '../lib/app/measures/measures.ts';

export default defineUnlistedScript(() => {
  globalThis.throughlineMeasures ??= MEASURES;
});
