import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCustomOverlay } from '../lib/overlay/start-custom.ts';

// Registered for one origin at a time, when a person has described it: see lib/app/custom-sites.
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => void startCustomOverlay(),
});
