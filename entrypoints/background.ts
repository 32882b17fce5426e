import { defineBackground } from 'wxt/utils/define-background';
import { start } from '../lib/app/start.ts';
import { backgroundEvents } from '../lib/platform/background-events.ts';
import { browserExtension } from '../lib/platform/browser-extension.ts';
import { keepScripts } from '../lib/platform/later-script.ts';

export default defineBackground(() => {
  keepScripts();
  start(backgroundEvents, browserExtension);
});
