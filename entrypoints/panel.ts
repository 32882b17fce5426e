import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanel } from '../components/panel/panel.tsx';

export default defineUnlistedScript(() => {
  globalThis.throughlinePanel ??= createPanel(document);
});
