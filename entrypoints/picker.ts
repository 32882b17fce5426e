import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pick } from '../lib/overlay/picker/picker.ts';

// On the isolated world's own global object, out of the page's reach: the options page calls it with `executeScript`.
export default defineUnlistedScript(() => {
  globalThis.throughlinePicker ??= pick;
});
